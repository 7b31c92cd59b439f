import type { Digest } from '../oci/digest.js';
import type { Clock } from './clock.js';
/** Signed, short-lived addresses of blobs, such as ghcr.io's storage has: whoever holds one needs no token. */
export interface DownloadSignature {
    /** @param origin of the registry, where downloads live unless they were moved */
    urlFor(digest: Digest, origin: string): string;
    /** From now on downloads live at this origin, not beside the registry. */
    moveTo(origin: string): void;
    isValid(digest: Digest, query: URLSearchParams): boolean;
}
export declare function createDownloadSignature(clock: Clock): DownloadSignature;
