import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { type Dispatcher, request } from 'undici';
import type { Account, Registry } from './registry.ts';

const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

export interface RawAnswer {
  /** What answered in the end. */
  readonly url: URL;
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly bytes: Buffer;
}

/** What a repository holds under a reference: every digest below it, and the raw bytes of the manifest itself. */
export interface StoredGraph {
  readonly digest: string;
  readonly bytes: Buffer;
  /** Digests of manifests and blobs, sorted, the root included. */
  readonly digests: readonly string[];
}

/**
 * A GET as a few lines of HTTP send it, so that neither our client nor a tool stands between the test and the registry: answers a
 * challenge with `account`, and follows one redirect without credentials.
 */
export async function rawGet(
  registry: Registry,
  path: string,
  account: Account | undefined = registry.account,
): Promise<RawAnswer> {
  const url = new URL(path, registry.url);
  const first = await getOnce(url);
  if (first.status !== 401 || account === undefined) return followed(url, first);
  const authorization = await answerChallenge(String(first.headers['www-authenticate']), account);
  return followed(url, await getOnce(url, { authorization }));
}

/**
 * Reads everything below a manifest and hashes it.
 * @throws Error when a digest, a size or a `Docker-Content-Digest` does not fit the bytes
 */
export async function readStored(
  registry: Registry,
  repository: string,
  reference: string,
): Promise<StoredGraph> {
  const { status, headers, bytes } = await rawGet(registry, `/v2/${repository}/manifests/${reference}`);
  if (status !== 200) throw new Error(`GET of ${repository} ${reference} gives ${status}: ${bytes}`);
  const digest = sha256(bytes);
  if (headers['docker-content-digest'] !== digest) {
    throw new Error(`Docker-Content-Digest ${headers['docker-content-digest']} of bytes with ${digest}`);
  }
  const digests = new Set([digest]);
  const { manifests = [], config, layers = [] } = JSON.parse(bytes.toString()) as ManifestFields;
  for (const child of manifests) {
    const below = await readStored(registry, repository, child.digest);
    for (const each of below.digests) digests.add(each);
  }
  for (const blob of config === undefined ? [] : [config, ...layers]) {
    await checkBlob(registry, repository, blob);
    digests.add(blob.digest);
  }
  return { digest, bytes, digests: [...digests].sort() };
}

/** The paths of the requests that our registry has recorded; `query` filters them. */
export async function recordedPaths(registry: Registry, query: string): Promise<string[]> {
  const { bytes } = await rawGet(registry, `/_/requests?${query}`);
  return (JSON.parse(bytes.toString()) as { path: string }[]).map(({ path }) => path);
}

export function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

interface Entry {
  readonly digest: string;
  readonly size: number;
}

interface ManifestFields {
  readonly manifests?: readonly Entry[];
  readonly config?: Entry;
  readonly layers?: readonly Entry[];
}

async function checkBlob(registry: Registry, repository: string, { digest, size }: Entry): Promise<void> {
  const { status, bytes } = await rawGet(registry, `/v2/${repository}/blobs/${digest}`);
  if (status === 200 && bytes.length === size && sha256(bytes) === digest) return;
  throw new Error(`GET of blob ${digest} (${size} bytes) gives ${status} and ${bytes.length} bytes`);
}

/** One GET, and nothing more. */
export async function getOnce(url: URL, headers: Record<string, string> = {}): Promise<RawAnswer> {
  const answer = await request(url, { headers: { accept: ACCEPT, ...headers } });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  return { url, status: answer.statusCode, headers: answer.headers, bytes };
}

async function followed(url: URL, answer: RawAnswer): Promise<RawAnswer> {
  const { location } = answer.headers;
  return answer.status === 307 ? getOnce(new URL(String(location), url)) : answer;
}

/** The Authorization header that a `Basic` or `Bearer` challenge asks for (distribution's token specification). */
async function answerChallenge(challenge: string, { user, secret }: Account): Promise<string> {
  const basic = `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
  if (/^basic/i.test(challenge)) return basic;
  const parameters = new Map(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
  );
  const realm = new URL(parameters.get('realm') ?? '');
  for (const key of ['service', 'scope']) realm.searchParams.set(key, parameters.get(key) ?? '');
  const { status, bytes } = await getOnce(realm, { authorization: basic });
  if (status !== 200) throw new Error(`${realm} gives ${status}: ${bytes}`);
  const { token, access_token } = JSON.parse(bytes.toString()) as Record<string, string>;
  return `Bearer ${token ?? access_token}`;
}
