import { ownerOf } from './packages/model.ts';
import type {
  Grants,
  OrganizationDocument,
  PackageDocument,
  RepositoryDocument,
  TokenDocument,
  WorldDocument,
} from './world-document.ts';
import { withEdition } from './world-settings.ts';

export type Path = readonly (string | number)[];

/** A rule that the document breaks, and where. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
}

type Kind = 'users' | 'organizations' | 'repositories';

interface Names {
  readonly of: Readonly<Record<Kind, ReadonlySet<string>>>;
  readonly document: WorldDocument;
  readonly freeNamespaces: boolean;
}

/** The first thing that a document of the right form names but does not have (SVC-03). */
export function findBrokenReference(document: WorldDocument, freeNamespaces: boolean): Problem | undefined {
  const { users, organizations, repositories } = document;
  const of = { users: keys(users), organizations: keys(organizations), repositories: keys(repositories) };
  for (const problem of problemsOf({ document, freeNamespaces, of })) return problem;
  return undefined;
}

function* problemsOf(names: Names): Generator<Problem> {
  const { document, of } = names;
  for (const [name, enterprise] of entriesOf(document.enterprises)) {
    yield* missing(names, 'organizations', enterprise?.organizations, ['enterprises', name, 'organizations']);
  }
  for (const [name, entry] of entriesOf(document.organizations)) {
    if (of.users.has(name.toLowerCase())) {
      yield { path: ['organizations', name], message: 'is among users as well: a login is one of both' };
    }
    yield* organizationProblems(name, entry ?? {}, names);
  }
  for (const [name, entry] of entriesOf(document.repositories)) {
    yield* repositoryProblems(name, entry ?? {}, names);
  }
  for (const [name, entry] of entriesOf(document.packages)) yield* packageProblems(name, entry ?? {}, names);
  for (const [key, token] of entriesOf(document.tokens)) yield* tokenProblems(key, token, names);
}

function* organizationProblems(name: string, entry: OrganizationDocument, names: Names): Generator<Problem> {
  const path = ['organizations', name];
  yield* missing(names, 'users', entry.owners, [...path, 'owners']);
  yield* missing(names, 'users', entry.members, [...path, 'members']);
  const members = new Set([...(entry.owners ?? []), ...(entry.members ?? [])].map(lower));
  for (const [team, people] of entriesOf(entry.teams)) {
    for (const [index, person] of people.entries()) {
      if (members.has(lower(person))) continue;
      const message = `${quote(person)} is not among the owners and members of ${name}: add it there`;
      yield { path: [...path, 'teams', team, index], message };
    }
  }
}

function* repositoryProblems(name: string, entry: RepositoryDocument, names: Names): Generator<Problem> {
  const path = ['repositories', name];
  yield* ownerProblems(name, path, names);
  yield* internalProblems(name, entry.visibility, path, names);
  yield* missing(names, 'users', Object.keys(entry.people ?? {}), [...path, 'people'], true);
  yield* teamProblems(name, entry.teams, path, names);
  yield* missing(names, 'repositories', listOf(entry.fork), [...path, 'fork'], false);
}

function* packageProblems(name: string, entry: PackageDocument, names: Names): Generator<Problem> {
  const path = ['packages', name];
  if (name !== name.toLowerCase()) yield { path, message: 'names of packages are in lower case' };
  if (!names.freeNamespaces && !name.includes('/')) yield { path, message: 'expected OWNER/NAME' };
  if (!names.freeNamespaces) yield* ownerProblems(name, path, names);
  yield* internalProblems(name, entry.visibility, path, names);
  yield* missing(names, 'repositories', listOf(entry.repository), [...path, 'repository'], false);
  yield* missing(names, 'users', Object.keys(entry.people ?? {}), [...path, 'people'], true);
  yield* peopleProblems(name, entry.people, path, names);
  yield* teamProblems(name, entry.teams, path, names);
  yield* missing(names, 'repositories', Object.keys(entry.actions ?? {}), [...path, 'actions'], true);
  yield* missing(names, 'repositories', Object.keys(entry.codespaces ?? {}), [...path, 'codespaces'], true);
}

function* tokenProblems(key: string, token: TokenDocument, names: Names): Generator<Problem> {
  const path = ['tokens', key];
  if ('user' in token) yield* missing(names, 'users', [token.user], [...path, 'user'], false);
  if ('sso' in token) yield* missing(names, 'organizations', token.sso, [...path, 'sso']);
  if ('repository' in token) {
    yield* missing(names, 'repositories', [token.repository], [...path, 'repository'], false);
  }
  if ('organization' in token) {
    yield* missing(names, 'organizations', [token.organization], [...path, 'organization'], false);
  }
  if ('actor' in token && !token.actor.endsWith('[bot]')) {
    yield* missing(names, 'users', [token.actor], [...path, 'actor'], false);
  }
}

/** @param place whether the name (true) or its index (undefined) is the last piece of the path, or neither (false) */
function* missing(
  names: Names,
  kind: Kind,
  wanted: readonly string[] | undefined,
  path: Path,
  place?: boolean,
): Generator<Problem> {
  for (const [index, name] of (wanted ?? []).entries()) {
    if (names.of[kind].has(lower(name))) continue;
    const end = place === undefined ? [index] : place ? [name] : [];
    yield { path: [...path, ...end], message: `${quote(name)} is not among ${kind}: add it there` };
  }
}

function* ownerProblems(name: string, path: Path, { of }: Names): Generator<Problem> {
  const owner = ownerOf(name);
  if (of.users.has(owner) || of.organizations.has(owner)) return;
  yield { path, message: `its owner ${quote(owner)} is not among users or organizations: add it there` };
}

function* teamProblems(
  name: string,
  teams: Grants<string> | undefined,
  path: Path,
  { document }: Names,
): Generator<Problem> {
  const wanted = Object.keys(teams ?? {});
  if (wanted.length === 0) return;
  const organization = entriesOf(document.organizations).find(([login]) => lower(login) === ownerOf(name));
  if (organization === undefined) {
    yield { path: [...path, 'teams'], message: 'only what an organization owns grants roles to teams' };
    return;
  }
  const known = keys(organization[1]?.teams);
  for (const team of wanted) {
    if (known.has(lower(team))) continue;
    const message = `${quote(team)} is not among the teams of ${organization[0]}: add it there`;
    yield { path: [...path, 'teams', team], message };
  }
}

/** Who publishes a package is its admin all the same. */
function* peopleProblems(
  name: string,
  people: PackageDocument['people'],
  path: Path,
  { of, document }: Names,
): Generator<Problem> {
  const { grantsToPeople = true } = withEdition(document.settings);
  if (grantsToPeople || !of.organizations.has(ownerOf(name))) return;
  for (const [person, role] of entriesOf(people)) {
    if (role === 'admin') continue;
    const message = 'packages of organizations grant roles to teams only (settings.edition, grantsToPeople)';
    yield { path: [...path, 'people', person], message };
  }
}

function* internalProblems(
  name: string,
  visibility: string | undefined,
  path: Path,
  { document }: Names,
): Generator<Problem> {
  if (visibility !== 'internal') return;
  const inside = entriesOf(document.enterprises).flatMap(([, entry]) => entry?.organizations ?? []);
  if (inside.map(lower).includes(ownerOf(name))) return;
  const message = `only organizations of an enterprise have it; ${quote(ownerOf(name))} is in none of enterprises`;
  yield { path: [...path, 'visibility'], message };
}

function entriesOf<Value>(values: Readonly<Record<string, Value>> | undefined): [string, Value][] {
  return Object.entries(values ?? {});
}

function keys(values: Readonly<Record<string, unknown>> | undefined): Set<string> {
  return new Set(Object.keys(values ?? {}).map(lower));
}

function listOf(name: string | null | undefined): string[] {
  return name == null ? [] : [name];
}

function lower(name: string): string {
  return name.toLowerCase();
}

function quote(name: string): string {
  return JSON.stringify(name);
}
