import { type Decision, decide } from './permissions/decide.ts';
import type { Action, Principal } from './permissions/principal.ts';
import { repositoryExists } from './repository-exists.ts';
import type { Services } from './services.ts';

/** Whether `principal` may do `action` to the repository `name`. */
export function mayDo(
  principal: Principal,
  action: Action,
  name: string,
  services: Pick<Services, 'world' | 'store' | 'profile'>,
): Decision {
  const repository = {
    name,
    get exists() {
      return repositoryExists(name, services);
    },
  };
  return decide(principal, action, repository, services.world);
}
