import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Content, readAll } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, digestOf, isDigest } from '../oci/digest.ts';
import { MAX_MANIFEST_BYTES } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-types.ts';
import { type GrowingFile, openGrowingFile } from './growing-file.ts';
import { bytesAt, type Location } from './located-image.ts';

/** Takes one push from a daemon of this machine, as a registry would, and keeps what comes. */
export interface PushSink {
  /** What to push to: on loopback, where daemons need no TLS. */
  readonly repository: string;
  /** Without it nothing is taken: other programs of this machine can connect, too. */
  readonly credential: { readonly username: string; readonly password: string };
  /** Whether `repository` is the same for each sink of this machine, of which there is one at a time. */
  readonly hasOwnPort: boolean;
  /** What has come so far, by digest; every digest is checked. */
  readonly locations: ReadonlyMap<Digest, Location>;
  /** What was put under a tag. */
  root(): Descriptor | undefined;
  close(): Promise<void>;
}

/**
 * The same as long as it is free: containerd's store notes in its labels for each blob where it was pushed to.
 */
const PORT = 47_353;
const NAME = 'ghcr-actions/push';

const PREFIX = `/v2/${NAME}/`;
const UPLOADS = 'blobs/uploads/';
const MANIFESTS = 'manifests/';

/** What came, and what is still coming. */
interface Received {
  readonly folder: string;
  readonly onBlob: BlobListener;
  readonly locations: Map<Digest, Location>;
  readonly uploads: Map<string, GrowingFile>;
  opened: number;
  root: Descriptor | undefined;
}

/** Hears of each blob as soon as digest and size are promised, while its bytes are still coming. */
type BlobListener = (blob: Content) => void;

interface Request {
  readonly method: string;
  /** Below the repository, such as `blobs/uploads/0`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Opens a sink on loopback.
 * @param folder takes the blobs; the caller removes it
 */
export async function openPushSink(folder: string, onBlob: BlobListener): Promise<PushSink> {
  const received: Received = {
    folder,
    onBlob,
    locations: new Map(),
    uploads: new Map(),
    opened: 0,
    root: undefined,
  };
  const credential = { username: 'push', password: randomBytes(16).toString('hex') };
  const login = Buffer.from(`${credential.username}:${credential.password}`).toString('base64');
  const server = createServer((message, response) => {
    const { pathname, searchParams } = new URL(message.url ?? '/', 'http://localhost');
    if (message.headers.authorization !== `Basic ${login}`) {
      return reply(response, 401, { 'www-authenticate': 'Basic realm="push"' });
    }
    if (pathname === '/v2/') return reply(response, 200);
    if (!pathname.startsWith(PREFIX)) return reply(response, 404);
    const path = pathname.slice(PREFIX.length);
    const request = { method: message.method ?? '', path, query: searchParams, message, response };
    answer(request, received).catch((error: Error) => response.destroy(error));
  });
  server.requestTimeout = 0; // a blob may take its time
  const port = await listen(server, PORT).catch(() => listen(server, 0));
  return {
    repository: `127.0.0.1:${port}/${NAME}`,
    credential,
    hasOwnPort: port === PORT,
    locations: received.locations,
    root: () => received.root,
    async close() {
      for (const file of received.uploads.values()) await file.fail(new Error('the push ended too early'));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** The part of the distribution API that a push uses. */
async function answer(request: Request, received: Received): Promise<void> {
  const { method, path, response } = request;
  const upload = received.uploads.get(path.replace(UPLOADS, ''));
  if (method === 'HEAD') tell(request, received);
  else if (method === 'POST' && path === UPLOADS) await openUpload(request, received);
  else if (method === 'PATCH' && upload !== undefined) await append(request, upload);
  else if (method === 'PUT' && upload !== undefined) await finish(request, upload, received);
  else if (method === 'PUT' && path.startsWith(MANIFESTS)) await putManifest(request, received);
  else reply(response, 404);
}

function tell({ response, path }: Request, { locations }: Received): void {
  const location = locations.get(path.slice(path.indexOf('/') + 1) as Digest);
  if (location === undefined) reply(response, 404);
  else response.writeHead(200, { 'content-length': String(bytesAt(location)) }).end();
}

async function openUpload({ response }: Request, received: Received): Promise<void> {
  const id = String(received.opened++);
  received.uploads.set(id, await openGrowingFile(join(received.folder, `blob-${id}`)));
  reply(response, 202, { location: `${PREFIX}${UPLOADS}${id}`, range: '0-0' });
}

async function append({ message, response, path }: Request, upload: GrowingFile): Promise<void> {
  await receive(message, upload);
  reply(response, 202, { location: `${PREFIX}${path}`, range: `0-${Math.max(upload.size - 1, 0)}` });
}

async function finish(
  { message, response, query }: Request,
  upload: GrowingFile,
  { locations, onBlob }: Received,
): Promise<void> {
  const promised = query.get('digest') ?? '';
  const size = upload.size + Number(message.headers['content-length']);
  if (isDigest(promised) && Number.isSafeInteger(size)) {
    onBlob({ descriptor: { mediaType: MEDIA_TYPE.octetStream, digest: promised, size }, open: upload.read });
  }
  await receive(message, upload);
  const { digest, location } = await upload.end();
  if (digest !== promised) return reply(response, 400);
  locations.set(digest, location);
  reply(response, 201, { location: `${PREFIX}blobs/${digest}`, 'docker-content-digest': digest });
}

async function putManifest({ message, response, path }: Request, received: Received): Promise<void> {
  const bytes = await readAll(message, MAX_MANIFEST_BYTES);
  const digest = digestOf(bytes);
  const reference = path.slice(MANIFESTS.length);
  if (isDigest(reference) && reference !== digest) return reply(response, 400);
  received.locations.set(digest, bytes);
  if (!isDigest(reference)) {
    received.root = { mediaType: message.headers['content-type'] ?? '', digest, size: bytes.byteLength };
  }
  reply(response, 201, { location: `${PREFIX}${MANIFESTS}${digest}`, 'docker-content-digest': digest });
}

async function receive(message: IncomingMessage, upload: GrowingFile): Promise<void> {
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) await upload.append(chunk);
  } catch (error) {
    await upload.fail(error as Error);
    throw error;
  }
}

function reply(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...headers, 'content-length': '0' }).end();
}
