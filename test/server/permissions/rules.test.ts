import { expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { decide } from '../../../src/server/permissions/decide.ts';
import type { Action, Principal } from '../../../src/server/permissions/principal.ts';
import { createTokenRule } from '../../../src/server/token-rule.ts';
import { createWorld, findPackage } from '../../../src/server/world.ts';
import type { PackageDocument, TokenDocument, WorldDocument } from '../../../src/server/world-document.ts';

const PEOPLE: WorldDocument = {
  enterprises: { corp: { organizations: ['acme', 'sister'] } },
  users: { octocat: {}, olga: {}, hubot: {}, carol: {}, dave: {}, erin: {} },
  organizations: {
    acme: { owners: ['olga'], members: ['hubot', 'carol'], teams: { core: ['carol'] } },
    sister: { members: ['erin'] },
  },
  repositories: {
    'acme/app': { people: { hubot: 'triage', carol: 'maintain', dave: 'admin' } },
    'acme/other': {},
    'dave/fork': { fork: 'acme/app' },
  },
};

const job = (repository: string, packages: 'read' | 'write' = 'write', event = 'push'): TokenDocument => ({
  type: 'actions',
  actor: 'hubot',
  repository,
  event,
  permissions: { packages },
});
const codespace = (repository: string): TokenDocument => ({ type: 'codespaces', user: 'hubot', repository });
const inherited: PackageDocument = { repository: 'acme/app', inherit: true };

function principalOf(subject: string | TokenDocument): Principal {
  if (subject === 'anonymous') return { kind: 'anonymous' };
  if (typeof subject === 'string') return { kind: 'user', name: subject };
  const token = createTokenRule(digestOf('secret'), subject);
  return { kind: 'holder', name: token.holder, token };
}

/** What the actions pull, push and delete come to, in one letter each: a(llow), c(hallenge), d(eny). */
function verdicts(subject: string | TokenDocument, name: string, document: WorldDocument): string {
  const world = createWorld(document, { anonymous: { access: 'none', needsBearer: true } });
  return (['pull', 'push', 'delete'] as const satisfies readonly Action[])
    .map((action) => decide(principalOf(subject), action, findPackage(world, name), world).outcome[0])
    .join('');
}

test.each<
  [rule: string, subject: string | TokenDocument, name: string, entry: PackageDocument, expected: string]
>([
  ['PERM-01, ROLE-1 read', 'dave', 'octocat/app', { people: { dave: 'read' } }, 'add'],
  ['PERM-01, ROLE-2 write', 'dave', 'octocat/app', { people: { dave: 'write' } }, 'aad'],
  ['PERM-01, ROLE-3, ROLE-8 admin', 'dave', 'octocat/app', { people: { dave: 'admin' } }, 'aaa'],
  [
    'PERM-02 granular: roles on the repository do not count',
    'carol',
    'acme/app',
    { repository: 'acme/app' },
    'ddd',
  ],
  ['PERM-02, INHERIT-2 inherited: triage reads', 'hubot', 'acme/app', inherited, 'add'],
  ['PERM-02, INHERIT-2 inherited: maintain writes', 'carol', 'acme/app', inherited, 'aad'],
  [
    'PERM-02, INHERIT-1 inherited: admin manages, an outside collaborator, too',
    'dave',
    'acme/app',
    inherited,
    'aaa',
  ],
  [
    'PERM-02 inherited: the strongest of both counts',
    'hubot',
    'acme/app',
    { ...inherited, people: { hubot: 'admin' } },
    'aaa',
  ],
  ['PERM-03, ROLE-6 a user grants to anybody', 'erin', 'octocat/app', { people: { erin: 'write' } }, 'aad'],
  ['PERM-04, ROLE-7 a team', 'carol', 'acme/app', { teams: { core: 'write' } }, 'aad'],
  ['PERM-04 not for those outside of the team', 'hubot', 'acme/app', { teams: { core: 'write' } }, 'ddd'],
  ['PERM-04, ROLE-5 owners are admins', 'olga', 'acme/app', {}, 'aaa'],
  ['PERM-04, ROLE-5 members have nothing by themselves', 'hubot', 'acme/app', {}, 'ddd'],
  [
    'PERM-04, ROLE-7 a private package is for the organization’s people',
    'dave',
    'acme/app',
    { people: { dave: 'write' } },
    'ddd',
  ],
  [
    'PERM-04, ROLE-7 a public one is not',
    'dave',
    'acme/app',
    { visibility: 'public', people: { dave: 'write' } },
    'aad',
  ],
  ['PERM-05, VIS-3 public: everyone reads', 'erin', 'acme/app', { visibility: 'public' }, 'add'],
  ['PERM-05, VIS-2 internal: the enterprise reads', 'erin', 'acme/app', { visibility: 'internal' }, 'add'],
  ['PERM-05, VIS-2 internal: nobody else', 'dave', 'acme/app', { visibility: 'internal' }, 'ddd'],
  ['PERM-05, VIS-1 private', 'erin', 'acme/app', { visibility: 'private' }, 'ddd'],
  ['PERM-09, JOB-8 a workflow of a repository that is not linked', job('acme/app'), 'acme/app', {}, 'ddd'],
  ['PERM-09 of another repository than the linked one', job('acme/other'), 'acme/app', inherited, 'ddd'],
  [
    'PERM-09, JOB-4 still reads what is public',
    job('acme/other'),
    'acme/app',
    { visibility: 'public' },
    'add',
  ],
  [
    'PERM-10, JOB-6, JOB-11 Actions access',
    job('acme/other'),
    'acme/app',
    { actions: { 'acme/other': 'write' } },
    'aad',
  ],
  [
    'PERM-10 is not for codespaces',
    codespace('acme/other'),
    'acme/app',
    { actions: { 'acme/other': 'write' } },
    'ddd',
  ],
  [
    'PERM-10, CRED-14 Codespaces access',
    codespace('acme/other'),
    'acme/app',
    { codespaces: { 'acme/other': 'write' } },
    'aad',
  ],
  ['PERM-11, INHERIT-3 workflows of the linked repository', job('acme/app'), 'acme/app', inherited, 'aad'],
  ['PERM-11 not without inheritance', job('acme/app'), 'acme/app', { repository: 'acme/app' }, 'ddd'],
  [
    'PERM-08, PERM-12 a granted admin deletes',
    job('acme/app'),
    'acme/app',
    { actions: { 'acme/app': 'admin' } },
    'aaa',
  ],
  [
    'AUTH-05, JOB-1 packages: read bounds it',
    job('acme/app', 'read'),
    'acme/app',
    { actions: { 'acme/app': 'admin' } },
    'add',
  ],
  [
    'AUTH-05, JOB-2 a pull request of a fork only reads',
    job('acme/app', 'write', 'pull_request_fork'),
    'acme/app',
    inherited,
    'add',
  ],
  [
    'AUTH-05, JOB-2 Dependabot only reads',
    job('acme/app', 'write', 'dependabot'),
    'acme/app',
    inherited,
    'add',
  ],
  [
    'AUTH-05, JOB-3 pull_request_target writes',
    job('acme/app', 'write', 'pull_request_target'),
    'acme/app',
    inherited,
    'aad',
  ],
  [
    'AUTH-05, JOB-12 a fork’s own workflow reads what the parent’s may read',
    job('dave/fork'),
    'acme/app',
    inherited,
    'add',
  ],
  ['PERM-15, ROLE-9 the public', 'anonymous', 'acme/app', { visibility: 'public' }, 'acc'],
  ['PERM-15 and nothing more', 'anonymous', 'acme/app', { visibility: 'internal' }, 'ccc'],
])('%s', (_, subject, name, entry, expected) => {
  expect(verdicts(subject, name, { ...PEOPLE, packages: { [name]: entry } })).toBe(expected);
});

test.each<[rule: string, subject: string | TokenDocument, name: string, acme: object, expected: string]>([
  ['PERM-13 a member', 'hubot', 'acme/new', {}, 'a'],
  [
    'PERM-13, VIS-7 a member where private packages are off',
    'hubot',
    'acme/new',
    { packageCreation: { private: false } },
    'd',
  ],
  ['PERM-13 an owner all the same', 'olga', 'acme/new', { packageCreation: { private: false } }, 'a'],
  ['PERM-13 a stranger', 'dave', 'acme/new', {}, 'd'],
  ['PERM-13 a workflow', job('acme/app'), 'acme/new', {}, 'a'],
  [
    'PERM-13 a workflow where private packages are off',
    job('acme/app'),
    'acme/new',
    { packageCreation: { private: false } },
    'd',
  ],
  ['PERM-13, JOB-13 a workflow in another namespace', job('acme/app'), 'octocat/new', {}, 'd'],
  ['PERM-13 one’s own namespace', 'octocat', 'octocat/new', {}, 'a'],
  ['PERM-13 a name without a namespace', 'octocat', 'octocat', {}, 'd'],
  ['PERM-14, VIS-10 disabled', 'olga', 'acme/new', { containerRegistry: false }, 'd'],
  ['PERM-16, VIS-11 a legacy plan', 'olga', 'acme/new', { plan: 'legacy' }, 'd'],
])('creating: %s', (_, subject, name, acme, expected) => {
  const organizations = { ...PEOPLE.organizations, acme: { ...PEOPLE.organizations?.acme, ...acme } };
  expect(verdicts(subject, name, { ...PEOPLE, organizations })[1]).toBe(expected);
});

test.each([
  ['beta', 'd'],
  ['2021', 'd'],
  ['2022', 'a'],
  ['2024', 'a'],
] as const)('PERM-14 in the %s edition the container registry starts: %s', (edition, expected) => {
  const document = { ...PEOPLE, settings: { edition }, packages: { 'acme/app': {} } };
  expect(verdicts('olga', 'acme/app', document)[0]).toBe(expected);
});

test('AUTH-02, CRED-4 deleteScopeAlone deletes without a scope that reads', () => {
  const token: TokenDocument = { type: 'classic', user: 'olga', scopes: ['delete:packages'] };
  const document = { ...PEOPLE, packages: { 'acme/app': {} } };
  expect(verdicts(token, 'acme/app', document)).toBe('ddd');
  expect(verdicts(token, 'acme/app', { ...document, settings: { deleteScopeAlone: true } })).toBe('dda');
});

test('logins and names are the same in any case of letters', () => {
  const document: WorldDocument = {
    users: { Octocat: {}, Dave: {} },
    repositories: { 'Octocat/App': {} },
    packages: { 'octocat/app': { people: { DAVE: 'write' }, actions: { 'OCTOCAT/app': 'read' } } },
  };
  expect(verdicts('octocat', 'octocat/app', document)).toBe('aaa');
  expect(verdicts('dave', 'octocat/app', document)).toBe('aad');
  expect(verdicts(job('octocat/APP'), 'octocat/app', document)).toBe('add');
});
