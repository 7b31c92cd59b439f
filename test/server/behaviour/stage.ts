import { expect } from 'vitest';
import type { RegistryOptions } from '../../../src/server/main.ts';
import type { WorldDocument } from '../../../src/server/world-document.ts';
import type { Answer, Sending } from '../../conformance/registry-client.ts';
import { openServer, type TestServer, uploadImage } from '../support/open-server.ts';

/** An account of each kind, a public and a private package, and a token for every way to be refused. */
export const STAGE: WorldDocument = {
  users: { octocat: {}, hubot: {} },
  organizations: { acme: { owners: ['octocat'] } },
  repositories: { 'acme/app': {} },
  packages: {
    'octocat/open': { visibility: 'public' },
    'octocat/closed': {},
    'acme/closed': {},
  },
  tokens: {
    ghp_owner: { type: 'classic', user: 'octocat', scopes: ['write:packages', 'delete:packages', 'repo'] },
    ghp_reader: { type: 'classic', user: 'octocat', scopes: ['read:packages'] },
    ghp_other: { type: 'classic', user: 'hubot', scopes: ['write:packages'] },
    ghp_scopeless: { type: 'classic', user: 'octocat', scopes: ['repo'] },
    ghp_revoked: { type: 'classic', user: 'octocat', scopes: ['write:packages'], revoked: true },
    ghs_job: { type: 'actions', repository: 'acme/app', actor: 'hubot', permissions: {} },
  },
};

/** `METHOD path`, and what goes with it. */
export interface Asking extends Sending {
  readonly ask: string;
  /** A secret that the bearer is the base64 of. */
  readonly as?: string;
}

export interface Stage extends TestServer {
  send(asking: Asking): Promise<Answer>;
}

/** A registry of its own, in which both packages of octocat have the image `v1`. */
export async function openStage(options: RegistryOptions = {}): Promise<Stage> {
  const server = await openServer({ world: STAGE, ...options });
  const owner = server.client(bearer('ghp_owner'));
  for (const name of ['octocat/open', 'octocat/closed']) await uploadImage(owner.in(name), 'v1');
  return {
    ...server,
    send({ ask, as, ...sending }) {
      const [method = '', path = ''] = ask.split(' ');
      return server.client(as === undefined ? undefined : bearer(as)).send(method, path, sending);
    },
  };
}

/** To the byte: the body ends with a line feed, and has the length that the answer says. */
export function expectBody({ headers, body }: Answer, expected: string): void {
  expect(body.toString()).toBe(expected);
  expect(headers['content-length']).toBe(String(Buffer.byteLength(expected)));
}

/** A secret as a bearer, as clients send it that know how ghcr.io reads one. */
export function bearer(secret: string): string {
  return `Bearer ${Buffer.from(secret).toString('base64')}`;
}

/** The body of a refusal: one entry, or one for each detail. */
export function errorText(code: string, message: string, ...details: readonly unknown[]): string {
  const errors =
    details.length === 0 ? [{ code, message }] : details.map((detail) => ({ code, message, detail }));
  return `${JSON.stringify({ errors })}\n`;
}
