import { type Digest, isDigest } from './digest.ts';
import { UserError } from './errors.ts';
import type { Platform } from './platform.ts';

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
export function parseDescriptor(value: unknown, where: string): Descriptor {
  if (typeof value !== 'object' || value === null) throw new UserError(`${where}: expected a descriptor`);
  const { mediaType, digest, size, urls, platform, annotations } = value as Record<string, unknown>;
  if (typeof mediaType !== 'string') throw new UserError(`${where}.mediaType: expected a string`);
  if (typeof digest !== 'string' || !isDigest(digest)) {
    throw new UserError(
      `${where}.digest: expected sha256:<hex> or sha512:<hex>, got ${JSON.stringify(digest)}`,
    );
  }
  if (!Number.isSafeInteger(size) || (size as number) < 0) {
    throw new UserError(`${where}.size: expected a number of bytes, got ${JSON.stringify(size)}`);
  }
  if (urls !== undefined && !(Array.isArray(urls) && urls.every((url) => typeof url === 'string'))) {
    throw new UserError(`${where}.urls: expected a list of URLs`);
  }
  if (platform !== undefined) parsePlatformField(platform, `${where}.platform`);
  for (const field of ['artifactType', 'data']) {
    const text = (value as Record<string, unknown>)[field];
    if (text !== undefined && typeof text !== 'string')
      throw new UserError(`${where}.${field}: expected a string`);
  }
  if (annotations !== undefined && annotations !== null)
    parseAnnotations(annotations, `${where}.annotations`);
  return value as Descriptor;
}

/** @throws UserError that names the key */
export function parseAnnotations(value: unknown, where: string): Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError(`${where}: expected an object of strings`);
  }
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry !== 'string') throw new UserError(`${where}[${JSON.stringify(key)}]: expected a string`);
  }
  return value as Record<string, string>;
}

function parsePlatformField(value: unknown, where: string): void {
  const { os, architecture } = (value ?? {}) as Record<string, unknown>;
  if (typeof os !== 'string' || typeof architecture !== 'string') {
    throw new UserError(`${where}: expected "os" and "architecture"`);
  }
}
