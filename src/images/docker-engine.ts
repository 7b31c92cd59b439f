import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '../http/undici.ts';
import { type ByteStream, readAll } from '../oci/content.ts';
import { type Descriptor, parseDescriptor } from '../oci/descriptor.ts';
import { type Digest, isDigest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import type { EngineEndpoint } from './engine-endpoint.ts';
import { type EngineManifest, parseEngineManifests } from './engine-manifests.ts';
import {
  type EnginePush,
  type EnginePushed,
  encodeName,
  pushByEngine,
  removeNames,
  type SendToEngine,
} from './engine-push.ts';
import type { ListedImage } from './image-id.ts';

/** What the Engine API says of an image, as far as it matters here. */
export interface EngineImage {
  /** Digest of the config, or with the containerd store of the manifest or index. */
  readonly id: Digest;
  /** The manifest or index, where the Engine keeps images as a registry does (containerd store) and says so (Docker 28). */
  readonly descriptor?: Descriptor;
  /** What the image is made of, and what of that is here; empty where the Engine does not say. */
  readonly manifests: readonly EngineManifest[];
  /** Of the uncompressed layers. */
  readonly diffIds: readonly Digest[];
  /** Whether it has a name besides its ID. */
  readonly isTagged: boolean;
  /** What its config says of platform and labels, in the config's own words. */
  readonly config: Readonly<Record<string, unknown>>;
}

export interface SaveOptions {
  readonly calledInMessages?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Where an Engine keeps the layers of images unpacked. */
export interface EngineStorage {
  /** The graph driver, such as `overlay2`. */
  readonly driver: string;
  /** The Engine's data root, as its own machine calls it. */
  readonly folder: string;
}

/** A Docker Engine, by its HTTP API. */
export interface DockerEngine {
  /** Undefined when there is no such image. */
  inspect(name: string): Promise<EngineImage | undefined>;
  /** All images but those that builds left on the way; names such as `app:v1`. */
  images(): Promise<ListedImage[]>;
  /** Whether it keeps images as a registry does (containerd store), and not unpacked (graph driver). */
  keepsManifests(): Promise<boolean>;
  /** Undefined when it does not say. */
  storage(): Promise<EngineStorage | undefined>;
  /** Whether it runs on this machine, so that it can reach a port of loopback. */
  readonly isLocal: boolean;
  /** Lets the Engine push an image, which has the name of its destination for as long. @throws EnginePushError */
  push(options: EnginePush): Promise<EnginePushed>;
  /** Removes the names of all images in this repository (`HOST/NAME`). */
  removeNames(repository: string): Promise<void>;
  /** The tar of `docker save`. @throws UserError when the Engine stops in the middle of it */
  save(name: string, options?: SaveOptions): ByteStream;
  close(): Promise<void>;
}

/** What `docker info` shows as driver-type of the containerd store. */
const CONTAINERD_DRIVER = 'io.containerd.snapshotter.v1';

const ANSWER_TIMEOUT_MS = 60_000;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** Connects at the first call. */
export async function openDockerEngine(endpoint: EngineEndpoint): Promise<DockerEngine> {
  const client = await openClient(endpoint);
  const send: SendToEngine = ({
    method = 'GET',
    path,
    timeoutMs = ANSWER_TIMEOUT_MS,
    signal,
    headers = {},
  }) =>
    client
      .request({
        ...{ method, path, headers, headersTimeout: timeoutMs, bodyTimeout: timeoutMs },
        signal: signal ?? null,
      })
      .catch((cause: NodeJS.ErrnoException) => {
        signal?.throwIfAborted();
        throw explainConnection(endpoint, cause);
      });
  const getJson = async (path: string): Promise<unknown> => {
    const { statusCode, body } = await send({ path });
    const text = new TextDecoder().decode(await readAll(body, MAX_ANSWER_BYTES));
    if (statusCode === 404) return undefined;
    if (statusCode !== 200) throw refused(endpoint, statusCode, text);
    return JSON.parse(text);
  };
  let asked: Promise<Record<string, unknown>> | undefined;
  const info = (): Promise<Record<string, unknown>> => {
    asked ??= getJson('/info').then((answer) => (answer ?? {}) as Record<string, unknown>);
    return asked;
  };
  return {
    async inspect(name) {
      // Engines before Docker 28 pass over the question.
      const image = await getJson(`/images/${encodeName(name)}/json?manifests=true`);
      return image === undefined ? undefined : parseImage(image);
    },
    async keepsManifests() {
      const { DriverStatus } = await info();
      return JSON.stringify(DriverStatus ?? []).includes(CONTAINERD_DRIVER);
    },
    async storage() {
      const { Driver: driver, DockerRootDir: folder } = await info();
      const isTold = typeof driver === 'string' && typeof folder === 'string';
      return isTold ? { driver, folder } : undefined;
    },
    async images() {
      const images = ((await getJson('/images/json')) ?? []) as { Id: string; RepoTags?: string[] | null }[];
      return images.map(({ Id, RepoTags }) => ({
        id: Id,
        names: (RepoTags ?? []).filter((name) => !name.includes('<none>')),
      }));
    },
    save: (name, options) => saveImage(name, options, endpoint, send),
    isLocal: 'socketPath' in endpoint && process.platform === 'linux',
    push: (options) => pushByEngine(options, send),
    removeNames: (repository) => removeNames(repository, send),
    close: () => client.destroy(),
  };
}

async function* saveImage(
  name: string,
  { calledInMessages = name, signal }: SaveOptions = {},
  endpoint: EngineEndpoint,
  send: SendToEngine,
): ByteStream {
  const { statusCode, body } = await send({
    path: `/images/${encodeName(name)}/get`,
    timeoutMs: 0, // no limit: it may copy for minutes first
    signal,
  });
  if (statusCode === 404) throw removedMeanwhile(calledInMessages);
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
}

/** @throws UserError when the answer is not that of a Docker Engine */
function parseImage(value: unknown): EngineImage {
  const { Id, Descriptor, RootFS, RepoTags, Os, Architecture, Variant, Config } = value as Record<
    string,
    unknown
  >;
  const { Labels } = (Config ?? {}) as { Labels?: unknown };
  const { Layers = [] } = (RootFS ?? {}) as { Layers?: unknown };
  const isValid = (digest: unknown): digest is Digest => typeof digest === 'string' && isDigest(digest);
  if (!isValid(Id) || !Array.isArray(Layers) || !Layers.every(isValid)) {
    throw new UserError(
      'the Docker Engine answered without image ID or layers: check what DOCKER_HOST leads to',
    );
  }
  return {
    id: Id,
    manifests: parseEngineManifests(value),
    diffIds: Layers,
    isTagged: Array.isArray(RepoTags) && RepoTags.length > 0,
    config: { os: Os, architecture: Architecture, variant: Variant || undefined, config: { Labels } },
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

function removedMeanwhile(name: string): UserError {
  return new UserError(`the Docker Engine's image ${name} was removed meanwhile: build or pull it again`);
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
