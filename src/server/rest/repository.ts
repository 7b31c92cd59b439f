import { type Account, toRepositoryRule } from '../accounts.ts';
import { ownerOf } from '../packages/model.ts';
import type { Principal } from '../permissions/principal.ts';
import { lacksSso, repositoryRole } from '../permissions/role.ts';
import type { TokenRule, World } from '../world.ts';
import type { PermissionsDocument, RepositoryDocument } from '../world-document.ts';

/** A source repository of the world. */
export interface Repository {
  /** OWNER/NAME, as the world writes it. */
  readonly name: string;
  readonly owner: Account;
  readonly document: RepositoryDocument;
}

/** What a route does, and to which area of a job's `permissions:`; every token may read the metadata of its repository. */
export type RepositoryAction = `${'read' | 'write'} ${'metadata' | 'contents' | 'checks' | 'statuses'}`;

/** The repository of that name, whatever its case. */
export function findRepository(world: World, name: string): Repository | undefined {
  const key = name.toLowerCase();
  const owner = world.accounts.get(ownerOf(key));
  const entry = Object.entries(world.document.repositories ?? {}).find(
    ([other]) => other.toLowerCase() === key,
  );
  return owner === undefined || entry === undefined
    ? undefined
    : { name: entry[0], owner, document: entry[1] ?? {} };
}

/** Why `principal` may not do `action`. */
export type RepositoryRefusal = 'unseen' | 'sso' | 'integration' | 'app only';

/** Undefined for who may. */
export function repositoryRefusal(
  principal: Principal,
  action: RepositoryAction,
  repository: Repository,
  world: World,
): RepositoryRefusal | undefined {
  const { visibility } = toRepositoryRule(repository.document);
  if (isReading(action) && visibility === 'public') return undefined;
  if (principal.kind !== 'holder') return 'unseen';
  const { token } = principal;
  switch (token.type) {
    case 'actions':
    case 'codespaces':
    case 'app':
      if (!isOwn(token, repository)) return visibility === 'public' ? 'integration' : 'unseen';
      return installationRefusal(token, action);
    default:
      if (lacksSso(principal, repository.owner)) return 'sso';
      return personRefusal(token, action, repository, world);
  }
}

function isReading(action: RepositoryAction): boolean {
  return action.startsWith('read ');
}

/** Nobody says which permissions an app has, so that it has all. */
function installationRefusal(
  { type, permissions }: TokenRule,
  action: RepositoryAction,
): RepositoryRefusal | undefined {
  if (type === 'codespaces') return action === 'write checks' ? 'app only' : undefined;
  if (type === 'app' || action === 'read metadata') return undefined;
  const [needed, area] = action.split(' ') as ['read' | 'write', keyof PermissionsDocument];
  const granted = permissions[area] ?? 'none';
  return granted === 'write' || granted === needed ? undefined : 'integration';
}

function isOwn({ type, holder, repository: workflow }: TokenRule, { name, owner }: Repository): boolean {
  return type === 'app' ? holder.toLowerCase() === owner.login : workflow === name.toLowerCase();
}

function personRefusal(
  token: TokenRule,
  action: RepositoryAction,
  { name, owner, document }: Repository,
  world: World,
): RepositoryRefusal | undefined {
  const person = token.holder.toLowerCase();
  const { visibility } = toRepositoryRule(document);
  const role = repositoryRole(person, name.toLowerCase(), world);
  const isInside = visibility === 'internal' && owner.enterprise?.members.has(person) === true;
  const canRead = visibility === 'public' || isInside || role !== 'none';
  const hasScope = token.type === 'fine-grained' || token.scopes.includes('repo');
  if (!canRead || !hasScope) return 'unseen';
  if (isReading(action)) return undefined;
  if (action === 'write checks') return 'app only';
  return role === 'write' || role === 'maintain' || role === 'admin' ? undefined : 'unseen';
}
