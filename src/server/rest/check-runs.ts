import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import { type CheckRun, changedCheckRun, newCheckRun } from './check-run.ts';
import { commitOf, isCommit } from './commits.ts';
import { invalid } from './fields.ts';
import { pageLinks, readPage } from './paging.ts';
import { readJson } from './read-json.ts';
import { notFound } from './rest-error.ts';
import type { RepositoryExchange } from './rest-route.ts';
import { checkRunView } from './views/check-run-view.ts';
import { isoTime } from './views/package-view.ts';

/** `POST …/check-runs`. */
export async function createCheckRun(exchange: RepositoryExchange, services: Services): Promise<Reply> {
  const body = await readJson(exchange.body);
  const { sha, document } = newCheckRun(body, isoTime(services.clock.now()));
  if (!isCommit(exchange.repository, sha)) throw invalid(`No commit found for SHA: ${sha}`);
  const { id } = services.store.commits.add('check run', exchange.repository.name, sha, document);
  return jsonReply(201, checkRunView(exchange, { id, sha, document }));
}

/** `PATCH …/check-runs/ID`: annotations are added to those that are there. */
export async function updateCheckRun(exchange: RepositoryExchange, services: Services): Promise<Reply> {
  const run = findRun(exchange, services);
  const body = await readJson(exchange.body);
  const document = changedCheckRun(run.document, body, isoTime(services.clock.now()));
  services.store.commits.replace(run.id, document);
  return jsonReply(200, checkRunView(exchange, { ...run, document }));
}

/** `GET …/check-runs/ID`. */
export function getCheckRun(exchange: RepositoryExchange, services: Services): Reply {
  return jsonReply(200, checkRunView(exchange, findRun(exchange, services)));
}

/** `GET …/check-runs/ID/annotations`. */
export function listAnnotations(exchange: RepositoryExchange, services: Services): Reply {
  const page = readPage(exchange.query);
  const { annotations } = findRun(exchange, services).document;
  const shown = annotations.slice(page.offset, page.offset + page.limit);
  return jsonReply(200, shown, pageLinks(page, annotations.length, exchange));
}

/** `GET …/commits/REF/check-runs`; `filter=latest` (default) leaves out earlier runs of the same name. */
export function listCheckRuns(exchange: RepositoryExchange, services: Services): Reply {
  const { query, repository, parameters } = exchange;
  const page = readPage(query);
  const sha = commitOf(repository, parameters.ref ?? '');
  const [name, status] = [query.get('check_name'), query.get('status')];
  const seen = new Set<string>();
  const runs = (services.store.commits.list('check run', repository.name, sha) as CheckRun[])
    .filter(({ document }) => query.get('filter') === 'all' || isFirst(document.name, seen))
    .filter(({ document }) => name === null || document.name === name)
    .filter(({ document }) => status === null || document.status === status);
  const shown = runs.slice(page.offset, page.offset + page.limit).map((run) => checkRunView(exchange, run));
  return jsonReply(
    200,
    { total_count: runs.length, check_runs: shown },
    pageLinks(page, runs.length, exchange),
  );
}

function isFirst(name: string, seen: Set<string>): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  return true;
}

function findRun({ repository, parameters }: RepositoryExchange, { store }: Services): CheckRun {
  const text = parameters.check_run_id ?? '';
  const found = /^\d{1,15}$/.test(text)
    ? store.commits.find('check run', repository.name, Number(text))
    : undefined;
  if (found === undefined) throw notFound();
  return found as unknown as CheckRun;
}
