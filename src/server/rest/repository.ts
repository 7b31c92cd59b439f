import { type Account, toRepositoryRule } from '../accounts.ts';
import { ownerOf } from '../packages/model.ts';
import type { Principal } from '../permissions/principal.ts';
import { lacksSso, repositoryRole } from '../permissions/role.ts';
import type { World } from '../world.ts';
import type { RepositoryDocument } from '../world-document.ts';

/** A source repository of the world. */
export interface Repository {
  /** OWNER/NAME, as the world writes it. */
  readonly name: string;
  readonly owner: Account;
  readonly document: RepositoryDocument;
}

export type RepositoryAction = 'read' | 'write checks' | 'write statuses';

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

/** Why `principal` may not do `action`; undefined when it may. */
export type RepositoryRefusal = 'unseen' | 'sso' | 'integration' | 'app only';

export function repositoryRefusal(
  principal: Principal,
  action: RepositoryAction,
  repository: Repository,
  world: World,
): RepositoryRefusal | undefined {
  const { visibility } = toRepositoryRule(repository.document);
  if (action === 'read' && visibility === 'public') return undefined;
  if (principal.kind !== 'holder') return visibility === 'public' ? 'integration' : 'unseen';
  const { token } = principal;
  if (token.type === 'actions' || token.type === 'codespaces' || token.type === 'app') {
    const isOwn =
      token.type === 'app'
        ? token.holder.toLowerCase() === repository.owner.login
        : token.repository === repository.name.toLowerCase();
    if (isOwn) return undefined;
    return visibility === 'public' ? 'integration' : 'unseen';
  }
  if (lacksSso(principal, repository.owner)) return 'sso';
  const role = repositoryRole(token.holder.toLowerCase(), repository.name.toLowerCase(), world);
  const canRead =
    visibility === 'public' || isInside(token.holder, repository, visibility) || role !== 'none';
  const hasScope = token.type === 'fine-grained' || token.scopes.includes('repo');
  if (!canRead || !hasScope) return 'unseen';
  if (action === 'read') return undefined;
  if (action === 'write checks') return 'app only';
  return role === 'write' || role === 'maintain' || role === 'admin' ? undefined : 'unseen';
}

function isInside(login: string, { owner }: Repository, visibility: string): boolean {
  return visibility === 'internal' && owner.enterprise?.members.has(login.toLowerCase()) === true;
}
