import { describe, expect, test } from 'vitest';
import { legacyPackage } from '../../../src/server/legacy/legacy-package.ts';
import { decide } from '../../../src/server/permissions/decide.ts';
import type { Principal } from '../../../src/server/permissions/principal.ts';
import { createWorld } from '../../../src/server/world.ts';
import { consultLegacy } from './legacy-oracle.ts';
import { PACKAGE_ACTIONS, type PackageAction } from './oracle.ts';
import { principalOf } from './principal-of.ts';
import { SAMPLE, SUBJECTS } from './sample-world.ts';

const CONTEXT = { anonymous: { access: 'none', needsBearer: true } } as const;
const REPOSITORIES = Object.keys(SAMPLE.repositories ?? {});
const NAMES = [
  ...REPOSITORIES.map((repository) => `${repository}/image`),
  ...['acme/absent/image', 'unknown/absent/image', 'acme/app', 'acme/app/image/more', 'acme/App/image'],
];

/** The same repositories with every visibility, and once with an organization of the legacy plan. */
const WORLDS = (['public', 'private', 'internal'] as const).map((visibility) => ({
  ...SAMPLE,
  organizations: {
    ...SAMPLE.organizations,
    sister: {
      ...SAMPLE.organizations?.sister,
      plan: visibility === 'private' ? 'legacy' : 'current',
    } as const,
  },
  repositories: Object.fromEntries(
    Object.entries(SAMPLE.repositories ?? {}).map(([name, entry]) => {
      const canBeInternal = /^(acme|sister)\//.test(name);
      return [
        name,
        { ...entry, visibility: visibility === 'internal' && !canBeInternal ? 'private' : visibility },
      ];
    }),
  ),
}));

const PRINCIPALS = SUBJECTS.map((subject) => ({ subject, principal: principalOf(subject) }));

describe.each([SAMPLE, ...WORLDS].map((document, index) => [index, document] as const))(
  'LEG-01, LEG-06, PERM-16 every caller × every repository × every action, world %i',
  (_, document) => {
    const world = createWorld(document, CONTEXT);
    const verdict = (principal: Principal, action: PackageAction, name: string): string => {
      const decision = decide(principal, action, legacyPackage(name, true, world), world);
      return decision.outcome === 'deny' ? decision.reason : decision.outcome;
    };

    test('as the flat list of rules says', () => {
      for (const { subject, principal } of PRINCIPALS) {
        for (const name of NAMES) {
          for (const action of PACKAGE_ACTIONS) {
            const cell = `${JSON.stringify(subject)} ${action} ${name}`;
            const got = verdict(principal, action, name);
            const wanted = consultLegacy(subject, action, name, document);
            if (got !== wanted) expect(`${cell}: ${got}`).toBe(`${cell}: ${wanted}`);
          }
        }
      }
      expect(PRINCIPALS.length * NAMES.length * PACKAGE_ACTIONS.length).toBeGreaterThan(5000);
    });

    test('LEG-01 who may delete may push, who may push may pull, and without a login nobody may anything', () => {
      for (const { subject, principal } of PRINCIPALS) {
        for (const name of NAMES) {
          const allowed = PACKAGE_ACTIONS.filter((action) => verdict(principal, action, name) === 'allow');
          if (subject === 'nobody' || subject === 'anonymous') expect(allowed).toEqual([]);
          if (principal.kind !== 'user' || allowed.length === 0 || /^(lena|sister)\//.test(name)) continue;
          if (allowed.includes('delete')) expect(allowed).toContain('push');
          expect(allowed).toContain('pull');
        }
      }
    });
  },
);
