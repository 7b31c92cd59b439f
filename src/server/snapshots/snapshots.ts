import type { Digest } from '../../oci/digest.ts';
import type { Services } from '../services.ts';
import type { TableCopy } from '../storage/table-copy.ts';
import type { WorldDocument } from '../world-document.ts';

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

/** Snapshots in the memory of this process; blobs are not copied. */
export function createSnapshots(
  services: Pick<Services, 'world' | 'store' | 'clock' | 'sessions'>,
): Snapshots {
  const { world, store, clock, sessions } = services;
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
