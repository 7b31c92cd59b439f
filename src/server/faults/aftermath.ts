import type { Clock } from '../clock.ts';
import { HttpError } from '../http-error.ts';
import type { Reply } from '../reply.ts';

/** For how long a write has consequences. */
export interface AftermathDurations {
  /** What was written is not found. */
  readonly lagMs: number;
  /** The package that it created answers 403. */
  readonly creationRaceMs: number;
}

export interface WrittenRequest {
  readonly repository: string;
  readonly path: string;
  readonly hasCreated: boolean;
  readonly reply: Reply;
}

/** ghcr.io's slow spots: content that is not found right after its push, and a new package that refuses (docs/ghcr-behaviour.md). */
export interface Aftermath {
  note(written: WrittenRequest, durations: AftermathDurations): void;
  /** @throws HttpError while the path is not found yet, or its package refuses */
  check(request: { readonly method: string; readonly path: string; readonly repository: string }): void;
  clear(): void;
}

/** By the clock of the world: who moves it need not wait. */
export function createAftermath(clock: Pick<Clock, 'now'>): Aftermath {
  const hiddenUntil = new Map<string, number>();
  const refusedUntil = new Map<string, number>();
  const isWithin = (times: Map<string, number>, key: string): boolean => {
    const end = times.get(key);
    if (end === undefined) return false;
    if (clock.now() < end) return true;
    times.delete(key);
    return false;
  };
  return {
    note({ repository, path, hasCreated, reply }, { lagMs, creationRaceMs }) {
      if (reply.status !== 201) return;
      if (hasCreated && creationRaceMs > 0) refusedUntil.set(repository, clock.now() + creationRaceMs);
      if (lagMs <= 0) return;
      for (const written of writtenPaths(repository, path, reply))
        hiddenUntil.set(written, clock.now() + lagMs);
    },
    check({ method, path, repository }) {
      if (isWithin(refusedUntil, repository)) {
        throw new HttpError('DENIED', { message: 'permission_denied: read_package' });
      }
      const isReading = method === 'GET' || method === 'HEAD';
      if (!isReading || !isWithin(hiddenUntil, path)) return;
      throw new HttpError(path.includes('/manifests/') ? 'MANIFEST_UNKNOWN' : 'BLOB_UNKNOWN');
    },
    clear() {
      hiddenUntil.clear();
      refusedUntil.clear();
    },
  };
}

/** Under its tag or session, and under its digest. */
function writtenPaths(repository: string, path: string, { headers = {} }: Reply): string[] {
  const kind = path.includes('/manifests/') ? 'manifests' : 'blobs';
  return [path, `/v2/${repository}/${kind}/${headers['docker-content-digest']}`];
}
