import { createHash, hash } from 'node:crypto';
import { UserError } from './errors.ts';

/** The algorithms that a registry must know (image-spec, descriptor.md, "Registered algorithms"), with their hex length. */
const HEX_LENGTH = { sha256: 64, sha512: 128 } as const;

export type DigestAlgorithm = keyof typeof HEX_LENGTH;

/** `algorithm:hex` in lower case, valid by construction: comes from `parseDigest`, `isDigest` or a digester. */
export type Digest = `${DigestAlgorithm}:${string}`;

/** Computes a digest piece by piece. `digest()` ends it. */
export interface Digester {
  update(bytes: Uint8Array): void;
  digest(): Digest;
}

export function isDigest(text: string): text is Digest {
  const separator = text.indexOf(':');
  const algorithm = text.slice(0, separator);
  if (!isDigestAlgorithm(algorithm)) return false;
  const hex = text.slice(separator + 1);
  return hex.length === HEX_LENGTH[algorithm] && /^[0-9a-f]+$/.test(hex);
}

/** @throws UserError that names the text and what a digest looks like. */
export function parseDigest(text: string): Digest {
  if (isDigest(text)) return text;
  throw new UserError(
    `invalid digest ${JSON.stringify(text)}: expected sha256:<64 hex digits> or sha512:<128 hex digits>, in lower case`,
  );
}

export function isDigestAlgorithm(text: string): text is DigestAlgorithm {
  return Object.hasOwn(HEX_LENGTH, text);
}

export function algorithmOf(digest: Digest): DigestAlgorithm {
  return digest.slice(0, digest.indexOf(':')) as DigestAlgorithm;
}

/** The part after the colon. */
export function hexOf(digest: Digest): string {
  return digest.slice(digest.indexOf(':') + 1);
}

/** The digest of bytes that are in memory. */
export function digestOf(bytes: Uint8Array | string, algorithm: DigestAlgorithm = 'sha256'): Digest {
  return `${algorithm}:${hash(algorithm, bytes)}`;
}

export function createDigester(algorithm: DigestAlgorithm = 'sha256'): Digester {
  const state = createHash(algorithm);
  return {
    update: (bytes) => void state.update(bytes),
    digest: () => `${algorithm}:${state.digest('hex')}`,
  };
}
