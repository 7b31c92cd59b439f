import { HttpError } from '../http-error.ts';
import type { RequestFilter } from './recorder.ts';

const FIELDS = [
  'method',
  'path',
  'principal',
  'status',
  'decision',
] as const satisfies (keyof RequestFilter)[];

/** @throws HttpError 422 for a field that is not compared, which would else find everything or nothing */
export function parseRequestFilter(query: URLSearchParams): RequestFilter {
  for (const name of query.keys()) {
    if (FIELDS.some((field) => field === name)) continue;
    throw new HttpError('UNSUPPORTED', {
      status: 422,
      message: `unknown filter ${JSON.stringify(name)}; there are ${FIELDS.join(', ')}`,
    });
  }
  return Object.fromEntries(query);
}
