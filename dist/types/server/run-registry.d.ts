import type { RegistryFlags } from './options.js';
/**
 * `ghcr-actions registry`: starts, prints one line of JSON on stdout when ready, and returns when a signal has stopped it and
 * the requests in flight are done. A second signal ends the process at once.
 * @throws UserError when it cannot start
 */
export declare function runRegistry(flags: RegistryFlags, environment: Readonly<Record<string, string | undefined>>): Promise<void>;
