import type { Clock } from '../clock.js';
import type { Principal } from './principal.js';
/** Opaque bearers. Only their digests are kept. */
export interface IssuedTokens {
    /** Seconds that a bearer lives. */
    readonly lifetimeSeconds: number;
    issue(principal: Principal): string;
    /** Undefined for expired and for unknown ones. */
    find(bearer: string): Principal | undefined;
}
/** What our bearers begin with, once decoded. */
export declare const BEARER_PREFIX = "v1:";
export declare function createIssuedTokens(clock: Clock): IssuedTokens;
