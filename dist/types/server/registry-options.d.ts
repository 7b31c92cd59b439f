import type { Clock } from './clock.js';
import type { Log } from './log.js';
import type { WorldOptions } from './open-world.js';
import type { PackageTarget } from './package-target.js';
import type { StoreOptions } from './storage/open-store.js';
import type { TlsOptions } from './tls/open-tls.js';
import type { WebhookTarget } from './webhooks/webhooks.js';
/** `mode` is `ghcr` by default, `data` in memory. */
export interface RegistryOptions extends WorldOptions, StoreOptions, TlsOptions {
    /** 0, the default, takes any free port. */
    readonly port?: number;
    /** 127.0.0.1 by default. */
    readonly listen?: string;
    /** Opens a port that is the legacy registry, whatever the Host; 0 takes any free port. */
    readonly legacyPort?: number;
    /** Opens a second origin for downloads, which refuses Authorization; 0 takes any free port. */
    readonly blobPort?: number;
    /** How clients reach the blob port, if not as `localhost:PORT`. */
    readonly blobUrl?: string;
    /** Lets callers from other machines use `/_/`. */
    readonly adminToken?: string;
    /** Gets `package` and `registry_package` events. */
    readonly webhook?: WebhookTarget;
    /** What source labels start with; `https://github.com` by default. */
    readonly serverUrl?: string;
    /** Fills packages, by OWNER/NAME, before the registry answers; a reset returns to what it has left. */
    readonly load?: (open: (name: string) => PackageTarget) => Promise<void>;
    readonly clock?: Clock;
    readonly log?: Log;
}
