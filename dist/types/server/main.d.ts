export { ConfigurationError } from './config.js';
export { REGISTRY_OPTIONS, type RegistryFlags, type RegistryOption } from './options.js';
export { runRegistry } from './run-registry.js';
export { type RegistryOptions, type RunningRegistry, startRegistry } from './start-registry.js';
export type { WorldDocument } from './world.js';
