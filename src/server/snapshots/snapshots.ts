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
  readonly blobs: ReadonlySet<Digest>;
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
  const holds = (digest: Digest): boolean => [...snapshots.values()].some(({ blobs }) => blobs.has(digest));

  /** Of these blobs, those that neither the content nor a snapshot holds. */
  const dropUnheld = (candidates: Iterable<Digest>): void => {
    const linked = new Set(store.tables.linkedBlobs());
    for (const digest of candidates) if (!linked.has(digest)) store.blobs.delete(digest);
  };

  return {
    take(name) {
      const before = snapshots.get(name);
      const snapshot = {
        takenAt: clock.now(),
        document: world.current.document,
        tables: store.tables.take(),
        blobs: new Set(store.tables.linkedBlobs()),
        aheadMs: clock.aheadMs,
      };
      snapshots.set(name, snapshot);
      dropUnheld(before?.blobs ?? []);
      return snapshot;
    },
    list: () => snapshots,
    async restore(name) {
      const snapshot = snapshots.get(name);
      if (snapshot === undefined) return false;
      await sessions.endAll();
      await world.change(() => snapshot.document);
      const before = store.tables.linkedBlobs();
      // After the world, which has removed the content of packages that it does not know.
      store.tables.putBack(snapshot.tables);
      dropUnheld(before);
      clock.setAhead(snapshot.aheadMs);
      return true;
    },
    remove(name) {
      const snapshot = snapshots.get(name);
      snapshots.delete(name);
      dropUnheld(snapshot?.blobs ?? []);
      return snapshot !== undefined;
    },
    holds,
    clear() {
      const held = [...snapshots.values()].flatMap(({ blobs }) => [...blobs]);
      snapshots.clear();
      dropUnheld(held);
    },
  };
}
