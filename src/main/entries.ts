// What ncc bundles: every program of dist/, each in chunks that load only when its stub (scripts/stubs) asks.

export const login = () => import('./login.ts');
export const loginPost = () => import('./login-post.ts');
export const push = () => import('./push.ts');
export const describe = () => import('./describe.ts');
export const linkRepo = () => import('./link-repo.ts');
export const publish = () => import('./publish.ts');
export const check = () => import('./check.ts');
export const testRegistry = () => import('./test-registry.ts');
export const testRegistryPost = () => import('./test-registry-post.ts');
export const health = () => import('./health.ts');
export const cli = () => import('./cli.ts');
/** The export `ghcr-actions/registry`. */
export const registry = () => import('../server/main.ts');
