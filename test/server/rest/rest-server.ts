import { getOctokit } from '@actions/github';
import type { RegistryOptions } from '../../../src/server/main.ts';
import type { WorldDocument } from '../../../src/server/world-document.ts';
import { openServer, type TestServer, uploadImage } from '../support/open-server.ts';
import { type ApiAnswer, description, expectDescribed } from './openapi.ts';

const ALL_SCOPES = ['write:packages', 'delete:packages', 'repo'] as const;

/** An organization and a user, each with one package, and one token of each kind. */
export const REST_WORLD: WorldDocument = {
  users: { octocat: {}, Hubot: {}, stranger: {} },
  organizations: {
    Acme: { owners: ['octocat'], members: ['Hubot'], basePermission: 'none' },
    guarded: { owners: ['octocat'], sso: true },
  },
  repositories: {
    'Acme/app': {
      visibility: 'private',
      description: 'Demo',
      license: 'MIT',
      readme: '# Demo\n',
      people: { Hubot: 'write' },
    },
    'Acme/open': { visibility: 'public' },
    'Acme/fork': { visibility: 'public', fork: 'Acme/open' },
    'guarded/app': { visibility: 'private' },
  },
  packages: {
    'acme/app': { visibility: 'private', repository: 'Acme/app', actions: { 'Acme/app': 'admin' } },
    'acme/app/api': { visibility: 'public', people: { Hubot: 'write' } },
    'octocat/tool': { visibility: 'public' },
    'guarded/secret': { visibility: 'private' },
  },
  tokens: {
    ghp_octocat: { type: 'classic', user: 'octocat', scopes: [...ALL_SCOPES] },
    ghp_hubot: { type: 'classic', user: 'Hubot', scopes: [...ALL_SCOPES] },
    ghp_stranger: { type: 'classic', user: 'stranger', scopes: [...ALL_SCOPES] },
    ghp_reader: { type: 'classic', user: 'octocat', scopes: ['read:packages'] },
    ghp_scopeless: { type: 'classic', user: 'octocat', scopes: [] },
    github_pat_fine: { type: 'fine-grained', user: 'octocat' },
    ghs_app: { type: 'app', organization: 'Acme' },
    ghu_space: { type: 'codespaces', user: 'Hubot', repository: 'Acme/app' },
    ghs_job: {
      type: 'actions',
      repository: 'Acme/app',
      actor: 'Hubot',
      permissions: { packages: 'write', contents: 'read', checks: 'write', statuses: 'write' },
    },
    ghs_idle: { type: 'actions', repository: 'Acme/app', actor: 'Hubot', permissions: { packages: 'none' } },
    ghs_other: {
      type: 'actions',
      repository: 'Acme/open',
      actor: 'Hubot',
      permissions: { packages: 'write' },
    },
  },
};

export const CONTAINER = { package_type: 'container' } as const;
export const APP = { org: 'Acme', ...CONTAINER, package_name: 'app' } as const;
export const API = { org: 'Acme', ...CONTAINER, package_name: 'app/api' } as const;

export type Octokit = ReturnType<typeof getOctokit>;

export interface RestServer extends TestServer {
  /** GitHub's own client; every answer that it gets is held against GitHub's description. */
  octokit(secret?: string): Octokit;
  /** Pushes one small image for each reference; returns their digests. */
  push(name: string, ...references: string[]): Promise<string[]>;
}

export async function openRestServer(options: RegistryOptions = {}): Promise<RestServer> {
  const server = await openServer({ world: REST_WORLD, ...options });
  return {
    ...server,
    octokit: (secret = 'ghp_octocat') => createOctokit(server.registry.api, secret),
    async push(name, ...references) {
      const client = (await server.holder('ghp_octocat')).in(name);
      const digests: string[] = [];
      for (const reference of references) digests.push(await uploadImage(client, reference));
      return digests;
    },
  };
}

function createOctokit(baseUrl: string, secret: string): Octokit {
  const octokit = getOctokit(secret, { baseUrl });
  octokit.hook.wrap('request', async (request, options) => {
    const { method } = options;
    const template = templateOf(options.url, baseUrl);
    const response = await Promise.resolve(request(options)).catch(
      (error: { readonly response?: ApiAnswer }) => {
        if (error.response !== undefined && template !== undefined) {
          expectDescribed(method, template, error.response);
        }
        throw error;
      },
    );
    if (template !== undefined && typeof response.data !== 'string')
      expectDescribed(method, template, response);
    return response;
  });
  return octokit;
}

/** The path of the description that an address belongs to; pages after the first have no template any more. */
function templateOf(url: string, baseUrl: string): string | undefined {
  if (description.paths[url] !== undefined) return url;
  const path = url.replace(baseUrl, '').replace(/\?.*/, '');
  return Object.keys(description.paths).find((template) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
}

/** `status message` of a call that must fail. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const { status, response } = error as { status: number; response?: { data: { message: string } } };
    return `${status} ${response?.data.message}`;
  }
  throw new Error('the call was not refused');
}
