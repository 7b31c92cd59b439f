import { readBody } from '../http/body.ts';
import { type Connections, createConnections } from '../http/connections.ts';
import { describeNetworkError } from '../http/network-error.ts';
import { DEFAULT_RETRY_POLICY, isRetryableStatus, type RetryPolicy, withRetry } from '../http/retry.ts';
import { type HttpResponse, send } from '../http/send.ts';
import { GitHubError } from './github-error.ts';

export interface RestClientOptions {
  /** Such as `https://api.github.com` or `https://HOST/api/v3`. */
  readonly apiUrl: string;
  /** Undefined: anonymous. */
  readonly token: string | undefined;
  readonly userAgent: string;
  /** Where the proxy settings are. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  readonly retry?: Partial<RetryPolicy>;
}

export interface RestAnswer {
  /** Parsed JSON, whatever it is. */
  readonly value: unknown;
  /** What a classic or OAuth token may be used for; undefined for tokens that have no scopes. */
  readonly scopes: readonly string[] | undefined;
}

/** GitHub's REST API over the connections and proxies that the registries use: it costs no start-up time, as Octokit does. */
export interface RestClient {
  /** @throws GitHubError for every answer but 200, and for none */
  get(path: string): Promise<RestAnswer>;
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 1024 * 1024;
const ANSWER_TIMEOUT_MS = 10_000;
/** What it is asked is worth no long wait. */
const ATTEMPTS = 2;

export function createRestClient(options: RestClientOptions): RestClient {
  const connections = createConnections({ ...options.environment });
  const policy = { ...DEFAULT_RETRY_POLICY, attempts: ATTEMPTS, ...options.retry };
  const { signal } = options;
  return {
    get: (path) => withRetry(() => getOnce(connections, path, options), { policy, advise, signal }),
    close: () => connections.close(),
  };
}

function advise(error: unknown): { retryAfterMs?: number } | undefined {
  if (!(error instanceof GitHubError)) return undefined;
  return error.status === undefined || isRetryableStatus(error.status) ? {} : undefined;
}

async function getOnce(
  connections: Connections,
  path: string,
  { apiUrl, token, userAgent, signal }: RestClientOptions,
): Promise<RestAnswer> {
  const url = new URL(apiUrl + path);
  const headers = {
    accept: 'application/vnd.github+json',
    'user-agent': userAgent,
    'x-github-api-version': '2022-11-28',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  let response: HttpResponse;
  let text: string;
  try {
    response = await send(connections, {
      ...{ method: 'GET', url, headers, signal },
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
    });
    text = (await readBody(response.body, MAX_BODY_BYTES)).toString();
  } catch (cause) {
    signal?.throwIfAborted();
    if (!(cause instanceof Error)) throw cause;
    throw new GitHubError({ method: 'GET', url, reason: describeNetworkError(cause), cause });
  }
  const value = parseJson(text);
  if (response.status === 200) return { value, scopes: parseScopes(response) };
  throw new GitHubError({
    ...{ method: 'GET', url, status: response.status },
    reason: messageOf(value),
    ssoUrl: parseSso(response),
  });
}

/** Undefined for what is no JSON, such as a proxy's page. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function messageOf(value: unknown): string {
  const message = (value as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message.slice(0, 500) : 'an answer without a message';
}

function parseScopes({ headers }: HttpResponse): readonly string[] | undefined {
  const header = headers['x-oauth-scopes'];
  return typeof header === 'string' ? header.split(',').flatMap((scope) => scope.trim() || []) : undefined;
}

/** `X-GitHub-SSO: required; url=https://…` */
function parseSso({ headers }: HttpResponse): string | undefined {
  const [, url = ''] = /^required;\s*url=(\S+)$/.exec(String(headers['x-github-sso'] ?? '')) ?? [];
  return URL.canParse(url) && /^https?:/.test(url) ? url : undefined;
}
