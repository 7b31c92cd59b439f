import { UserError } from '../oci/errors.js';
import { type ImageImport } from './image-import.js';
import type { LogFormat } from './log.js';
import { type RegistryFlags } from './options.js';
import type { RegistryOptions } from './registry-options.js';
/** A flag or variable with a value that it cannot have. */
export declare class ConfigurationError extends UserError {
    readonly name = "ConfigurationError";
}
export interface RegistryConfiguration {
    readonly options: RegistryOptions;
    readonly imports: readonly ImageImport[];
    readonly logFormat: LogFormat;
}
type Environment = Readonly<Record<string, string | undefined>>;
/**
 * Reads flags, and the environment for those that are not given.
 * @throws ConfigurationError that names the flag or variable and what it takes
 */
export declare function readConfiguration(flags: RegistryFlags, environment: Environment): Promise<RegistryConfiguration>;
export {};
