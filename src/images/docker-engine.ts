import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type Dispatcher } from 'undici';
import { type ByteStream, readAll } from '../oci/content.ts';
import { UserError } from '../oci/errors.ts';
import type { EngineEndpoint } from './engine-endpoint.ts';

/** What the Engine API says of an image, as far as it matters here. */
export interface EngineImage {
  readonly id: string;
  /** Whether the Engine keeps images as a registry does (containerd store), so that their digests can be kept. */
  readonly keepsManifests: boolean;
}

/** A Docker Engine, by its HTTP API. */
export interface DockerEngine {
  /** Undefined when there is no such image. */
  inspect(name: string): Promise<EngineImage | undefined>;
  /** The names of all images, such as `app:v1`. */
  names(): Promise<string[]>;
  /** The tar of `docker save`. */
  save(name: string): ByteStream;
  close(): Promise<void>;
}

const ANSWER_TIMEOUT_MS = 60_000;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** Connects at the first call. Nothing is written to the Engine. */
export async function openDockerEngine(endpoint: EngineEndpoint): Promise<DockerEngine> {
  const client = await openClient(endpoint);
  const get = (path: string, timeoutMs: number): Promise<Dispatcher.ResponseData> =>
    client
      .request({ method: 'GET', path, headersTimeout: timeoutMs, bodyTimeout: timeoutMs })
      .catch((cause: NodeJS.ErrnoException) => {
        throw explainConnection(endpoint, cause);
      });
  const getJson = async (path: string): Promise<unknown> => {
    const { statusCode, body } = await get(path, ANSWER_TIMEOUT_MS);
    const text = new TextDecoder().decode(await readAll(body, MAX_ANSWER_BYTES));
    if (statusCode === 404) return undefined;
    if (statusCode !== 200) throw refused(endpoint, statusCode, text);
    return JSON.parse(text);
  };
  return {
    async inspect(name) {
      const image = (await getJson(`/images/${encodeName(name)}/json`)) as
        | { Id: string; Descriptor?: unknown }
        | undefined;
      return image && { id: image.Id, keepsManifests: (image.Descriptor ?? null) !== null };
    },
    async names() {
      const images = ((await getJson('/images/json')) ?? []) as { RepoTags?: string[] | null }[];
      return images.flatMap(({ RepoTags }) => RepoTags ?? []).filter((name) => !name.includes('<none>'));
    },
    async *save(name) {
      const { statusCode, body } = await get(`/images/${encodeName(name)}/get`, 0); // no limit: it may copy for minutes first
      if (statusCode !== 200) {
        throw refused(endpoint, statusCode, new TextDecoder().decode(await readAll(body, MAX_ANSWER_BYTES)));
      }
      yield* body as AsyncIterable<Uint8Array>;
    },
    close: () => client.destroy(),
  };
}

async function openClient(endpoint: EngineEndpoint): Promise<Client> {
  if ('socketPath' in endpoint) {
    return new Client('http://localhost', { connect: { socketPath: endpoint.socketPath } });
  }
  const { origin, tlsFolder } = endpoint;
  if (tlsFolder === undefined) return new Client(origin);
  const [ca, cert, key] = await Promise.all(
    ['ca.pem', 'cert.pem', 'key.pem'].map((name) => readFile(join(tlsFolder, name), 'utf8')),
  );
  return new Client(origin, { connect: { ca, cert, key } as object });
}

function encodeName(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}

function explainConnection({ label }: EngineEndpoint, cause: NodeJS.ErrnoException): UserError {
  const remedy =
    cause.code === 'EACCES'
      ? 'this user may not use its socket: add the user to the group "docker", or run as root'
      : cause.code === 'ENOENT' || cause.code === 'ECONNREFUSED'
        ? 'nothing listens there: start Docker, or set DOCKER_HOST to where it listens'
        : `${cause.message}: check DOCKER_HOST and docker context ls`;
  return new UserError(`cannot reach the Docker Engine at ${label}: ${remedy}`, { cause });
}

function refused({ label }: EngineEndpoint, statusCode: number, text: string): UserError {
  let message = text;
  try {
    message = String(JSON.parse(text).message);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error; // an answer by something in between
  }
  return new UserError(`the Docker Engine at ${label} answered ${statusCode}: ${message.slice(0, 500)}`);
}
