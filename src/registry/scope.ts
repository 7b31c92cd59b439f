/** `type:name:action,action`, as the token protocol writes it. */
export type Scope = string;

export type RepositoryAction = 'pull' | 'push' | 'delete';

export const CATALOG_SCOPE: Scope = 'registry:catalog:*';

export function repositoryScope(name: string, ...actions: readonly RepositoryAction[]): Scope {
  return `repository:${name}:${actions.join(',')}`;
}

/** One scope per resource with all of its actions, in a fixed order: equal wishes give equal lists. */
export function mergeScopes(...lists: readonly (readonly Scope[])[]): Scope[] {
  const actionsOf = new Map<string, Set<string>>();
  for (const scope of lists.flat()) {
    const split = scope.lastIndexOf(':');
    const resource = scope.slice(0, split);
    const actions = actionsOf.get(resource) ?? new Set();
    for (const action of scope.slice(split + 1).split(',')) if (action !== '') actions.add(action);
    actionsOf.set(resource, actions);
  }
  return [...actionsOf]
    .filter(([, actions]) => actions.size > 0)
    .map(([resource, actions]) => `${resource}:${[...actions].sort().join(',')}`)
    .sort();
}

/** The scopes of a challenge's `scope` parameter. */
export function parseScopes(text: string | undefined): Scope[] {
  return (text ?? '').split(' ').filter((scope) => scope.includes(':'));
}

/** Whether a token for `held` serves `wanted`. */
export function coversScopes(held: readonly Scope[], wanted: readonly Scope[]): boolean {
  return mergeScopes(held, wanted).join(' ') === mergeScopes(held).join(' ');
}

/** Whether nothing but reading is asked for, which an anonymous token may allow too. */
export function isReadOnly(scopes: readonly Scope[]): boolean {
  return scopes.every((scope) => scope.endsWith(':pull') || scope === CATALOG_SCOPE);
}
