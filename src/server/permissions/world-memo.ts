import type { World } from '../world.ts';
import type { Principal } from './principal.ts';

/**
 * Gives what `compute` made for this world, this principal and this key before. It must depend on nothing else: neither a world nor
 * a token ever changes, another one takes its place.
 */
export type WorldMemo<Value> = (
  world: World,
  principal: Principal,
  key: string,
  compute: () => Value,
) => Value;

/** Far more callers than a test has at once; then all are forgotten. */
const MAX_ENTRIES = 1000;

export function createWorldMemo<Value>(): WorldMemo<Value> {
  const worlds = new WeakMap<World, { known: Map<unknown, Map<string, Value>>; size: number }>();
  return (world, principal, key, compute) => {
    const whose = principal.kind === 'holder' ? principal.token : nameOf(principal);
    let entry = worlds.get(world);
    const found = entry?.known.get(whose)?.get(key);
    if (found !== undefined) return found;
    const value = compute();
    if (entry === undefined || entry.size >= MAX_ENTRIES) {
      entry = { known: new Map(), size: 0 };
      worlds.set(world, entry);
    }
    const own = entry.known.get(whose) ?? new Map<string, Value>();
    entry.known.set(whose, own.set(key, value));
    entry.size += 1;
    return value;
  };
}

function nameOf(principal: Exclude<Principal, { readonly kind: 'holder' }>): string {
  return principal.kind === 'user' ? `user ${principal.name}` : principal.kind;
}
