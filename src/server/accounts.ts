import type {
  OrganizationDocument,
  Plan,
  RepositoryDocument,
  RepositoryRole,
  UserDocument,
  Visibility,
  WorldDocument,
} from './world-document.ts';
import { type AccountDefaults, accountDefaults } from './world-settings.ts';

/** Who owns packages: a user or an organization. Logins are in lower case. */
export interface Account {
  readonly kind: 'user' | 'organization';
  readonly login: string;
  /** Admins of all that the account owns; a user owns himself. */
  readonly owners: ReadonlySet<string>;
  /** Owners included. */
  readonly members: ReadonlySet<string>;
  /** Members of each team. */
  readonly teams: ReadonlyMap<string, ReadonlySet<string>>;
  readonly packageCreation: Readonly<Record<Visibility, boolean>>;
  /** What members have on every repository. */
  readonly basePermission: 'none' | RepositoryRole;
  readonly sso: boolean;
  readonly containerRegistry: boolean;
  /** Whether new packages inherit the access of the repository that they are linked to. */
  readonly inheritAccess: boolean;
  readonly plan: Plan;
  /** Its images of the legacy registry live in the container registry (LEG-04). */
  readonly migrated: boolean;
  /** The enterprise and its people; absent outside of one. */
  readonly enterprise?: Enterprise;
}

export interface Enterprise {
  readonly name: string;
  readonly members: ReadonlySet<string>;
}

export interface RepositoryRule {
  readonly visibility: Visibility;
  readonly people: ReadonlyMap<string, RepositoryRole>;
  readonly teams: ReadonlyMap<string, RepositoryRole>;
  /** OWNER/REPO that it was forked from. */
  readonly fork: string | undefined;
}

/** All users and organizations by login. */
export function createAccounts(document: WorldDocument): Map<string, Account> {
  const { users = {}, organizations = {}, settings } = document;
  const defaults = accountDefaults(settings);
  const enterprises = createEnterprises(document);
  const accounts = new Map<string, Account>();
  for (const [login, user] of Object.entries(users)) {
    accounts.set(login.toLowerCase(), createUser(login.toLowerCase(), user ?? {}, defaults));
  }
  for (const [login, organization] of Object.entries(organizations)) {
    const key = login.toLowerCase();
    const account = createOrganization(key, organization ?? {}, defaults);
    const enterprise = enterprises.get(key);
    accounts.set(key, enterprise === undefined ? account : { ...account, enterprise });
  }
  return accounts;
}

export function toRepositoryRule(document: RepositoryDocument | null): RepositoryRule {
  const { visibility = 'private', people = {}, teams = {}, fork } = document ?? {};
  return { visibility, people: lowerKeys(people), teams: lowerKeys(teams), fork: fork?.toLowerCase() };
}

function createUser(login: string, user: UserDocument, defaults: AccountDefaults): Account {
  const self = new Set([login]);
  return {
    kind: 'user',
    login,
    owners: self,
    members: self,
    teams: new Map(),
    packageCreation: { public: true, private: true, internal: false },
    basePermission: 'none',
    sso: false,
    ...switches(user, defaults),
  };
}

function createOrganization(
  login: string,
  document: OrganizationDocument,
  defaults: AccountDefaults,
): Account {
  const { owners = [], members = [], teams = {}, packageCreation = {} } = document;
  return {
    kind: 'organization',
    login,
    owners: lowerSet(owners),
    members: lowerSet([...owners, ...members]),
    teams: new Map(Object.entries(teams).map(([team, people]) => [team.toLowerCase(), lowerSet(people)])),
    packageCreation: { public: true, private: true, internal: true, ...packageCreation },
    basePermission: document.basePermission ?? 'read',
    sso: document.sso ?? false,
    ...switches(document, defaults),
  };
}

function switches(
  { plan = 'current', migrated = false, ...switched }: UserDocument,
  defaults: AccountDefaults,
): Pick<Account, 'containerRegistry' | 'inheritAccess' | 'plan' | 'migrated'> {
  const { containerRegistry, inheritAccess } = { ...defaults, ...switched };
  return { containerRegistry, inheritAccess, plan, migrated };
}

/** The enterprise of each organization. */
function createEnterprises({ enterprises = {}, organizations = {} }: WorldDocument): Map<string, Enterprise> {
  const peopleOf = new Map(
    Object.entries(organizations).map(([login, entry]) => [
      login.toLowerCase(),
      [...(entry?.owners ?? []), ...(entry?.members ?? [])],
    ]),
  );
  const found = new Map<string, Enterprise>();
  for (const [name, entry] of Object.entries(enterprises)) {
    const logins = (entry?.organizations ?? []).map((login) => login.toLowerCase());
    const enterprise = { name, members: lowerSet(logins.flatMap((login) => peopleOf.get(login) ?? [])) };
    for (const login of logins) found.set(login, enterprise);
  }
  return found;
}

function lowerSet(names: readonly string[]): Set<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}

function lowerKeys<Value>(values: Readonly<Record<string, Value>>): Map<string, Value> {
  return new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}
