import type { Readable } from 'node:stream';
import { HttpError } from '../http-error.ts';
import type { News } from '../recorder/live-records.ts';
import { parseRequestFilter } from '../recorder/request-filter.ts';
import type { Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import { PAGE_HEADERS } from './page-reply.ts';
import type { PageExchange } from './page-route.ts';
import { filledFields, MAX_SHOWN, rowOf, summaryOf } from './views/requests-page.ts';

/**
 * `/-/requests/live`: what the record's page adds to itself, as server-sent events. Each has JSON: `rows` as HTML, newest first, the
 * `summary` above them, how many rows to show (`limit`), and whether those before are gone (`isCleared`).
 */
export function showLiveRequests(
  { query, visitor }: PageExchange,
  { recorder, liveRecords }: Services,
): Reply {
  const filter = parseRequestFilter(filledFields(query));
  const describe = ({ records, isCleared }: News): string =>
    JSON.stringify({
      rows: records
        .map((record) => rowOf(record).text)
        .reverse()
        .join(''),
      summary: summaryOf(recorder.list(filter).length),
      limit: MAX_SHOWN,
      isCleared,
    });
  const open = (): Readable =>
    liveRecords.open({ filter, limit: MAX_SHOWN, describe, watcher: visitor.formToken }) ?? refuse();
  const headers = {
    ...PAGE_HEADERS,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  };
  return { status: 200, headers, body: { length: undefined, open, cut: liveRecords.cut } };
}

function refuse(): never {
  throw new HttpError('UNAVAILABLE', {
    status: 503,
    message: 'too many browsers watch the record already: close some of their pages',
  });
}
