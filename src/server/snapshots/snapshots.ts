import type { Digest } from '../../oci/digest.ts';
import type { MovableClock } from '../clock.ts';
import type { Store } from '../storage/store.ts';
import type { TableCopy } from '../storage/table-copy.ts';
import type { UploadSessions } from '../upload-sessions.ts';
import type { WorldDocument } from '../world-document.ts';
import type { WorldState } from '../world-state.ts';

/** World, content and clock at one moment. Content that is in a snapshot keeps its bytes, even where it is deleted. */
export interface Snapshot {
  /** Milliseconds since the epoch, by the clock of the world. */
  readonly takenAt: number;
  readonly document: WorldDocument;
  readonly tables: TableCopy;
  /** Of the clock. */
  readonly aheadMs: number;
}

export interface Snapshots {
  /** Keeps the state under this name, in place of one that was there. */
  take(name: string): Snapshot;
  list(): ReadonlyMap<string, Snapshot>;
  /** False when there is none of this name. */
  restore(name: string): Promise<boolean>;
  remove(name: string): boolean;
  /** Whether a snapshot needs this blob. */
  holds(digest: Digest): boolean;
  /** Forgets every snapshot, and with them the bytes that only they held. */
  clear(): void;
}

/** What a snapshot is taken of. */
export interface SnapshotParts {
  readonly world: WorldState;
  readonly store: Store;
  readonly clock: MovableClock;
  readonly sessions: UploadSessions;
}

/** Snapshots in the memory of this process; blobs are not copied. */
export function createSnapshots(parts: SnapshotParts): Snapshots {
  const { world, store, clock, sessions } = parts;
  const snapshots = new Map<string, Snapshot>();
  const holds = (digest: Digest): boolean =>
    [...snapshots.values()].some(({ tables }) => tables.holds(digest));

  /** Another one may hold its blobs: that is asked when they are deleted. */
  const forget = (name: string): boolean => {
    const snapshot = snapshots.get(name);
    if (snapshot === undefined) return false;
    snapshots.delete(name);
    for (const digest of snapshot.tables.lostBlobs()) store.blobs.delete(digest);
    snapshot.tables.drop();
    return true;
  };

  return {
    take(name) {
      const snapshot = {
        takenAt: clock.now(),
        document: world.current.document,
        tables: store.tables.take(),
        aheadMs: clock.aheadMs,
      };
      forget(name);
      snapshots.set(name, snapshot);
      return snapshot;
    },
    list: () => snapshots,
    async restore(name) {
      const snapshot = snapshots.get(name);
      if (snapshot === undefined) return false;
      await sessions.endAll();
      // After the world, which removes the content of packages that it does not know, and before anybody sees that.
      let lost: Digest[] = [];
      await world.change(
        () => snapshot.document,
        () => {
          lost = snapshot.tables.putBack();
        },
      );
      for (const digest of lost) store.blobs.delete(digest);
      clock.setAhead(snapshot.aheadMs);
      return true;
    },
    remove: forget,
    holds,
    clear() {
      for (const name of [...snapshots.keys()]) forget(name);
    },
  };
}
