import { type Digest } from './digest.js';
import type { Platform } from './platform.js';
/** Names content: media type, digest, size in bytes (image-spec, descriptor.md). */
export interface Descriptor {
    readonly mediaType: string;
    readonly digest: Digest;
    readonly size: number;
    readonly urls?: readonly string[];
    readonly annotations?: Readonly<Record<string, string>>;
    readonly data?: string;
    readonly artifactType?: string;
    readonly platform?: Platform;
}
/**
 * Checks an untrusted value and gives it back, unknown fields included.
 * @param where names the value in the message, such as `layers[2]`
 * @throws UserError that names the field
 */
export declare function parseDescriptor(value: unknown, where: string): Descriptor;
/** @throws UserError that names the key */
export declare function parseAnnotations(value: unknown, where: string): Record<string, string>;
