import { type Store } from './store.js';
export interface StoreOptions {
    /** The folder that keeps everything; in memory when absent. */
    readonly data?: string;
    /** Syncs to disk before each acknowledgement. */
    readonly durable?: boolean;
}
/** @throws UserError when the folder cannot be used: busy, not writable, not ours, from a newer version. */
export declare function openStore({ data, durable }?: StoreOptions): Store;
