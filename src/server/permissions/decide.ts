import type { TokenRule, World } from '../world.ts';
import type { DenialReason } from './denial.ts';
import type { Action, Principal } from './principal.ts';

export type Decision =
  | { readonly outcome: 'allow' }
  | { readonly outcome: 'challenge' }
  | { readonly outcome: 'deny'; readonly reason: DenialReason };

/** `exists` may be a getter: it is asked only where it matters. */
export interface RepositoryState {
  readonly name: string;
  readonly exists: boolean;
}

const ALLOW: Decision = { outcome: 'allow' };
const CHALLENGE: Decision = { outcome: 'challenge' };

/** Whether `principal` may do `action` (AUTH-02, AUTH-03, AUTH-06). Pure: the one seam for every rule about rights. */
export function decide(
  principal: Principal,
  action: Action,
  repository: RepositoryState,
  world: World,
): Decision {
  switch (principal.kind) {
    case 'nobody':
      return world.anonymous.needsBearer ? CHALLENGE : decideAnonymous(action, world, false);
    case 'anonymous':
      return decideAnonymous(action, world, true);
    case 'holder':
      return decideHolder(principal.token, action, repository);
  }
}

/** Docker learns where to log in from `/v2/` alone, so that one challenges as long as there is something to gain. */
function decideAnonymous(action: Action, world: World, hasBearer: boolean): Decision {
  if (world.anonymous.access === 'write') return ALLOW;
  if (action === 'ping') return hasBearer ? ALLOW : CHALLENGE;
  const isRead = action === 'pull' || action === 'catalog';
  return isRead && world.anonymous.access === 'read' ? ALLOW : CHALLENGE;
}

function decideHolder(token: TokenRule, action: Action, repository: RepositoryState): Decision {
  if (action === 'ping') return ALLOW;
  switch (token.type) {
    case 'classic':
    case 'oauth':
      return hasScope(token, action) ? ALLOW : deny('scopes');
    case 'fine-grained':
      return deny('scopes');
    case 'app':
      return decideInstallation('none', action, repository);
    case 'actions':
      return decideInstallation(token.packages, action, repository);
  }
}

function hasScope({ scopes }: TokenRule, action: Action): boolean {
  const canRead = scopes.includes('read:packages') || scopes.includes('write:packages');
  switch (action) {
    case 'push':
      return scopes.includes('write:packages');
    case 'delete':
      return canRead && scopes.includes('delete:packages');
    default:
      return canRead;
  }
}

function decideInstallation(
  packages: TokenRule['packages'],
  action: Action,
  repository: RepositoryState,
): Decision {
  if (action === 'pull' || action === 'catalog') return packages === 'none' ? deny('read') : ALLOW;
  if (packages === 'write') return ALLOW;
  return deny(repository.exists ? 'installation-write' : 'installation-create');
}

function deny(reason: DenialReason): Decision {
  return { outcome: 'deny', reason };
}
