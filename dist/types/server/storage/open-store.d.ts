import { type Store } from './store.js';
type Report = (message: string) => void;
export interface StoreOptions {
    /** The folder that keeps everything; in memory when absent. */
    readonly data?: string;
    /** Syncs to disk before each acknowledgement. */
    readonly durable?: boolean;
}
/**
 * @param report is told before and after a folder of an older version is brought up to date
 * @throws UserError when the folder cannot be used: busy, not writable, not ours, from a newer version.
 */
export declare function openStore({ data, durable }?: StoreOptions, report?: Report): Store;
export {};
