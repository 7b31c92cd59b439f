import { mergePatch } from '../../../src/server/merge-patch.ts';
import type { WorldDocument } from '../../../src/server/world-document.ts';
import { pick, type Random } from '../../support/random.ts';
import { PEOPLE } from './sample-world.ts';

const OWNERS = ['octocat', 'acme', 'sister', 'locked', 'guarded', 'frank', 'lena'] as const;
const VISIBILITIES = ['public', 'private', 'internal'] as const;
const ROLES = ['read', 'write', 'admin', null] as const;
const REPOSITORY_ROLES = ['read', 'triage', 'write', 'maintain', 'admin', null] as const;
const PACKAGES_PER_OWNER = 4;

type Change = (random: Random) => object;

/** What admins do; null takes away. */
const CHANGES: readonly Change[] = [
  (random) => ofPackage(random, (owner) => ({ visibility: visibilityFor(owner, random) })),
  (random) => ofPackage(random, (owner) => ({ repository: pick([`${owner}/app`, null], random) })),
  (random) => ofPackage(random, () => ({ inherit: pick([true, false], random) })),
  (random) => ofPackage(random, () => ({ people: { [pick(PEOPLE, random)]: pick(ROLES, random) } })),
  (random) => ofPackage(random, () => ({ actions: { [repository(random)]: pick(ROLES, random) } })),
  (random) => ofPackage(random, () => ({ codespaces: { [repository(random)]: pick(ROLES, random) } })),
  (random) => ({
    packages: { [packageOf('acme', random)]: { teams: { [team(random)]: pick(ROLES, random) } } },
  }),
  (random) => ({ packages: { [packageOf(pick(OWNERS, random), random)]: null } }),
  (random) => ({
    repositories: {
      [repository(random)]: { people: { [pick(PEOPLE, random)]: pick(REPOSITORY_ROLES, random) } },
    },
  }),
  (random) => ({
    repositories: { 'acme/app': { teams: { [team(random)]: pick(REPOSITORY_ROLES, random) } } },
  }),
  (random) => ({ repositories: { 'acme/app': { visibility: pick(VISIBILITIES, random) } } }),
  (random) => ({
    organizations: {
      acme: { packageCreation: { [pick(VISIBILITIES, random)]: pick([true, false], random) } },
    },
  }),
  (random) => ({
    organizations: { acme: { basePermission: pick(['none', 'read', 'write', 'admin'], random) } },
  }),
  (random) => ({ organizations: { guarded: { sso: pick([true, false], random) } } }),
  (random) => ({ organizations: { sister: { members: pick([[], ['dave'], ['dave', 'hubot']], random) } } }),
  (random) => ({ users: { octocat: { containerRegistry: pick([true, true, false], random) } } }),
  (random) => ({ users: { octocat: { plan: pick(['current', 'current', 'legacy'], random) } } }),
  (random) => ({ settings: { newPackageVisibility: pick(['inherit', 'private'], random) } }),
];

export function changeAtRandom(document: WorldDocument, random: Random): unknown {
  return mergePatch(document, pick(CHANGES, random)(random));
}

function ofPackage(random: Random, change: (owner: string) => object): object {
  const owner = pick(OWNERS, random);
  return { packages: { [packageOf(owner, random)]: change(owner) } };
}

function packageOf(owner: string, random: Random): string {
  return `${owner}/p${Math.floor(random() * PACKAGES_PER_OWNER)}`;
}

function visibilityFor(owner: string, random: Random): string {
  return pick(
    owner === 'acme' || owner === 'sister' ? VISIBILITIES : (['public', 'private'] as const),
    random,
  );
}

function repository(random: Random): string {
  return pick(['acme/app', 'acme/public', 'octocat/app', 'sister/app', 'dave/fork', 'locked/app'], random);
}

function team(random: Random): string {
  return pick(['core', 'staff'], random);
}
