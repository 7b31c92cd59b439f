import type { Dispatcher } from 'undici';
import { isNetworkError } from '../http/network-error.ts';
import { type ByteStream, readAll } from '../oci/content.ts';
import { UserError } from '../oci/errors.ts';
import type { Platform } from '../oci/platform.ts';
import type { PushOutcome } from '../oci/target.ts';

/** Sends a request to the Engine API. @throws UserError when the Engine is not reached */
export type SendToEngine = (request: {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** 0 for no limit. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Record<string, string>;
}) => Promise<Dispatcher.ResponseData>;

/** What an Engine logs in to a registry with. */
export type EngineCredential =
  | { readonly username: string; readonly password: string }
  | { readonly identityToken: string };

export interface EnginePush {
  /** The ID or name of the image. */
  readonly image: string;
  /** `HOST/NAME`, to which it is pushed under `tag`. */
  readonly repository: string;
  readonly tag: string;
  /** Whether the image is called so already; else it is for the time of the push. */
  readonly isNamed?: boolean;
  /** Of an index, only the image of this platform. */
  readonly platform?: Platform | undefined;
  readonly credential: EngineCredential | undefined;
  readonly onLayer?: ((layer: EngineLayer) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What an Engine tells of a layer during its push. */
export interface EngineLayer {
  /** The beginning of its digest in hex. */
  readonly id: string;
  /** Once it is there. */
  readonly outcome?: PushOutcome;
  /** While it is on its way. */
  readonly sentBytes?: number;
  readonly totalBytes?: number;
}

/** What is left to do after a push. */
export interface EnginePushed {
  /** Resolves once the Engine is as it was before; rejects where it keeps the name of the destination for the image. */
  readonly tidied: Promise<void>;
}

/** Why an Engine could not push: what it said itself. */
export class EnginePushError extends Error {
  override readonly name = 'EnginePushError';
}

const MAX_MESSAGE_BYTES = 64 * 1024;

/** The push as the docker command asks for it, under a name that is taken away again. @throws EnginePushError */
export async function pushByEngine(push: EnginePush, send: SendToEngine): Promise<EnginePushed> {
  if (push.isNamed) {
    await pushNamed(push, send);
    return { tidied: Promise.resolve() };
  }
  const { image, repository, tag, signal } = push;
  const query = `repo=${encodeURIComponent(repository)}&tag=${encodeURIComponent(tag)}`;
  const path = `/images/${encodeName(image)}/tag?${query}`;
  await expectStatus(await send({ method: 'POST', path, signal }), 201);
  const tidy = (): Promise<void> => takeNameAway(`${repository}:${tag}`, send);
  try {
    await pushNamed(push, send);
  } catch (error) {
    await tidy();
    throw error;
  }
  return { tidied: tidy() };
}

async function takeNameAway(name: string, send: SendToEngine): Promise<void> {
  try {
    await expectStatus(await untag(name, send), 200);
  } catch (error) {
    if (!(error instanceof EnginePushError || error instanceof UserError)) throw error;
    const message = `the Engine keeps the name ${name} for the image (${error.message}): docker rmi ${name} takes it away`;
    throw new EnginePushError(message, { cause: error });
  }
}

/** Removes all names that begin with `repository`. What the Engine does not let go stays. */
export async function removeNames(repository: string, send: SendToEngine): Promise<void> {
  const filters = JSON.stringify({ reference: [repository] });
  const { body } = await send({ path: `/images/json?filters=${encodeURIComponent(filters)}` });
  const images = JSON.parse(new TextDecoder().decode(await readAll(body, MAX_MESSAGE_BYTES))) as readonly {
    readonly RepoTags?: readonly string[] | null;
  }[];
  const names = images.flatMap(({ RepoTags }) => RepoTags ?? []);
  for (const name of names.filter((text) => text.startsWith(`${repository}:`))) {
    await (await untag(name, send)).body.dump();
  }
}

function untag(name: string, send: SendToEngine): Promise<Dispatcher.ResponseData> {
  return send({ method: 'DELETE', path: `/images/${encodeName(name)}?noprune=1` });
}

async function pushNamed(
  { repository, tag, platform, credential, onLayer = () => undefined, signal }: EnginePush,
  send: SendToEngine,
): Promise<void> {
  const only = platform === undefined ? '' : `&platform=${encodeURIComponent(JSON.stringify(platform))}`;
  const pushing = await send({
    method: 'POST',
    path: `/images/${encodeName(repository)}/push?tag=${encodeURIComponent(tag)}${only}`,
    headers: { 'x-registry-auth': encodeLogin(credential, repository) },
    timeoutMs: 0,
    signal,
  });
  if (pushing.statusCode !== 200) return expectStatus(pushing, 200);
  try {
    await readProgress(pushing.body as AsyncIterable<Uint8Array>, onLayer);
  } catch (cause) {
    signal?.throwIfAborted();
    if (!(cause instanceof SyntaxError || isNetworkError(cause))) throw cause;
    throw new EnginePushError(`its answer broke off: ${cause.message}`, { cause });
  }
}

/** As the Engine API wants it; the Engine gives it to `serveraddress` alone. */
function encodeLogin(credential: EngineCredential | undefined, repository: string): string {
  const host = repository.replace(/\/.*/, '');
  // What every Engine takes for Docker Hub.
  const serveraddress = host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
  const login =
    credential !== undefined && 'identityToken' in credential
      ? { identitytoken: credential.identityToken }
      : credential;
  // With its padding: without, an Engine takes it for no login at all.
  const base64 = Buffer.from(JSON.stringify({ ...login, serveraddress })).toString('base64');
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}

async function expectStatus({ statusCode, body }: Dispatcher.ResponseData, expected: number): Promise<void> {
  const text = new TextDecoder().decode(await readAll(body, MAX_MESSAGE_BYTES));
  if (statusCode !== expected) throw new EnginePushError(`${statusCode}: ${text.trim()}`);
}

/** One JSON object a line; a failure is one of them. */
async function readProgress(lines: ByteStream, onLayer: (layer: EngineLayer) => void): Promise<void> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of lines) {
    const complete = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
    rest = (complete.pop() ?? '').slice(0, MAX_MESSAGE_BYTES);
    for (const line of complete.filter((text) => text.trim() !== '')) {
      const layer = parseProgress(line);
      if (layer !== undefined) onLayer(layer);
    }
  }
}

/** Undefined for lines about anything else than a layer that is on its way or there. */
function parseProgress(line: string): EngineLayer | undefined {
  const { errorDetail, id, status, progressDetail } = JSON.parse(line) as {
    readonly errorDetail?: { readonly message?: unknown };
    readonly id?: string;
    readonly status?: string;
    readonly progressDetail?: { readonly current?: number; readonly total?: number };
  };
  if (errorDetail !== undefined) throw new EnginePushError(String(errorDetail.message));
  if (typeof id !== 'string' || typeof status !== 'string') return undefined;
  const outcome = OUTCOMES.find(([words]) => words.test(status))?.[1];
  if (outcome !== undefined) return { id, outcome };
  const { current, total } = progressDetail ?? {};
  const isCounted = typeof current === 'number' && typeof total === 'number';
  return isCounted ? { id, sentBytes: current, totalBytes: total } : undefined;
}

const OUTCOMES: readonly (readonly [RegExp, PushOutcome])[] = [
  [/^Pushed$/, 'uploaded'],
  [/already exists$/i, 'exists'],
  [/^Mounted from /, 'mounted'],
];

export function encodeName(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}
