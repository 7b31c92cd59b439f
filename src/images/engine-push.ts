import type { Dispatcher } from 'undici';
import { type ByteStream, readAll } from '../oci/content.ts';

/** Sends a request to the Engine API. @throws UserError when the Engine is not reached */
export type SendToEngine = (request: {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** 0 for no limit. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Record<string, string>;
}) => Promise<Dispatcher.ResponseData>;

export interface EnginePush {
  /** The ID or name of the image. */
  readonly image: string;
  /** `HOST/NAME`, to which it is pushed under `tag`. */
  readonly repository: string;
  readonly tag: string;
  readonly credential: { readonly username: string; readonly password: string };
  readonly signal?: AbortSignal | undefined;
}

/** Why an Engine could not push: what it said itself. */
export class EnginePushError extends Error {
  override readonly name = 'EnginePushError';
}

const MAX_MESSAGE_BYTES = 64 * 1024;

/** The push as the docker command asks for it, from a name that is removed in the end. @throws EnginePushError */
export async function pushByEngine(
  { image, repository, tag, credential, signal }: EnginePush,
  send: SendToEngine,
): Promise<void> {
  const query = `repo=${encodeURIComponent(repository)}&tag=${encodeURIComponent(tag)}`;
  await expectStatus(
    await send({ method: 'POST', path: `/images/${encodeName(image)}/tag?${query}`, signal }),
    201,
  );
  try {
    const login = { ...credential, serveraddress: repository.replace(/\/.*/, '') };
    const pushing = await send({
      method: 'POST',
      path: `/images/${encodeName(repository)}/push?tag=${encodeURIComponent(tag)}`,
      headers: { 'x-registry-auth': Buffer.from(JSON.stringify(login)).toString('base64url') },
      timeoutMs: 0,
      signal,
    });
    if (pushing.statusCode !== 200) return await expectStatus(pushing, 200);
    await readProgress(pushing.body as AsyncIterable<Uint8Array>);
  } finally {
    const path = `/images/${encodeName(`${repository}:${tag}`)}?noprune=1`;
    await expectStatus(await send({ method: 'DELETE', path }), 200);
  }
}

async function expectStatus({ statusCode, body }: Dispatcher.ResponseData, expected: number): Promise<void> {
  const text = new TextDecoder().decode(await readAll(body, MAX_MESSAGE_BYTES));
  if (statusCode !== expected) throw new EnginePushError(`${statusCode}: ${text.trim()}`);
}

/** One JSON object a line; a failure is one of them. */
async function readProgress(lines: ByteStream): Promise<void> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of lines) {
    const complete = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
    rest = (complete.pop() ?? '').slice(0, MAX_MESSAGE_BYTES);
    for (const line of complete.filter((text) => text.trim() !== '')) {
      const { errorDetail } = JSON.parse(line) as { errorDetail?: { message?: unknown } };
      if (errorDetail !== undefined) throw new EnginePushError(String(errorDetail.message));
    }
  }
}

export function encodeName(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}
