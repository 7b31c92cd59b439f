export { ConfigurationError } from './config.js';
export { REGISTRY_OPTIONS, type RegistryFlags, type RegistryOption } from './options.js';
export type { RegistryOptions } from './registry-options.js';
export { runRegistry } from './run-registry.js';
export { type RunningRegistry, startRegistry } from './start-registry.js';
export type { WorldDocument } from './world.js';
