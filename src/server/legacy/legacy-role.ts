import type { Account } from '../accounts.ts';
import { ownerOf } from '../packages/model.ts';
import type { Principal } from '../permissions/principal.ts';
import { asPackageRole, lacksSso, type Role, repositoryRole, strongest } from '../permissions/role.ts';
import type { TokenRule, World } from '../world.ts';

/** What `principal` is to the packages of a source repository, whatever his token allows; `none` where there is no such repository. */
export function legacyRole(principal: Principal, repository: string, world: World): Role {
  const rule = world.repositories.get(repository);
  if (rule === undefined) return 'none';
  const everyone: Role = rule.visibility === 'public' ? 'read' : 'none';
  switch (principal.kind) {
    case 'nobody':
    case 'anonymous':
      return 'none';
    case 'user':
      return strongest(everyone, personRole(principal.name, repository, world));
    case 'holder': {
      if (lacksSso(principal, world.accounts.get(ownerOf(repository)))) return everyone;
      return strongest(everyone, holderRole(principal.token, repository, world));
    }
  }
}

function holderRole(token: TokenRule, repository: string, world: World): Role {
  switch (token.type) {
    case 'actions':
      return workflowRole(token.repository, repository, world);
    case 'codespaces':
      if (token.repository === repository) return 'read';
      return insiderRole(token.holder, repository, world);
    case 'app':
      return 'none';
    default:
      return personRole(token.holder, repository, world);
  }
}

function personRole(login: string, repository: string, world: World): Role {
  const granted = asPackageRole(repositoryRole(login.toLowerCase(), repository, world));
  return strongest(granted, insiderRole(login, repository, world));
}

/** A workflow manages what its own repository has; one of a fork reads what the parent has. */
function workflowRole(own: string, repository: string, world: World): Role {
  if (own === repository) return 'admin';
  if (world.repositories.get(own)?.fork === repository) return 'read';
  const home = world.accounts.get(ownerOf(own))?.enterprise;
  return home !== undefined && home === enterpriseOfInternal(repository, world) ? 'read' : 'none';
}

function insiderRole(login: string, repository: string, world: World): Role {
  return enterpriseOfInternal(repository, world)?.members.has(login.toLowerCase()) ? 'read' : 'none';
}

function enterpriseOfInternal(repository: string, { repositories, accounts }: World): Account['enterprise'] {
  const isInternal = repositories.get(repository)?.visibility === 'internal';
  return isInternal ? accounts.get(ownerOf(repository))?.enterprise : undefined;
}
