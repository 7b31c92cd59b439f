export { ConfigurationError } from './config.ts';
export type { ImageImport } from './image-import.ts';
export { REGISTRY_OPTIONS, type RegistryFlags, type RegistryOption } from './options.ts';
export type { PackageTarget } from './package-target.ts';
export type { RegistryOptions } from './registry-options.ts';
export { type ImportImages, runRegistry } from './run-registry.ts';
export { type RunningRegistry, startRegistry } from './start-registry.ts';
export type { WorldDocument } from './world.ts';
