export { ConfigurationError } from './config.js';
export type { ImageImport } from './image-import.js';
export { REGISTRY_OPTIONS, type RegistryFlags, type RegistryOption } from './options.js';
export type { PackageTarget } from './package-target.js';
export type { RegistryOptions } from './registry-options.js';
export { type ImportImages, runRegistry } from './run-registry.js';
export { type RunningRegistry, startRegistry } from './start-registry.js';
export type { WorldDocument } from './world.js';
