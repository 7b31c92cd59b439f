import type {
  OrganizationDocument,
  RepositoryDocument,
  TokenDocument,
  WorldDocument,
} from '../../../src/server/world-document.ts';
import type { PackageAction, Subject } from './oracle.ts';

/** Everything that the rules below look at, read from the raw document. */
interface Facts {
  readonly action: PackageAction;
  readonly subject: Subject;
  readonly token: TokenDocument | undefined;
  /** Who acts with his own rights; an organization's SSO makes a stranger of him. */
  readonly person: string | undefined;
  /** Where a workflow or a codespace runs. */
  readonly place: string | undefined;
  readonly name: string;
  readonly owner: string;
  /** OWNER/REPOSITORY of the name. */
  readonly home: string;
  readonly organization: OrganizationDocument | undefined;
  readonly repository: RepositoryDocument | undefined;
  readonly document: WorldDocument;
}

type Rule<Outcome> = readonly [rule: string, applies: (facts: Facts) => boolean, outcome: Outcome];

/** Every way to come by a right on what a repository holds; the strongest counts. */
const RIGHTS: readonly Rule<'read' | 'write' | 'admin'>[] = [
  ['LEG-01 public, with a login', (f) => f.repository?.visibility === 'public', 'read'],
  ['LEG-01 the owner', (f) => f.person === f.owner || isIn(f.organization?.owners, f.person), 'admin'],
  ['LEG-01 reads and triages', (f) => given(f, ['read', 'triage']), 'read'],
  ['LEG-01 writes and maintains', (f) => given(f, ['write', 'maintain']), 'write'],
  ['LEG-01 manages', (f) => given(f, ['admin']), 'admin'],
  ['LEG-01 internal: people of the enterprise', (f) => isInternal(f) && isInsider(f, f.person), 'read'],
  ['LEG-01 internal: codespaces', (f) => isInternal(f) && isInsider(f, codespaceUser(f)), 'read'],
  ['LEG-01 internal: workflows', (f) => isInternal(f) && isOf(f, 'actions') && isSister(f), 'read'],
  ['LEG-01 its own workflows', (f) => isOf(f, 'actions') && f.place === f.home, 'admin'],
  ['1.7 workflows of its forks', (f) => isOf(f, 'actions') && forkedFrom(f) === f.home, 'read'],
  ['LEG-01 its own codespaces', (f) => isOf(f, 'codespaces') && f.place === f.home, 'read'],
];

/** Every answer, in the order in which they are looked for. PERM-14 is not among them. */
const ANSWERS: readonly Rule<string>[] = [
  ['LEG-01 always with a login', (f) => f.subject === 'nobody' || f.subject === 'anonymous', 'challenge'],
  ['AUTH-03', (f) => isOf(f, 'fine-grained'), 'scopes'],
  ['AUTH-02 reading', (f) => isReading(f) && lacksScopes(f, ['read:packages', 'write:packages']), 'scopes'],
  ['AUTH-02 writing', (f) => isWriting(f) && lacksScopes(f, ['write:packages']), 'scopes'],
  ['AUTH-02 deleting', (f) => isDeleting(f) && lacksScopes(f, ['delete:packages']), 'scopes'],
  [
    'AUTH-02 together with reading',
    (f) => isDeleting(f) && lacksScopes(f, ['read:packages', 'write:packages']),
    'scopes',
  ],
  ['1.7 settings are for people', (f) => isInstallation(f) && f.action === 'admin', 'admin'],
  ['AUTH-05 no packages permission', (f) => isReading(f) && permission(f) === 'none', 'read'],
  [
    'AUTH-05 not to write',
    (f) => !isReading(f) && ['none', 'read'].includes(permission(f)),
    'installation-write',
  ],
  ['LEG-06 three parts', (f) => !/^[a-z0-9._-]+\/[a-z0-9._-]+\/[a-z0-9._-]+$/.test(f.name), 'legacy-name'],
  ['LEG-06 absent', (f) => f.repository === undefined, 'legacy-repository'],
  ['LEG-01 not to be seen', (f) => !has(f, 'read'), 'legacy-repository'],
  ['PERM-16', (f) => isTransfer(f) && isPrivate(f) && plan(f) === 'legacy', 'legacy-plan-private'],
  ['LEG-01 read pulls', (f) => isReading(f), 'allow'],
  ['LEG-01 write pushes', (f) => f.action === 'push' && has(f, 'write'), 'allow'],
  ['LEG-01 may not push', (f) => f.action === 'push', 'write'],
  ['LEG-01 admin deletes', (f) => has(f, 'admin'), 'allow'],
  ['LEG-01 not enough', () => true, 'admin'],
];

/** What the rules say of an image that is there. Written apart from `src`, as one flat list. */
export function consultLegacy(
  subject: Subject,
  action: PackageAction,
  name: string,
  document: WorldDocument,
): string {
  const facts = factsOf(subject, action, name, document);
  return ANSWERS.find(([, applies]) => applies(facts))?.[2] ?? 'no rule';
}

function factsOf(subject: Subject, action: PackageAction, name: string, document: WorldDocument): Facts {
  const [owner = '', repository = ''] = name.split('/');
  const home = `${owner}/${repository}`;
  const organization = document.organizations?.[owner] ?? undefined;
  const token = typeof subject === 'object' && 'token' in subject ? subject.token : undefined;
  const isPersonal = token?.type === 'classic' || token?.type === 'oauth';
  const isStranger = organization?.sso === true && isPersonal && !('sso' in token && isIn(token.sso, owner));
  const named =
    typeof subject === 'object' && 'user' in subject ? subject.user : isPersonal ? token.user : undefined;
  return {
    ...{ action, subject, token, name, owner, home, organization, document },
    person: isStranger ? undefined : named,
    place: token !== undefined && 'repository' in token ? token.repository : undefined,
    repository: document.repositories?.[home] ?? undefined,
  };
}

const isIn = (list: readonly string[] | undefined, name: string | undefined): boolean =>
  name !== undefined && (list ?? []).includes(name);
const isOf = ({ token }: Facts, type: TokenDocument['type']): boolean => token?.type === type;
const isReading = ({ action }: Facts): boolean => action === 'pull' || action === 'list';
const isWriting = ({ action }: Facts): boolean => action === 'push' || action === 'admin';
const isDeleting = ({ action }: Facts): boolean => action === 'delete' || action === 'restore';
const isTransfer = ({ action }: Facts): boolean => action === 'pull' || action === 'push';
const isInternal = ({ repository }: Facts): boolean => repository?.visibility === 'internal';
const isPrivate = ({ repository }: Facts): boolean => (repository?.visibility ?? 'private') === 'private';
const isInstallation = (facts: Facts): boolean =>
  isOf(facts, 'actions') || isOf(facts, 'app') || isOf(facts, 'codespaces');
const plan = ({ document, owner, organization }: Facts) => (organization ?? document.users?.[owner])?.plan;
const forkedFrom = ({ document, place }: Facts) => document.repositories?.[place ?? '']?.fork;
const codespaceUser = ({ token }: Facts): string | undefined =>
  token?.type === 'codespaces' ? token.user : undefined;

/** Whether the token is one that has scopes, and none of these. */
function lacksScopes({ token }: Facts, scopes: readonly string[]): boolean {
  if (token?.type !== 'classic' && token?.type !== 'oauth') return false;
  return !scopes.some((scope) => isIn(token.scopes, scope));
}

/** `packages:` of a workflow; apps have none, and to others it means nothing. */
function permission({ token }: Facts): string {
  if (token?.type === 'app') return 'none';
  if (token?.type !== 'actions') return 'all';
  const packages = token.permissions?.packages ?? 'none';
  return packages === 'write' && isIn(['pull_request_fork', 'dependabot'], token.event) ? 'read' : packages;
}

function has(facts: Facts, wanted: 'read' | 'write' | 'admin'): boolean {
  const order = ['read', 'write', 'admin'];
  return RIGHTS.some(([, applies, right]) => order.indexOf(right) >= order.indexOf(wanted) && applies(facts));
}

/** Whether the person was given one of these, as a person, by a team, or as a member. */
function given({ person, repository, organization }: Facts, roles: readonly string[]): boolean {
  if (person === undefined || repository === undefined) return false;
  const byTeams = Object.entries(repository.teams ?? {}).filter(([team]) =>
    isIn(organization?.teams?.[team], person),
  );
  const isMember = isIn(organization?.owners, person) || isIn(organization?.members, person);
  return [
    repository.people?.[person],
    ...byTeams.map(([, role]) => role),
    isMember ? (organization?.basePermission ?? 'read') : undefined,
  ].some((role) => role !== undefined && roles.includes(role));
}

function organizationsAround({ document, owner }: Facts): readonly string[] {
  const around = Object.values(document.enterprises ?? {}).find((entry) => isIn(entry?.organizations, owner));
  return around?.organizations ?? [];
}

function isInsider(facts: Facts, person: string | undefined): boolean {
  return organizationsAround(facts).some((login) => {
    const organization = facts.document.organizations?.[login];
    return isIn(organization?.owners, person) || isIn(organization?.members, person);
  });
}

const isSister = (facts: Facts): boolean => isIn(organizationsAround(facts), facts.place?.split('/')[0]);
