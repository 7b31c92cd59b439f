import type {
  OrganizationDocument,
  PackageDocument,
  TokenDocument,
  WorldDocument,
} from '../../../src/server/world-document.ts';

/** Who asks, in words of the document. */
export type Subject = 'nobody' | 'anonymous' | { readonly user: string } | { readonly token: TokenDocument };
export type PackageAction = 'pull' | 'list' | 'push' | 'delete' | 'restore' | 'admin';

export const PACKAGE_ACTIONS: readonly PackageAction[] = [
  'pull',
  'list',
  'push',
  'delete',
  'restore',
  'admin',
];

/** Everything that the rules below look at, read from the raw document. */
interface Facts {
  readonly action: PackageAction;
  readonly subject: Subject;
  readonly token: TokenDocument | undefined;
  /** Who acts with his own rights. */
  readonly person: string | undefined;
  /** Where a workflow or a codespace runs. */
  readonly place: string | undefined;
  readonly owner: string;
  readonly organization: OrganizationDocument | undefined;
  readonly entry: PackageDocument | undefined;
  readonly document: WorldDocument;
  readonly isMember: boolean;
}

type Rule<Outcome> = readonly [rule: string, applies: (facts: Facts) => boolean, outcome: Outcome];

/** Every way to come by a role on a package that exists; the strongest counts. */
const ROLES: readonly Rule<'read' | 'write' | 'admin'>[] = [
  ['PERM-05 public: everyone', (f) => f.entry?.visibility === 'public', 'read'],
  ['PERM-01 a user owns his packages', (f) => f.person === f.owner, 'admin'],
  ['PERM-04 owners of the organization', (f) => isIn(f.organization?.owners, f.person), 'admin'],
  ['PERM-05 internal: people of the enterprise', (f) => isInternal(f) && isInside(f, f.person), 'read'],
  ['PERM-05 internal: workflows of the enterprise', (f) => isInternal(f) && isSister(f), 'read'],
  ['PERM-03, PERM-04 granted to read', (f) => peopleGrant(f) === 'read', 'read'],
  ['PERM-03, PERM-04 granted to write', (f) => peopleGrant(f) === 'write', 'write'],
  ['PERM-03, PERM-04 granted to manage', (f) => peopleGrant(f) === 'admin', 'admin'],
  ['PERM-04 a team reads', (f) => teamHas(f, f.entry?.teams, ['read']), 'read'],
  ['PERM-04 a team writes', (f) => teamHas(f, f.entry?.teams, ['write']), 'write'],
  ['PERM-04 a team manages', (f) => teamHas(f, f.entry?.teams, ['admin']), 'admin'],
  ['PERM-02 inherited: read, triage', (f) => inherits(f, ['read', 'triage']), 'read'],
  ['PERM-02 inherited: write, maintain', (f) => inherits(f, ['write', 'maintain']), 'write'],
  ['PERM-02 inherited: admin', (f) => inherits(f, ['admin']), 'admin'],
  ['PERM-11 workflows of the linked repository', (f) => isWorkflow(f) && isAtHome(f, f.place), 'write'],
  ['PERM-10 workflows granted to read', (f) => isWorkflow(f) && actionsGrant(f, f.place) === 'read', 'read'],
  [
    'PERM-10 workflows granted to write',
    (f) => isWorkflow(f) && actionsGrant(f, f.place) === 'write',
    'write',
  ],
  [
    'PERM-10 workflows granted to manage',
    (f) => isWorkflow(f) && actionsGrant(f, f.place) === 'admin',
    'admin',
  ],
  ['1.7 a fork reads as its parent', (f) => isWorkflow(f) && parentHasRole(f), 'read'],
  ['PERM-10 codespaces of the linked repository', (f) => isCodespace(f) && isAtHome(f, f.place), 'read'],
  ['PERM-10 codespaces granted to read', (f) => isCodespace(f) && codespacesGrant(f) === 'read', 'read'],
  ['PERM-10 codespaces granted to write', (f) => isCodespace(f) && codespacesGrant(f) === 'write', 'write'],
  ['PERM-10 codespaces granted to manage', (f) => isCodespace(f) && codespacesGrant(f) === 'admin', 'admin'],
  ['PERM-05 internal: codespaces', (f) => isCodespace(f) && isInternal(f) && isInside(f, holder(f)), 'read'],
];

/** Every answer, in the order in which they are looked for. */
const ANSWERS: readonly Rule<string>[] = [
  ['3.1 no token at all', (f) => f.subject === 'nobody', 'challenge'],
  ['PERM-14', (f) => isTransfer(f) && account(f)?.containerRegistry === false, 'registry-disabled'],
  ['PERM-16', (f) => isTransfer(f) && account(f)?.plan === 'legacy', 'legacy-plan'],
  ['AUTH-06 public', (f) => f.subject === 'anonymous' && isReading(f) && has(f, 'read'), 'allow'],
  ['AUTH-06, PERM-15', (f) => f.subject === 'anonymous', 'challenge'],
  ['AUTH-03', (f) => f.token?.type === 'fine-grained', 'scopes'],
  ['AUTH-02', (f) => isScoped(f) && !SCOPES[f.action].some((set) => holds(f, set)), 'scopes'],
  ['1.7 settings are for people', (f) => isInstallation(f) && f.action === 'admin', 'admin'],
  ['AUTH-05 no packages permission', (f) => isReading(f) && packagesOf(f) === 'none', 'read'],
  ['1.8 row 11', (f) => !isReading(f) && cannotWrite(f) && f.entry === undefined, 'installation-create'],
  ['1.8 row 12', (f) => !isReading(f) && cannotWrite(f), 'installation-write'],
  ['PERM-13 birth', (f) => f.action === 'push' && f.entry === undefined && canCreate(f), 'allow'],
  ['1.8 row 14', (f) => f.action === 'push' && f.entry === undefined && isWorkflow(f), 'installation-create'],
  ['1.8 row 9', (f) => f.action === 'push' && f.entry === undefined, 'create'],
  [
    'REG-06 blobs without a package',
    (f) => f.action === 'delete' && f.entry === undefined && canCreate(f),
    'allow',
  ],
  ['1.8 nothing there yet', (f) => f.entry === undefined && isReading(f) && canCreate(f), 'allow'],
  ['1.8 loose blobs', (f) => f.entry === undefined && f.action === 'delete' && canCreate(f), 'allow'],
  ['1.8 row 7, absent', (f) => f.entry === undefined, 'invisible'],
  ['PERM-01 read', (f) => isReading(f) && has(f, 'read'), 'allow'],
  ['PERM-01 write', (f) => f.action === 'push' && has(f, 'write'), 'allow'],
  ['PERM-01 admin', (f) => !isReading(f) && f.action !== 'push' && has(f, 'admin'), 'allow'],
  ['1.8 rows 8, 13', (f) => f.action === 'push', 'write'],
  ['1.8 row 7', (f) => !has(f, 'read'), 'invisible'],
  ['PERM-01 not enough', () => true, 'admin'],
];

/** Sets of scopes, each of which is enough. */
const SCOPES: Readonly<Record<PackageAction, readonly (readonly string[])[]>> = {
  pull: [['read:packages'], ['write:packages']],
  list: [['read:packages'], ['write:packages']],
  push: [['write:packages']],
  admin: [['write:packages']],
  delete: [
    ['delete:packages', 'read:packages'],
    ['delete:packages', 'write:packages'],
  ],
  restore: [
    ['delete:packages', 'read:packages'],
    ['delete:packages', 'write:packages'],
  ],
};

/** What the rules say: `allow`, `challenge`, or the reason of a denial. Written apart from `src`, as one flat list. */
export function consult(
  subject: Subject,
  action: PackageAction,
  name: string,
  document: WorldDocument,
): string {
  const facts = factsOf(subject, action, name, document);
  return ANSWERS.find(([, applies]) => applies(facts))?.[2] ?? 'no rule';
}

function factsOf(subject: Subject, action: PackageAction, name: string, document: WorldDocument): Facts {
  const [owner = ''] = name.split('/');
  const organization = document.organizations?.[owner] ?? undefined;
  const token = typeof subject === 'object' && 'token' in subject ? subject.token : undefined;
  const isPersonal = token?.type === 'classic' || token?.type === 'oauth';
  const lacksSso = organization?.sso === true && isPersonal && !('sso' in token && isIn(token.sso, owner));
  const named =
    typeof subject === 'object' && 'user' in subject ? subject.user : isPersonal ? token.user : undefined;
  const person = lacksSso ? undefined : named;
  return {
    ...{ action, subject, token, person, owner, organization, document },
    place: token !== undefined && 'repository' in token ? token.repository : undefined,
    entry: document.packages?.[name] ?? undefined,
    isMember: isIn(organization?.owners, person) || isIn(organization?.members, person),
  };
}

const isIn = (list: readonly string[] | undefined, name: string | undefined): boolean =>
  name !== undefined && (list ?? []).includes(name);
const isReading = ({ action }: Facts): boolean => action === 'pull' || action === 'list';
const isTransfer = ({ action }: Facts): boolean => action === 'pull' || action === 'push';
const isWorkflow = ({ token }: Facts): boolean => token?.type === 'actions';
const isCodespace = ({ token }: Facts): boolean => token?.type === 'codespaces';
const isInstallation = ({ token }: Facts): boolean =>
  token?.type === 'actions' || token?.type === 'app' || token?.type === 'codespaces';
const isScoped = ({ token }: Facts): boolean => token?.type === 'classic' || token?.type === 'oauth';
const isInternal = ({ entry }: Facts): boolean => entry?.visibility === 'internal';
const holder = ({ token }: Facts): string | undefined =>
  token !== undefined && 'user' in token ? token.user : undefined;
const account = ({ document, owner, organization }: Facts) => organization ?? document.users?.[owner];
const holds = ({ token }: Facts, set: readonly string[]): boolean =>
  token !== undefined && 'scopes' in token && set.every((scope) => isIn(token.scopes, scope));

function packagesOf({ token }: Facts): string | undefined {
  if (token?.type === 'app') return 'none';
  if (token?.type !== 'actions') return undefined;
  const given = token.permissions?.packages ?? 'none';
  const readsOnly = token.event === 'pull_request_fork' || token.event === 'dependabot';
  return given === 'write' && readsOnly ? 'read' : given;
}

function cannotWrite(facts: Facts): boolean {
  const packages = packagesOf(facts);
  return packages === 'none' || packages === 'read';
}

function has(facts: Facts, wanted: 'read' | 'write' | 'admin'): boolean {
  const order = ['read', 'write', 'admin'];
  return ROLES.some(([, applies, role]) => order.indexOf(role) >= order.indexOf(wanted) && applies(facts));
}

function enterpriseOf({ document }: Facts, organization: string): readonly string[] {
  const found = Object.values(document.enterprises ?? {}).find((entry) =>
    isIn(entry?.organizations, organization),
  );
  return found?.organizations ?? [];
}

function isInside(facts: Facts, person: string | undefined): boolean {
  return enterpriseOf(facts, facts.owner).some((login) => {
    const organization = facts.document.organizations?.[login];
    return isIn(organization?.owners, person) || isIn(organization?.members, person);
  });
}

function isSister(facts: Facts): boolean {
  const [home = ''] = (facts.place ?? '').split('/');
  return isWorkflow(facts) && enterpriseOf(facts, facts.owner).includes(home);
}

function peopleGrant(facts: Facts): string | undefined {
  const { person, entry, organization, isMember } = facts;
  if (person === undefined) return undefined;
  const isStranger = organization !== undefined && !isMember && entry?.visibility !== 'public';
  return isStranger ? undefined : entry?.people?.[person];
}

function teamHas(
  { person, organization }: Facts,
  grants: Readonly<Record<string, string>> | undefined,
  roles: readonly string[],
): boolean {
  return Object.entries(grants ?? {}).some(
    ([team, role]) => roles.includes(role) && isIn(organization?.teams?.[team], person),
  );
}

/** Whether the person's strongest role on the linked repository is one of these. */
function inherits(facts: Facts, wanted: readonly string[]): boolean {
  const { entry, person, document } = facts;
  if (entry?.inherit !== true || entry.repository == null || person === undefined) return false;
  const [home = ''] = entry.repository.split('/');
  const organization = document.organizations?.[home] ?? undefined;
  const repository = document.repositories?.[entry.repository];
  const isMember = isIn(organization?.owners, person) || isIn(organization?.members, person);
  const roles = [
    home === person || isIn(organization?.owners, person) ? 'admin' : undefined,
    isMember ? (organization?.basePermission ?? 'read') : undefined,
    repository?.people?.[person],
    ...Object.entries(repository?.teams ?? {})
      .filter(([team]) => isIn(organization?.teams?.[team], person))
      .map(([, role]) => role),
  ];
  const strongest = ['admin', 'maintain', 'write', 'triage', 'read'].find((role) => roles.includes(role));
  return strongest !== undefined && wanted.includes(strongest);
}

const isAtHome = ({ entry }: Facts, place: string | undefined): boolean =>
  entry?.inherit === true && entry.repository === place;
const actionsGrant = ({ entry }: Facts, place: string | undefined): string | undefined =>
  entry?.actions?.[place ?? ''];
const codespacesGrant = ({ entry, place }: Facts): string | undefined => entry?.codespaces?.[place ?? ''];

function parentHasRole(facts: Facts): boolean {
  const parent = facts.document.repositories?.[facts.place ?? '']?.fork;
  return parent != null && (isAtHome(facts, parent) || actionsGrant(facts, parent) !== undefined);
}

function canCreate(facts: Facts): boolean {
  const { person, owner, organization, isMember, document, place } = facts;
  const may = { public: true, private: true, internal: true, ...organization?.packageCreation };
  if (person !== undefined) {
    return person === owner || isIn(organization?.owners, person) || (isMember && may.private);
  }
  if (!isWorkflow(facts) || place?.split('/')[0] !== owner) return false;
  const { visibility = 'private' } = document.repositories?.[place] ?? {};
  const inherits = document.settings?.newPackageVisibility !== 'private';
  // A user has no policy.
  return organization === undefined || may.private || (inherits && may[visibility]);
}
