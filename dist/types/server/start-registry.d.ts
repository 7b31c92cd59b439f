import type { FaultList } from './faults/fault-list.js';
import { type Login } from './open-world.js';
import type { RequestFilter, RequestRecord } from './recorder/recorder.js';
import type { RegistryOptions } from './registry-options.js';
import type { WorldDocument } from './world-document.js';
/** Where a registry answers; each is `http://host:port`, or `https`, with the path of that interface. */
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
    /** Content, record, faults and clock as at the start. */
    reset(): Promise<void>;
    /** Lets requests in flight finish. */
    close(): Promise<void>;
}
/** @throws UserError for a wrong world, a data folder that cannot be used, or a port that is taken */
export declare function startRegistry(options?: RegistryOptions): Promise<RunningRegistry>;
