import { type Clock } from './clock.js';
import { type FaultList } from './faults/fault-list.js';
import { type Log } from './log.js';
import { type Login, type WorldOptions } from './open-world.js';
import { type RequestFilter, type RequestRecord } from './recorder/recorder.js';
import { type StoreOptions } from './storage/open-store.js';
import type { WorldDocument } from './world.js';
/** `mode` is `ghcr` by default, `data` in memory. */
export interface RegistryOptions extends WorldOptions, StoreOptions {
    /** 0, the default, takes any free port. */
    readonly port?: number;
    /** 127.0.0.1 by default. */
    readonly listen?: string;
    /** Opens a second origin for downloads, which refuses Authorization; 0 takes any free port. */
    readonly blobPort?: number;
    /** How clients reach the blob port, if not as `http://localhost:PORT`. */
    readonly blobUrl?: string;
    /** Lets callers from other machines use `/_/`. */
    readonly adminToken?: string;
    readonly clock?: Clock;
    readonly log?: Log;
}
/** Where a registry answers; each is `http://host:port` with the path of that interface. */
export interface RegistryAddresses {
    readonly registry: string;
    readonly api: string;
    readonly legacy: string;
    readonly admin: string;
    readonly pages: string;
}
/** A registry that runs in this process. */
export interface RunningRegistry extends RegistryAddresses {
    /** The one login that there is when no world was given (`ghcr` mode). */
    readonly login: Login | undefined;
    readonly faults: FaultList;
    world(): WorldDocument;
    requests(filter?: RequestFilter): RequestRecord[];
    /** Content, record and faults as at the start. */
    reset(): Promise<void>;
    /** Lets requests in flight finish. */
    close(): Promise<void>;
}
/** @throws UserError for a wrong world, a data folder that cannot be used, or a port that is taken */
export declare function startRegistry(options?: RegistryOptions): Promise<RunningRegistry>;
