import type { WorldDocument } from '../../../src/server/world-document.ts';
import { basic } from '../support/open-server.ts';

/** Secrets that occur nowhere else, so that every one that is found somewhere has leaked. */
const secretOf = (prefix: string, name: string) => `${prefix}_${name.repeat(4)}K7qZp3`;

export const SECRET = {
  writer: secretOf('ghp', 'writer'),
  hubot: secretOf('ghp', 'hubot'),
  oauth: secretOf('gho', 'oauth'),
  fine: secretOf('github_pat', 'fine'),
  app: secretOf('ghs', 'app'),
  space: secretOf('ghu', 'space'),
  job: secretOf('ghs', 'job'),
  plain: 'correct-horse-battery-staple',
  expired: secretOf('ghp', 'expired'),
  admin: secretOf('adm', 'admin'),
} as const;

const ALL_SCOPES = ['write:packages', 'delete:packages', 'repo'] as const;

/** Something of each kind. */
export const FUZZ_WORLD: WorldDocument = {
  settings: { edition: '2024', linkOnPublish: 'unlinked' },
  enterprises: { corp: { organizations: ['acme'] } },
  users: { octocat: {}, hubot: { inheritAccess: false }, lena: { plan: 'legacy' } },
  organizations: {
    acme: {
      owners: ['octocat'],
      members: ['hubot'],
      teams: { core: ['hubot'] },
      packageCreation: { internal: false },
      basePermission: 'read',
    },
    guarded: { owners: ['octocat'], sso: true },
  },
  repositories: {
    'acme/app': {
      visibility: 'private',
      description: 'Demo',
      license: 'MIT',
      readme: '# Demo',
      topics: ['demo'],
      people: { hubot: 'write' },
      teams: { core: 'read' },
    },
    'octocat/app': { visibility: 'public', fork: 'acme/app' },
  },
  packages: {
    'acme/app': { visibility: 'private', repository: 'acme/app', inherit: true, downloads: 6000 },
    'acme/app/api': { visibility: 'internal', people: { hubot: 'write' }, teams: { core: 'read' } },
    'octocat/app': {
      visibility: 'public',
      actions: { 'acme/app': 'read' },
      codespaces: { 'acme/app': 'write' },
    },
    'guarded/app': {},
  },
  tokens: {
    [SECRET.writer]: { type: 'classic', user: 'octocat', scopes: [...ALL_SCOPES], sso: ['guarded'] },
    [SECRET.hubot]: { type: 'classic', user: 'hubot', scopes: ['read:packages'] },
    [SECRET.plain]: { type: 'classic', user: 'hubot', scopes: [...ALL_SCOPES] },
    [SECRET.oauth]: { type: 'oauth', user: 'octocat', scopes: ['write:packages'] },
    [SECRET.fine]: { type: 'fine-grained', user: 'octocat' },
    [SECRET.app]: { type: 'app', organization: 'acme' },
    [SECRET.space]: { type: 'codespaces', user: 'hubot', repository: 'acme/app' },
    [SECRET.job]: {
      type: 'actions',
      repository: 'octocat/app',
      actor: 'octocat',
      event: 'push',
      permissions: { packages: 'write' },
    },
    [SECRET.expired]: { type: 'classic', user: 'octocat', expires: '2020-01-01T00:00:00Z' },
  },
};

/** Every form in which a client sends a secret. */
export function formsOf(secret: string): string[] {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  return [secret, base64(secret), base64(`octocat:${secret}`), basic(secret).slice('Basic '.length)];
}
