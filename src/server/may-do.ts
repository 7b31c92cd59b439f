import { type Decision, decide } from './permissions/decide.ts';
import type { Action, Principal } from './permissions/principal.ts';
import type { Services } from './services.ts';
import { findPackage } from './world.ts';

/** Whether `principal` may do `action` to the package OWNER/NAME, in the world as it is now. */
export function mayDo(
  principal: Principal,
  action: Action,
  name: string,
  { world: { current } }: Pick<Services, 'world'>,
): Decision {
  return decide(principal, action, findPackage(current, name), current);
}
