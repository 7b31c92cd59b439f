import type { WorldDocument } from '../../../src/server/main.ts';
import { OCTOCAT } from './our-registry.ts';

/** The secrets of the world, by who holds them. */
export const SECRETS = {
  unknown: 'ghp_unknown',
  revoked: 'ghp_revoked',
  expired: 'ghp_expired',
  scopeless: 'ghp_scopeless',
  reader: 'ghp_reader',
  stranger: 'ghp_stranger',
  fineGrained: 'github_pat_fineGrained',
  app: 'ghs_app',
  job: 'ghs_job',
  otherJob: 'ghs_otherJob',
  readingJob: 'ghs_readingJob',
  forkJob: 'ghs_forkJob',
  withoutSso: 'ghp_withoutSso',
  disabled: 'ghp_disabled',
  legacy: 'ghp_legacy',
  closedJob: 'ghs_closedJob',
} as const;

const write = { scopes: ['write:packages'] } as const;
const job = { type: 'actions', repository: 'octocat/app', actor: 'octocat' } as const;

/** Packages of every kind, and somebody for every reason to be refused. */
export const REFUSAL_WORLD: WorldDocument = {
  users: { octocat: {}, hubot: {}, idle: { containerRegistry: false }, old: { plan: 'legacy' } },
  organizations: {
    acme: { owners: ['octocat'], sso: true },
    closed: { owners: ['octocat'], packageCreation: { public: false, private: false, internal: false } },
  },
  repositories: {
    'octocat/app': { visibility: 'private' },
    'octocat/other': { visibility: 'private' },
    'closed/app': { visibility: 'private' },
  },
  packages: {
    'octocat/public': { visibility: 'public' },
    'octocat/private': { visibility: 'private' },
    'octocat/app': { visibility: 'private', repository: 'octocat/app', actions: { 'octocat/app': 'admin' } },
    'acme/tool': { visibility: 'private' },
    'idle/tool': { visibility: 'public' },
  },
  tokens: {
    [OCTOCAT.secret]: { type: 'classic', user: 'octocat', sso: ['acme'], ...write },
    [SECRETS.revoked]: { type: 'classic', user: 'octocat', revoked: true, ...write },
    [SECRETS.expired]: { type: 'classic', user: 'octocat', expires: '2020-01-01T00:00:00Z', ...write },
    [SECRETS.scopeless]: { type: 'classic', user: 'octocat', scopes: ['repo'] },
    [SECRETS.reader]: { type: 'classic', user: 'octocat', scopes: ['read:packages'] },
    [SECRETS.stranger]: { type: 'classic', user: 'hubot', ...write },
    [SECRETS.fineGrained]: { type: 'fine-grained', user: 'octocat' },
    [SECRETS.app]: { type: 'app', organization: 'acme' },
    [SECRETS.job]: { ...job, permissions: { packages: 'write' } },
    [SECRETS.otherJob]: { ...job, repository: 'octocat/other', permissions: { packages: 'write' } },
    [SECRETS.readingJob]: { ...job, permissions: { packages: 'read' } },
    [SECRETS.forkJob]: { ...job, event: 'pull_request_fork', permissions: { packages: 'write' } },
    [SECRETS.withoutSso]: { type: 'classic', user: 'octocat', ...write },
    [SECRETS.disabled]: { type: 'classic', user: 'idle', ...write },
    [SECRETS.legacy]: { type: 'classic', user: 'old', ...write },
    [SECRETS.closedJob]: { ...job, repository: 'closed/app', permissions: { packages: 'write' } },
  },
};
