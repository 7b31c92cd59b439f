import { onTestFinished } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import { type RegistryOptions, type RunningRegistry, startRegistry } from '../../../src/server/main.ts';
import type { WorldDocument } from '../../../src/server/world.ts';
import { pushBlob } from '../../conformance/image-cases.ts';
import { type Answer, createRegistryClient, type RegistryClient } from '../../conformance/registry-client.ts';

/** One secret for each kind of holder. */
export const WORLD: WorldDocument = {
  users: { octocat: {}, hubot: {} },
  organizations: { acme: { owners: ['octocat'] } },
  repositories: { 'octocat/app': {} },
  tokens: {
    ghp_octocat: { type: 'classic', user: 'octocat', scopes: ['write:packages', 'delete:packages'] },
    gho_hubot: { type: 'oauth', user: 'hubot', scopes: ['read:packages'] },
    ghp_scopeless: { type: 'classic', user: 'hubot', scopes: ['repo'] },
    ghp_revoked: { type: 'classic', user: 'octocat', scopes: ['write:packages'], revoked: true },
    ghp_expired: {
      type: 'classic',
      user: 'octocat',
      scopes: ['write:packages'],
      expires: '2020-01-01T00:00:00Z',
    },
    github_pat_fine: { type: 'fine-grained', user: 'octocat' },
    ghs_app: { type: 'app', organization: 'acme' },
    ghs_reader: {
      type: 'actions',
      repository: 'octocat/app',
      actor: 'hubot',
      permissions: { packages: 'read' },
    },
    ghs_writer: {
      type: 'actions',
      repository: 'octocat/app',
      actor: 'hubot',
      permissions: { packages: 'write' },
    },
  },
};

/** A registry of its own for the running test, and clients for it. */
export interface TestServer {
  readonly registry: RunningRegistry;
  /** Sends no credential unless one is given. */
  client(authorization?: string): RegistryClient;
  /** Sends a bearer that the secret was exchanged for. */
  holder(secret: string): Promise<RegistryClient>;
}

export const REPOSITORY = 'octocat/app';

export async function openServer(options: RegistryOptions = {}): Promise<TestServer> {
  const registry = await startRegistry(options);
  const clients: RegistryClient[] = [];
  onTestFinished(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await registry.close();
  });
  const client = (authorization?: string): RegistryClient => {
    const created = createRegistryClient(registry.registry, REPOSITORY, authorization);
    clients.push(created);
    return created;
  };
  return {
    registry,
    client,
    async holder(secret) {
      const { body } = await client(basic(secret)).send('GET', '/token');
      return client(`Bearer ${JSON.parse(body.toString()).token}`);
    },
  };
}

export function basic(secret: string, username = 'octocat'): string {
  return `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`;
}

/** `status CODE: message`, which is what tables of refusals compare. */
export function refusalOf({ status, body }: Answer): string {
  const [error] = JSON.parse(body.toString()).errors as [{ code: string; message: string }];
  return `${status} ${error.code}: ${error.message}`;
}

export function detailsOf({ body }: Answer): unknown[] {
  return (JSON.parse(body.toString()).errors as { detail?: unknown }[]).map(({ detail }) => detail);
}

export async function uploadBlob(client: RegistryClient, text: string): Promise<string> {
  const blob = { bytes: Buffer.from(text), digest: digestOf(text) };
  const answer = await pushBlob(client, blob);
  if (answer.status !== 201) throw new Error(`the blob was not taken: ${answer.status} ${answer.body}`);
  return blob.digest;
}

/** A small image manifest whose blobs are pushed, too. */
export async function uploadImage(
  client: RegistryClient,
  reference: string,
  { text = reference, ...fields }: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const config = `{"config":${JSON.stringify(text)}}`;
  await uploadBlob(client, config);
  const document = imageOf(config, fields);
  const bytes = Buffer.from(JSON.stringify(document));
  const headers = { 'content-type': document.mediaType };
  const answer = await client.send('PUT', `manifests/${reference}`, { headers, body: bytes });
  if (answer.status !== 201) throw new Error(`the manifest was not taken: ${answer.status} ${answer.body}`);
  return digestOf(bytes);
}

/** A manifest without layers around this config. */
export function imageOf(
  config: string,
  fields: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> & { readonly mediaType: string } {
  return {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.ociManifest,
    config: { mediaType: MEDIA_TYPE.ociConfig, digest: digestOf(config), size: Buffer.byteLength(config) },
    layers: [],
    ...fields,
  };
}
