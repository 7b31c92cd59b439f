import type { Clock } from '../clock.ts';
import type { Principal } from '../permissions/principal.ts';

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

const HOUR_MS = 3_600_000;
/** Requests an hour (GitHub's documentation). */
const LIMITS = { anonymous: 60, workflow: 1000, token: 5000 } as const;

interface Window {
  used: number;
  endsAt: number;
}

export function createRestQuotas(clock: Pick<Clock, 'now'>): RestQuotas {
  const windows = new Map<string, Window>();

  const windowOf = (key: string): Window => {
    const open = windows.get(key);
    // A clock that was moved back would keep one open for longer than an hour.
    if (open !== undefined && clock.now() < open.endsAt && open.endsAt <= clock.now() + HOUR_MS) return open;
    const next = { used: 0, endsAt: clock.now() + HOUR_MS };
    windows.set(key, next);
    return next;
  };
  const quotaOf = (principal: Principal, added: number): RestQuota => {
    const { key, limit } = bucketOf(principal);
    const window = windowOf(key);
    window.used += added;
    const { used, endsAt } = window;
    return { limit, used, remaining: Math.max(0, limit - used), reset: Math.ceil(endsAt / 1000) };
  };
  return {
    count: (principal) => quotaOf(principal, 1),
    peek: (principal) => quotaOf(principal, 0),
    clear: () => windows.clear(),
  };
}

/** All workflows of a repository share one, and so do all tokens of a person. */
function bucketOf(principal: Principal): { readonly key: string; readonly limit: number } {
  if (principal.kind !== 'holder') return { key: 'anonymous', limit: LIMITS.anonymous };
  const { type, repository, holder } = principal.token;
  if (type === 'actions') return { key: `workflows of ${repository}`, limit: LIMITS.workflow };
  return { key: `${type === 'app' ? 'app' : 'person'} ${holder.toLowerCase()}`, limit: LIMITS.token };
}

/** Of every answer. */
export function quotaHeaders({ limit, used, remaining, reset }: RestQuota): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
  };
}
