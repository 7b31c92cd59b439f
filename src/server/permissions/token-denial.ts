import type { PackageState } from '../packages/model.ts';
import type { TokenRule, World } from '../world.ts';
import { NEEDED_ROLE } from './decision.ts';
import type { DenialReason } from './denial.ts';
import type { Action } from './principal.ts';

/** What the token itself rules out, whatever its holder's role. */
export function tokenDenial(
  token: TokenRule,
  action: Action,
  state: Pick<PackageState, 'exists'>,
  world: World,
): DenialReason | undefined {
  switch (token.type) {
    case 'classic':
    case 'oauth':
      return hasScope(token, action, world) ? undefined : 'scopes';
    case 'fine-grained':
      return 'scopes';
    case 'app':
      return installationDenial('none', action, state);
    case 'actions':
      if (!world.rules.workflowDeletes && (action === 'delete' || action === 'restore'))
        return 'installation-write';
      return installationDenial(token.packages, action, state);
    case 'codespaces':
      return action === 'admin' ? 'admin' : undefined;
  }
}

function hasScope({ scopes }: TokenRule, action: Action, { rules }: World): boolean {
  const canWrite = scopes.includes('write:packages');
  const canRead = canWrite || scopes.includes('read:packages');
  switch (action) {
    case 'push':
    case 'admin':
      return canWrite;
    case 'delete':
    case 'restore':
      return scopes.includes('delete:packages') && (canRead || rules.deleteScopeAlone);
    default:
      return canRead;
  }
}

function installationDenial(
  packages: TokenRule['packages'],
  action: Action,
  state: Pick<PackageState, 'exists'>,
): DenialReason | undefined {
  if (action === 'admin') return 'admin';
  if (action === 'catalog' || NEEDED_ROLE[action as keyof typeof NEEDED_ROLE] === 'read') {
    return packages === 'none' ? 'read' : undefined;
  }
  if (packages === 'write') return undefined;
  return state.exists ? 'installation-write' : 'installation-create';
}
