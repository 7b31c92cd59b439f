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
  /** Asked of a blob that nobody links any more: whether a snapshot needs it. Its bytes then go with the last such snapshot. */
  keeps(digest: Digest): boolean;
  /** Removes the bytes that only snapshots held; the copies of tables end with the store. */
  close(): void;
}

/** What a snapshot is taken of. */
export interface SnapshotParts {
  readonly world: WorldState;
  readonly store: Store;
  readonly clock: MovableClock;
  readonly sessions: Pick<UploadSessions, 'endAll'>;
}

/** Snapshots for as long as this process runs; nothing is copied. */
export function createSnapshots(parts: SnapshotParts): Snapshots {
  const { world, store, clock, sessions } = parts;
  const snapshots = new Map<string, Snapshot>();
  const kept = new Set<Digest>();
  const keeps = (digest: Digest): boolean => {
    const isHeld = [...snapshots.values()].some(({ tables }) => tables.holds(digest));
    if (isHeld) kept.add(digest);
    return isHeld;
  };
  /** Another snapshot may hold a blob: that is asked when it is deleted. */
  const deleteKept = (): void => {
    const digests = [...kept];
    kept.clear();
    for (const digest of digests) {
      if (!store.metadata.isBlobLinked(digest)) store.blobs.delete(digest);
    }
  };
  const forget = (name: string): boolean => {
    const snapshot = snapshots.get(name);
    if (snapshot === undefined) return false;
    snapshots.delete(name);
    deleteKept();
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
      if (!snapshots.has(name)) return false;
      await sessions.endAll();
      // Looked up only now, when nobody can come in between: somebody may have removed it, or put another in its place.
      let snapshot: Snapshot | undefined;
      let unlinked: readonly Digest[] = [];
      const find = (current: WorldDocument): WorldDocument => {
        snapshot = snapshots.get(name);
        return snapshot?.document ?? current;
      };
      await world.change(find, {
        // Last of all: the world removes the content of packages that it does not know.
        alongside: () => {
          unlinked = snapshot?.tables.putBack() ?? [];
        },
        afterwards: () => {
          for (const digest of unlinked) store.blobs.delete(digest);
          if (snapshot !== undefined) clock.setAhead(snapshot.aheadMs);
        },
      });
      return snapshot !== undefined;
    },
    remove: forget,
    keeps,
    close() {
      snapshots.clear();
      deleteKept();
    },
  };
}
