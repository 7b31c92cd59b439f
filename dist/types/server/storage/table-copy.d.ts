import type { Digest } from '../../oci/digest.js';
/** All tables as they were at one moment; it lives no longer than the store. */
export interface TableCopy {
    /** How many blobs there were, each counted once. */
    readonly blobCount: number;
    /** Whether any repository held the blob then, deleted packages included. */
    holds(digest: Digest): boolean;
    /**
     * Makes the tables what they were, all or nothing.
     * @returns blobs that no repository holds any more; their bytes may go as soon as nothing takes this back
     * @throws StorageError when the disk refuses
     */
    putBack(): Digest[];
    /** Forgets it; it must not be used afterwards. */
    drop(): void;
}
export interface TableCopies {
    /** @throws StorageError when the disk refuses */
    take(): TableCopy;
}
