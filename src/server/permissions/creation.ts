import type { Account } from '../accounts.ts';
import { ownerOf } from '../packages/model.ts';
import type { TokenRule, World } from '../world.ts';
import type { Visibility } from '../world-document.ts';
import type { Principal } from './principal.ts';
import { lacksSso } from './role.ts';

/**
 * The visibility that a package of this name would be born with, or undefined when `principal` may not create it (PERM-06, PERM-13).
 * What the token allows is another question.
 */
export function birthVisibility(principal: Principal, name: string, world: World): Visibility | undefined {
  const account = world.accounts.get(ownerOf(name));
  if (account === undefined) return world.rules.freeNamespaces ? 'private' : undefined;
  switch (principal.kind) {
    case 'nobody':
    case 'anonymous':
      return undefined;
    case 'user':
      return birthByPerson(principal.name, account);
    case 'holder':
      return lacksSso(principal, account) ? undefined : birthByHolder(principal.token, account, world);
  }
}

function birthByHolder(token: TokenRule, account: Account, world: World): Visibility | undefined {
  switch (token.type) {
    case 'actions':
      return birthByWorkflow(token.repository, account, world);
    case 'app':
    case 'codespaces':
      return undefined;
    default:
      return birthByPerson(token.holder, account);
  }
}

/** What a person publishes first is private. */
function birthByPerson(login: string, account: Account): Visibility | undefined {
  const person = login.toLowerCase();
  if (account.owners.has(person)) return 'private';
  return account.members.has(person) && account.packageCreation.private ? 'private' : undefined;
}

/** Workflows create in the namespace of their repository: as visible as that, where the organization allows it. */
function birthByWorkflow(repository: string, account: Account, world: World): Visibility | undefined {
  if (ownerOf(repository) !== account.login) return undefined;
  const { packageCreation } = account;
  const wanted =
    world.rules.newPackageVisibility === 'inherit'
      ? (world.repositories.get(repository)?.visibility ?? 'private')
      : 'private';
  if (packageCreation[wanted]) return wanted;
  return packageCreation.private ? 'private' : undefined;
}
