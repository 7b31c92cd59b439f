import type { ImageImport } from './image-import.js';
import type { RegistryFlags } from './options.js';
import type { PackageTarget } from './package-target.js';
/** Reads images and puts them where `open` says. The server itself reads no archives. */
export type ImportImages = (imports: readonly ImageImport[], open: (name: string) => PackageTarget) => Promise<void>;
/**
 * `ghcr-actions registry`: starts, prints one line of JSON on stdout when ready, and returns when a signal has stopped it and
 * the requests in flight are done. A second signal ends the process at once.
 * @throws UserError when it cannot start
 */
export declare function runRegistry(flags: RegistryFlags, environment: Readonly<Record<string, string | undefined>>, importImages: ImportImages): Promise<void>;
