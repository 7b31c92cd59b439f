import type {
  PackageDocument,
  Scope,
  TokenDocument,
  UserTokenDocument,
  WorldDocument,
} from '../../../src/server/world-document.ts';
import type { Subject } from './oracle.ts';

export const PEOPLE = ['octocat', 'olga', 'hubot', 'carol', 'dave', 'erin', 'frank', 'lena'] as const;

/** Two organizations of one enterprise, one that lets nobody create, one with SSO; a disabled and a legacy account. */
const BASE: WorldDocument = {
  enterprises: { corp: { organizations: ['acme', 'sister'] } },
  users: {
    ...Object.fromEntries(PEOPLE.map((login) => [login, {}])),
    frank: { containerRegistry: false },
    lena: { plan: 'legacy' },
  },
  organizations: {
    acme: {
      owners: ['olga'],
      members: ['hubot', 'carol'],
      teams: { core: ['carol'], staff: ['carol', 'hubot'] },
      packageCreation: { public: false },
    },
    sister: { owners: ['erin'] },
    locked: {
      owners: ['olga'],
      members: ['hubot'],
      packageCreation: { public: false, private: false, internal: false },
      basePermission: 'none',
    },
    guarded: { owners: ['olga'], members: ['hubot'], sso: true },
  },
  repositories: {
    'acme/app': { people: { dave: 'write', hubot: 'triage' }, teams: { core: 'maintain' } },
    'acme/public': { visibility: 'public', teams: { staff: 'admin' } },
    'sister/app': { visibility: 'internal' },
    'locked/app': { visibility: 'public', people: { hubot: 'write' } },
    'guarded/app': {},
    'octocat/app': { visibility: 'public', people: { dave: 'read' } },
    'dave/fork': { fork: 'acme/app' },
    'frank/app': {},
    'lena/app': {},
  },
};

const OWNERS = ['octocat', 'acme', 'locked', 'guarded', 'frank', 'lena'] as const;

const GRANTS: readonly PackageDocument[] = [
  {},
  { people: { hubot: 'write', dave: 'read' } },
  { people: { carol: 'admin', erin: 'write' } },
  { actions: { 'acme/app': 'write', 'locked/app': 'read' }, codespaces: { 'octocat/app': 'write' } },
  { actions: { 'octocat/app': 'admin', 'sister/app': 'read' }, codespaces: { 'acme/app': 'admin' } },
];

/** One package for each combination of owner, visibility, link, inheritance and grants. */
function packages(): Record<string, PackageDocument> {
  const all: Record<string, PackageDocument> = {};
  for (const owner of OWNERS) {
    const visibilities =
      owner === 'acme' ? (['public', 'private', 'internal'] as const) : (['public', 'private'] as const);
    const teams = owner === 'acme' ? [{}, { teams: { core: 'write', staff: 'read' } as const }] : [{}];
    for (const visibility of visibilities) {
      for (const link of [
        {},
        { repository: `${owner}/app` },
        { repository: `${owner}/app`, inherit: true },
      ]) {
        for (const grants of GRANTS) {
          for (const team of teams) {
            all[`${owner}/p${Object.keys(all).length}`] = { visibility, ...link, ...grants, ...team };
          }
        }
      }
    }
  }
  return all;
}

export const SAMPLE: WorldDocument = { ...BASE, packages: packages() };

/** Every package, and in each namespace one that is absent. */
export const NAMES: readonly string[] = [
  ...Object.keys(SAMPLE.packages ?? {}),
  ...[...OWNERS, 'sister', 'unknown'].map((owner) => `${owner}/absent`),
];

const SCOPE_SETS: readonly (readonly Scope[])[] = [
  [],
  ['read:packages'],
  ['write:packages'],
  ['delete:packages', 'repo'],
  ['read:packages', 'delete:packages'],
  ['write:packages', 'delete:packages'],
];

/** Every kind of caller. */
export const SUBJECTS: readonly Subject[] = [
  'nobody',
  'anonymous',
  ...PEOPLE.map((user) => ({ user })),
  ...tokens().map((token) => ({ token })),
];

function tokens(): TokenDocument[] {
  return [
    ...PEOPLE.flatMap((user) => SCOPE_SETS.map((scopes) => ({ type: 'classic', user, scopes }) as const)),
    ...PEOPLE.flatMap((user): UserTokenDocument[] => [
      { type: 'oauth', user, scopes: ['write:packages', 'delete:packages'], sso: ['guarded'] },
      { type: 'fine-grained', user, scopes: ['write:packages'] },
    ]),
    { type: 'app', organization: 'acme' },
    ...Object.keys(BASE.repositories ?? {}).flatMap((repository) => [
      ...(['none', 'read', 'write'] as const).map(
        (access) =>
          ({ type: 'actions', repository, actor: 'hubot', permissions: { packages: access } }) as const,
      ),
      ...(['pull_request_fork', 'dependabot'] as const).map(
        (event) =>
          ({
            type: 'actions',
            repository,
            actor: 'hubot',
            event,
            permissions: { packages: 'write' },
          }) as const,
      ),
      { type: 'codespaces', user: 'erin', repository } as const,
    ]),
  ];
}
