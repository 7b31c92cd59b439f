import { type Decision, decide } from './permissions/decide.ts';
import type { Action, Principal } from './permissions/principal.ts';
import type { Services } from './services.ts';

/** Whether `principal` may do `action` to the package of that name, in the world as it is now. */
export function mayDo(
  principal: Principal,
  action: Action,
  name: string,
  { world, findPackage }: Pick<Services, 'world' | 'findPackage'>,
): Decision {
  return decide(principal, action, findPackage(name), world.current);
}
