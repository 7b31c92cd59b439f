import type { RequestFilter, RequestRecord } from '../../recorder/recorder.ts';
import { parseRequestFilter } from '../../recorder/request-filter.ts';
import type { Reply } from '../../reply.ts';
import type { Services } from '../../services.ts';
import { LIVE_REQUESTS, REQUESTS, withQuery } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { pageReply } from '../page-reply.ts';
import type { PageExchange } from '../page-route.ts';
import { layout } from './layout.ts';
import { table } from './pieces.ts';
import { count, countOf } from './quantities.ts';

/** The newest; the admin API has all. */
export const MAX_SHOWN = 200;
const COLUMNS = ['Time', 'Request', 'Status', 'Who', 'Decision', 'Why'] as const;

const FIELDS: Readonly<Record<keyof RequestFilter, string>> = {
  method: 'Method',
  path: 'Path (* for any characters)',
  principal: 'Who',
  status: 'Status',
  decision: 'Decision',
};

/** `/-/requests`: the record of requests, newest first, with what was decided and why (SVC-05). */
export function showRequests(exchange: PageExchange, { recorder }: Services): Reply {
  const filter = parseRequestFilter(filledFields(exchange.query));
  const records = recorder.list(filter);
  const shown = records.slice(-MAX_SHOWN).reverse();
  const main = html`<div class="wide"><h1>Requests</h1>
<p>What clients asked, what the registry decided, and why.</p>
${filterForm(filter)}
<p class="row"><a class="button" href="${exchange.address}">Reload</a>
<button type="button" data-live="${withQuery(LIVE_REQUESTS, filter)}" hidden aria-pressed="false">Live</button></p>
<div id="record"><p>${summaryOf(records.length)}</p>
${table('Requests', COLUMNS, shown.map(rowOf), MAX_SHOWN)}</div></div>`;
  return pageReply(200, layout({ ...exchange, title: 'Requests' }, main));
}

/** An empty field of the form asks for nothing. */
export function filledFields(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].filter(([, value]) => value !== ''));
}

/** What stands above the rows. */
export function summaryOf(total: number): string {
  const shown = total > MAX_SHOWN ? `The last ${count(MAX_SHOWN)} of ` : '';
  return shown + countOf(total, 'request');
}

function filterForm(filter: RequestFilter): Html {
  const fields = Object.entries(FIELDS).map(
    ([name, label]) => html`<span><label for="${name}">${label}</label>
<input id="${name}" name="${name}" value="${filter[name as keyof RequestFilter]}"></span>`,
  );
  return html`<form class="filter" method="get" action="${REQUESTS}" role="search">${fields}<button>Filter</button></form>`;
}

export function rowOf(record: RequestRecord): Html {
  const { time, method, path, status, principal, action, decision, reason, fault } = record;
  return html`<tr class="${status >= 400 ? 'refused' : 'answered'}"><td><time datetime="${time}">${time.slice(11, 23)}</time></td>
<th scope="row"><code>${method} <bdi>${path}</bdi></code></th><td>${status}</td><td>${principal}</td>
<td>${[action, decision].filter(Boolean).join(': ')}</td>
<td><bdi>${reason}</bdi>${fault !== undefined && html` fault ${fault}`}</td></tr>`;
}
