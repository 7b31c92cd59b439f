import { principalName } from '../permissions/principal.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import type { CommitRecord } from '../storage/store.ts';
import { commitOf, isCommit } from './commits.ts';
import { invalid, optionalChoice, optionalText } from './fields.ts';
import { nodeId } from './identifiers.ts';
import { pageLinks, readPage } from './paging.ts';
import { readJson } from './read-json.ts';
import { RestError } from './rest-error.ts';
import type { RepositoryExchange } from './rest-route.ts';
import { userView } from './views/account-view.ts';
import { isoTime } from './views/package-view.ts';
import { minimalRepositoryView } from './views/repository-view.ts';

const STATES = ['error', 'failure', 'pending', 'success'];
/** For one commit and context. */
const MAX_STATUSES = 1000;

interface StatusDocument {
  readonly state: string;
  readonly target_url: string | null;
  readonly description: string | null;
  readonly context: string;
  readonly creator: string;
  readonly createdAt: number;
}

/** `POST …/statuses/SHA`. */
export async function createStatus(exchange: RepositoryExchange, services: Services): Promise<Reply> {
  const { repository, parameters, principal } = exchange;
  const sha = parameters.sha ?? '';
  if (!isCommit(repository, sha)) throw new RestError(422, `No commit found for SHA: ${sha}`);
  const body = await readJson(exchange.body);
  const state = optionalChoice(body, 'state', STATES);
  if (state === null) throw invalid(`"state" wasn't supplied`);
  const context = optionalText(body, 'context') ?? 'default';
  if (services.store.commits.countStatuses(repository.name, sha, context) >= MAX_STATUSES) {
    throw new RestError(
      422,
      'Validation Failed: This SHA and context has reached the maximum number of statuses.',
    );
  }
  const document: StatusDocument = {
    ...{ state, context, creator: principalName(principal), createdAt: services.clock.now() },
    target_url: optionalText(body, 'target_url'),
    description: optionalText(body, 'description'),
  };
  const { id } = services.store.commits.add('status', repository.name, sha, document);
  return jsonReply(201, statusView(exchange, { id, sha, document }));
}

/** `GET …/commits/REF/statuses`, newest first. */
export function listStatuses(exchange: RepositoryExchange, services: Services): Reply {
  const page = readPage(exchange.query);
  const sha = commitOf(exchange.repository, exchange.parameters.ref ?? '');
  const statuses = statusesOf(exchange.repository.name, sha, services);
  const views = statuses
    .slice(page.offset, page.offset + page.limit)
    .map((status) => statusView(exchange, status));
  return jsonReply(200, views, pageLinks(page, statuses.length, exchange));
}

/** `GET …/commits/REF/status`: the newest status of each context, and what they come to. */
export function combineStatuses(exchange: RepositoryExchange, services: Services): Reply {
  const { repository, urls, parameters } = exchange;
  const sha = commitOf(repository, parameters.ref ?? '');
  const newest = new Map<string, Status>();
  for (const status of statusesOf(repository.name, sha, services).toReversed()) {
    newest.set(status.document.context, status);
  }
  const statuses = [...newest.values()];
  const commit = `${urls.api}/repos/${repository.name}/commits/${sha}`;
  return jsonReply(200, {
    state: combinedState(statuses.map(({ document }) => document.state)),
    statuses: statuses.map((status) => withoutCreator(statusView(exchange, status))),
    sha,
    total_count: statuses.length,
    repository: minimalRepositoryView(repository, services.world.current, urls),
    commit_url: commit,
    url: `${commit}/status`,
  });
}

type Status = Pick<CommitRecord, 'id' | 'sha'> & { readonly document: StatusDocument };

function statusesOf(repository: string, sha: string, { store }: Services): Status[] {
  return store.commits.list('status', repository, sha) as unknown as Status[];
}

function combinedState(states: readonly string[]): string {
  if (states.some((state) => state === 'error' || state === 'failure')) return 'failure';
  return states.length === 0 || states.includes('pending') ? 'pending' : 'success';
}

function statusView({ repository, urls }: RepositoryExchange, status: Status) {
  const { creator, createdAt, ...fields } = status.document;
  const user = userView(creator, 'User', urls);
  return {
    url: `${urls.api}/repos/${repository.name}/statuses/${status.sha}`,
    avatar_url: user.avatar_url,
    id: status.id,
    node_id: nodeId('StatusContext', status.id),
    ...fields,
    created_at: isoTime(createdAt),
    updated_at: isoTime(createdAt),
    creator: user,
  };
}

function withoutCreator<View extends { readonly creator: unknown }>({ creator: _, ...view }: View) {
  return view;
}
