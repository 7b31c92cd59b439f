import { HttpError } from '../http-error.ts';
import { contentOf, type PackageState } from '../packages/model.ts';
import type { Services } from '../services.ts';
import type { WorldDocument } from '../world-document.ts';
import { legacyNames, legacyPackage, migratedEntry } from './legacy-package.ts';

/** What a migration has moved, and what it left where it was, by OWNER/REPOSITORY/IMAGE. */
export interface Migration {
  readonly owner: string;
  readonly migrated: readonly string[];
  /** The container registry has packages of these names. */
  readonly conflicts: readonly string[];
}

type MigrationServices = Pick<Services, 'world' | 'store' | 'hosts'>;

/**
 * Moves an owner's images of the legacy registry to the container registry (LEG-04): same names, digests, visibility, link and rights.
 * Those whose name is taken stay; a further migration tries again.
 * @throws HttpError for an owner that there is not, and for what a GitHub Enterprise Server does not do
 */
export async function migrate(login: string, services: MigrationServices): Promise<Migration> {
  const { world, store } = services;
  const owner = login.toLowerCase();
  requireMigration(owner, services);
  let moving: readonly PackageState[] = [];
  let conflicts: readonly PackageState[] = [];
  // Looked up where nobody can come in between.
  const edit = (document: WorldDocument): WorldDocument => {
    const states = legacyPackagesOf(owner, services);
    conflicts = states.filter((state) => isTaken(state, services));
    moving = states.filter((state) => !conflicts.includes(state));
    const entries = Object.fromEntries(moving.map((state) => [state.name, migratedEntry(state)]));
    return withMigrated({ ...document, packages: { ...document.packages, ...entries } }, owner);
  };
  await world.change(edit, {
    alongside: () => {
      for (const state of moving) store.packages.rename(contentOf(state), state.name);
    },
  });
  return { owner, migrated: moving.map(nameOf), conflicts: conflicts.map(nameOf) };
}

function nameOf({ name }: PackageState): string {
  return name;
}

/** The legacy packages of an owner that have content and a repository, in the order of their names. */
export function legacyPackagesOf(
  owner: string,
  { world, store }: Pick<Services, 'world' | 'store'>,
): PackageState[] {
  return legacyNames(store, owner)
    .map((name) => legacyPackage(name, true, world.current))
    .filter(({ repository = '' }) => world.current.repositories.has(repository));
}

/** What stops a package at the migration of its owner: a container package of the same name, unless that is empty and of the same repository. */
export function isTaken(
  { name, repository }: Pick<PackageState, 'name' | 'repository'>,
  { world, store }: Pick<Services, 'world' | 'store'>,
): boolean {
  const there = world.current.packages.get(name);
  return store.metadata.hasManifest(name) || (there !== undefined && there.repository !== repository);
}

function requireMigration(owner: string, { world, hosts }: MigrationServices): void {
  const { accounts, rules } = world.current;
  const account = accounts.get(owner);
  if (account === undefined) {
    throw new HttpError('UNSUPPORTED', {
      status: 422,
      message: `owner: ${JSON.stringify(owner)} is not among users or organizations of the world`,
    });
  }
  if (rules.server.noMigration !== undefined) throw refused(rules.server.noMigration);
  if (hosts.kind === 'enterprise' && account.kind === 'user') {
    throw refused(`GitHub Enterprise Server migrates images of organizations only, and ${owner} is a user`);
  }
}

function refused(message: string): HttpError {
  return new HttpError('UNSUPPORTED', { status: 409, message });
}

function withMigrated(document: WorldDocument, owner: string): WorldDocument {
  const mark = <Entry extends object>(
    accounts: Readonly<Record<string, Entry | null>> = {},
  ): Record<string, Entry | null> =>
    Object.fromEntries(
      Object.entries(accounts).map(([login, entry]) => [
        login,
        login.toLowerCase() === owner ? { ...(entry as Entry), migrated: true } : entry,
      ]),
    );
  const { users, organizations } = document;
  return {
    ...document,
    ...(users === undefined ? {} : { users: mark(users) }),
    ...(organizations === undefined ? {} : { organizations: mark(organizations) }),
  };
}
