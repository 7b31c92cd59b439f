import type { Clock } from '../clock.js';
import type { Principal } from '../permissions/principal.js';
/** What GitHub tells everyone about his requests of the current hour; `reset` is in seconds since the epoch. */
export interface RestQuota {
    readonly limit: number;
    readonly used: number;
    readonly remaining: number;
    readonly reset: number;
}
/** Counts requests of the REST API by who makes them. It refuses nobody. */
export interface RestQuotas {
    count(principal: Principal): RestQuota;
    /** Without counting, as `GET /rate_limit` does. */
    peek(principal: Principal): RestQuota;
    clear(): void;
}
export declare function createRestQuotas(clock: Pick<Clock, 'now'>): RestQuotas;
/** Of every answer. */
export declare function quotaHeaders({ limit, used, remaining, reset }: RestQuota): Readonly<Record<string, string>>;
