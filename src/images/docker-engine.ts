import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type Dispatcher } from 'undici';
import { type ByteStream, readAll } from '../oci/content.ts';
import { type Descriptor, parseDescriptor } from '../oci/descriptor.ts';
import { type Digest, isDigest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import type { EngineEndpoint } from './engine-endpoint.ts';
import type { ListedImage } from './image-id.ts';

/** What the Engine API says of an image, as far as it matters here. */
export interface EngineImage {
  /** Digest of the config, or with the containerd store of the manifest or index. */
  readonly id: Digest;
  /** The manifest or index, where the Engine keeps images as a registry does (containerd store) and says so (Docker 28). */
  readonly descriptor?: Descriptor;
  /** Of the uncompressed layers. */
  readonly diffIds: readonly Digest[];
}

export interface SaveOptions {
  readonly calledInMessages?: string;
  readonly signal?: AbortSignal | undefined;
}

/** A Docker Engine, by its HTTP API. */
export interface DockerEngine {
  /** Undefined when there is no such image. */
  inspect(name: string): Promise<EngineImage | undefined>;
  /** All images but those that builds left on the way; names such as `app:v1`. */
  images(): Promise<ListedImage[]>;
  /** Whether it keeps images as a registry does (containerd store), and not unpacked (graph driver). */
  keepsManifests(): Promise<boolean>;
  /** The tar of `docker save`. @throws UserError when the Engine stops in the middle of it */
  save(name: string, options?: SaveOptions): ByteStream;
  close(): Promise<void>;
}

/** What `docker info` shows as driver-type of the containerd store. */
const CONTAINERD_DRIVER = 'io.containerd.snapshotter.v1';

const ANSWER_TIMEOUT_MS = 60_000;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** Connects at the first call. Nothing is written to the Engine. */
export async function openDockerEngine(endpoint: EngineEndpoint): Promise<DockerEngine> {
  const client = await openClient(endpoint);
  const get = (path: string, timeoutMs: number, signal?: AbortSignal): Promise<Dispatcher.ResponseData> =>
    client
      .request({
        method: 'GET',
        path,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        signal: signal ?? null,
      })
      .catch((cause: NodeJS.ErrnoException) => {
        signal?.throwIfAborted();
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
      const image = await getJson(`/images/${encodeName(name)}/json`);
      return image === undefined ? undefined : parseImage(image);
    },
    async keepsManifests() {
      const { DriverStatus } = ((await getJson('/info')) ?? {}) as { DriverStatus?: unknown };
      return JSON.stringify(DriverStatus ?? []).includes(CONTAINERD_DRIVER);
    },
    async images() {
      const images = ((await getJson('/images/json')) ?? []) as { Id: string; RepoTags?: string[] | null }[];
      return images.map(({ Id, RepoTags }) => ({
        id: Id,
        names: (RepoTags ?? []).filter((name) => !name.includes('<none>')),
      }));
    },
    async *save(name, { calledInMessages = name, signal } = {}) {
      const { statusCode, body } = await get(`/images/${encodeName(name)}/get`, 0, signal); // no limit: it may copy for minutes first
      if (statusCode === 404)
        throw new UserError(
          `the Docker Engine's image ${calledInMessages} was removed meanwhile: build or pull it again`,
        );
      if (statusCode !== 200) {
        throw refused(endpoint, statusCode, new TextDecoder().decode(await readAll(body, MAX_ANSWER_BYTES)));
      }
      try {
        yield* body as AsyncIterable<Uint8Array>;
      } catch (cause) {
        signal?.throwIfAborted();
        throw new UserError(
          `the Docker Engine at ${endpoint.label} stopped in the middle of saving ${calledInMessages} (${(cause as Error).message}): see its log, and whether its disk is full`,
          { cause },
        );
      }
    },
    close: () => client.destroy(),
  };
}

/** @throws UserError when the answer is not that of a Docker Engine */
function parseImage(value: unknown): EngineImage {
  const { Id, Descriptor, RootFS } = value as Record<string, unknown>;
  const { Layers = [] } = (RootFS ?? {}) as { Layers?: unknown };
  const isValid = (digest: unknown): digest is Digest => typeof digest === 'string' && isDigest(digest);
  if (!isValid(Id) || !Array.isArray(Layers) || !Layers.every(isValid)) {
    throw new UserError(
      'the Docker Engine answered without image ID or layers: check what DOCKER_HOST leads to',
    );
  }
  return {
    id: Id,
    diffIds: Layers,
    ...((Descriptor ?? null) !== null && {
      descriptor: parseDescriptor(Descriptor, "the Docker Engine's Descriptor"),
    }),
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
