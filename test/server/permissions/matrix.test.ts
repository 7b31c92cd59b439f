import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/server/permissions/decide.ts';
import type { Principal } from '../../../src/server/permissions/principal.ts';
import { openStore } from '../../../src/server/storage/open-store.ts';
import { createWorld, findPackage, type World } from '../../../src/server/world.ts';
import type { WorldDocument } from '../../../src/server/world-document.ts';
import { createWorldState } from '../../../src/server/world-state.ts';
import { pick, seededRandom } from '../../support/random.ts';
import { consult, PACKAGE_ACTIONS, type PackageAction, type Subject } from './oracle.ts';
import { principalOf } from './principal-of.ts';
import { changeAtRandom } from './random-change.ts';
import { NAMES, SAMPLE, SUBJECTS } from './sample-world.ts';

const CONTEXT = { anonymous: { access: 'none', needsBearer: true } } as const;
const OPERATIONS = 10_000;
const SEED = 20_260_117;

function verdict(principal: Principal, action: PackageAction, name: string, world: World): string {
  const decision = decide(principal, action, findPackage(world, name), world);
  return decision.outcome === 'deny' ? decision.reason : decision.outcome;
}

/** Compared as text, so that a difference shows its cell. */
function cell(
  subject: Subject,
  action: PackageAction,
  name: string,
  document: WorldDocument,
  outcome: string,
): string {
  return `${JSON.stringify(subject)} ${action} ${name} ${JSON.stringify(document.packages?.[name] ?? 'absent')}: ${outcome}`;
}

const PRINCIPALS = SUBJECTS.map((subject) => ({ subject, principal: principalOf(subject) }));

describe('PERM-01…16 every caller × every state × every action', () => {
  const world = createWorld(SAMPLE, CONTEXT);

  test('as the flat list of rules says', () => {
    let cells = 0;
    for (const { subject, principal } of PRINCIPALS) {
      for (const name of NAMES) {
        for (const action of PACKAGE_ACTIONS) {
          const got = verdict(principal, action, name, world);
          const wanted = consult(subject, action, name, SAMPLE);
          if (got !== wanted)
            expect(cell(subject, action, name, SAMPLE, got)).toBe(
              cell(subject, action, name, SAMPLE, wanted),
            );
          cells += 1;
        }
      }
    }
    expect(cells).toBeGreaterThan(100_000);
  });

  const allows = (principal: Principal, action: PackageAction, name: string): boolean =>
    verdict(principal, action, name, world) === 'allow';

  test('PERM-15 nobody without a token ever writes, and sees public packages only', () => {
    for (const name of NAMES) {
      const isPublic = SAMPLE.packages?.[name]?.visibility === 'public';
      for (const kind of ['nobody', 'anonymous'] as const) {
        const allowed = PACKAGE_ACTIONS.filter((action) => allows({ kind }, action, name));
        expect(allowed.filter((action) => action !== 'pull' && action !== 'list')).toEqual([]);
        if (!isPublic) expect(allowed).toEqual([]);
      }
    }
  });

  test('AUTH-02 no token does what its user could not do himself', () => {
    for (const { principal } of PRINCIPALS) {
      if (principal.kind !== 'holder' || !['classic', 'oauth', 'fine-grained'].includes(principal.token.type))
        continue;
      const user: Principal = { kind: 'user', name: principal.name };
      for (const name of NAMES) {
        for (const action of PACKAGE_ACTIONS) {
          if (allows(principal, action, name))
            expect(allows(user, action, name), `${action} ${name}`).toBe(true);
        }
      }
    }
  });

  test('AUTH-02 no user does with a token what it lacks the scope for', () => {
    for (const { principal } of PRINCIPALS) {
      if (principal.kind !== 'holder' || principal.token.type !== 'classic') continue;
      const { scopes } = principal.token;
      for (const name of NAMES) {
        if (!scopes.includes('write:packages')) expect(allows(principal, 'push', name)).toBe(false);
        if (!scopes.includes('delete:packages')) expect(allows(principal, 'delete', name)).toBe(false);
        if (scopes.length === 0) expect(allows(principal, 'pull', name)).toBe(false);
      }
    }
  });

  test('PERM-01 who may manage may write, and who may write may read', () => {
    const open = NAMES.filter((name) => !/^(frank|lena)\//.test(name));
    for (const { principal } of PRINCIPALS.filter((each) => each.principal.kind === 'user')) {
      for (const name of open) {
        if (allows(principal, 'delete', name)) expect(allows(principal, 'push', name), name).toBe(true);
        if (allows(principal, 'push', name)) expect(allows(principal, 'pull', name), name).toBe(true);
      }
    }
  });
});

test(`PERM-02, SVC-03 ${OPERATIONS} random admin operations: each leaves what the rules say`, async () => {
  const random = seededRandom(SEED);
  const store = openStore();
  const state = createWorldState({
    document: { ...SAMPLE, packages: {} },
    context: CONTEXT,
    mode: 'ghcr',
    origin: 'test',
    records: () => store.world,
    forgetContent: () => {},
  });
  for (let operation = 0; operation < OPERATIONS; operation += 1) {
    await state.change((document) => changeAtRandom(document, random));
    const { document } = state.current;
    const { subject, principal } = pick(PRINCIPALS, random);
    const name = pick([...Object.keys(document.packages ?? {}), 'acme/absent'], random);
    for (const action of PACKAGE_ACTIONS) {
      const got = verdict(principal, action, name, state.current);
      const wanted = consult(subject, action, name, document);
      if (got !== wanted)
        expect(cell(subject, action, name, document, got)).toBe(
          cell(subject, action, name, document, wanted),
        );
    }
  }
  expect(store.world.load()?.document).toEqual(state.current.document);
  await store.close();
});
