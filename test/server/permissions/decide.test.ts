import { describe, expect, test } from 'vitest';
import { absentPackage, createPackageState } from '../../../src/server/packages/model.ts';
import { decide } from '../../../src/server/permissions/decide.ts';
import type { Action, Principal } from '../../../src/server/permissions/principal.ts';
import {
  type AnonymousAccess,
  createWorld,
  findToken,
  type TokenDocument,
} from '../../../src/server/world.ts';

const CONTEXT = { anonymous: { access: 'none', needsBearer: true } } as const;
const OWNER = { users: { octocat: {} } };

const ACTIONS: readonly Action[] = ['ping', 'pull', 'push', 'delete', 'catalog'];

/** One letter per action, in the order of ACTIONS: a(llow), c(hallenge), d(eny). */
function verdicts(
  principal: Principal,
  access: AnonymousAccess,
  needsBearer: boolean,
  exists = true,
): string {
  const world = createWorld(OWNER, { anonymous: { access, needsBearer } });
  const repository = exists
    ? createPackageState('octocat/app', { actions: { 'octocat/app': 'admin' } })
    : absentPackage('octocat/app');
  return ACTIONS.map((action) => decide(principal, action, repository, world).outcome[0]).join('');
}

function holder(token: TokenDocument): Principal {
  const world = createWorld({ tokens: { secret: token } }, CONTEXT);
  const rule = findToken(world, 'secret', Date.now());
  if (rule === undefined) throw new Error('the token is not alive');
  return { kind: 'holder', name: rule.holder, token: rule };
}

describe('AUTH-06 without a token', () => {
  test.each([
    ['nobody', 'none', false, 'ccccc'],
    ['nobody', 'read', false, 'cacca'],
    ['nobody', 'write', false, 'aaaaa'],
    ['nobody', 'none', true, 'ccccc'],
    ['nobody', 'read', true, 'ccccc'],
    ['nobody', 'write', true, 'ccccc'],
    ['anonymous', 'none', true, 'acccc'],
    ['anonymous', 'read', true, 'aacca'],
    ['anonymous', 'write', true, 'aaaaa'],
  ] as const)('%s, where anonymous may %s (bearer needed: %s): %s', (kind, access, needsBearer, expected) => {
    expect(verdicts({ kind }, access, needsBearer)).toBe(expected);
  });
});

describe('AUTH-02, AUTH-03 with a token', () => {
  const user = { user: 'octocat' } as const;
  const actions = { type: 'actions', repository: 'octocat/app', actor: 'octocat' } as const;
  test.each<[string, TokenDocument, string]>([
    ['classic without scopes', { type: 'classic', ...user }, 'adddd'],
    ['classic, repo alone', { type: 'classic', ...user, scopes: ['repo'] }, 'adddd'],
    ['classic, read', { type: 'classic', ...user, scopes: ['read:packages'] }, 'aadda'],
    ['classic, write includes read', { type: 'classic', ...user, scopes: ['write:packages'] }, 'aaada'],
    ['classic, delete alone', { type: 'classic', ...user, scopes: ['delete:packages'] }, 'adddd'],
    [
      'classic, read and delete',
      { type: 'classic', ...user, scopes: ['read:packages', 'delete:packages'] },
      'aadaa',
    ],
    [
      'oauth, write and delete',
      { type: 'oauth', ...user, scopes: ['write:packages', 'delete:packages'] },
      'aaaaa',
    ],
    ['fine-grained', { type: 'fine-grained', ...user, scopes: ['write:packages'] }, 'adddd'],
    ['app', { type: 'app', organization: 'acme' }, 'adddd'],
    ['actions without permissions', actions, 'adddd'],
    ['actions, packages: read', { ...actions, permissions: { packages: 'read' } }, 'aadda'],
    ['actions, packages: write', { ...actions, permissions: { packages: 'write' } }, 'aaaaa'],
  ])('%s', (_, token, expected) => {
    expect(verdicts(holder(token), 'none', true)).toBe(expected);
  });

  test.each([
    [true, 'installation-write'],
    [false, 'installation-create'],
  ])('the reason of an installation depends on whether the package exists (%s)', (exists, reason) => {
    const world = createWorld(OWNER, CONTEXT);
    const repository = exists ? createPackageState('octocat/app', null) : absentPackage('octocat/app');
    expect(decide(holder(actions), 'push', repository, world)).toEqual({ outcome: 'deny', reason });
  });
});
