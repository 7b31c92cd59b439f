import type { SQLInputValue } from 'node:sqlite';
import type { Digest } from '../../oci/digest.js';
/** Every row of every table at one moment, in memory. */
export type TableCopy = readonly CopiedTable[];
export interface CopiedTable {
    readonly name: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly SQLInputValue[])[];
}
export interface TableCopies {
    take(): TableCopy;
    /** Makes the tables what they were, all or nothing. @throws StorageError when the disk refuses */
    putBack(copy: TableCopy): void;
    /** Every blob that any repository holds, deleted packages included. */
    linkedBlobs(): Digest[];
}
