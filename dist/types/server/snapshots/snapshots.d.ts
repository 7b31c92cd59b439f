import type { Digest } from '../../oci/digest.js';
import type { MovableClock } from '../clock.js';
import type { Store } from '../storage/store.js';
import type { TableCopy } from '../storage/table-copy.js';
import type { UploadSessions } from '../upload-sessions.js';
import type { WorldDocument } from '../world-document.js';
import type { WorldState } from '../world-state.js';
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
export declare function createSnapshots(parts: SnapshotParts): Snapshots;
