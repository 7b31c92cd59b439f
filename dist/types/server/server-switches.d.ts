import type { WorldSettings } from './world-settings.js';
/** What an administrator of GitHub Enterprise Server has switched on, and what its version has (GHES-01, GHES-02). */
export interface ServerSwitches {
    /** `containers.HOST` and `docker.HOST` exist; else HOST is the legacy registry, and there is no container registry. */
    readonly subdomainIsolation: boolean;
    /** Why there is no container registry. */
    readonly noContainers: string | undefined;
    /** Why there is no legacy registry. */
    readonly noLegacy: string | undefined;
    /** Why packages do not come back by REST. */
    readonly noRestore: string | undefined;
    /** Why images do not migrate from the one to the other. */
    readonly noMigration: string | undefined;
}
/** Without a `serverVersion` the server has everything. */
export declare function createServerSwitches(settings: WorldSettings): ServerSwitches;
