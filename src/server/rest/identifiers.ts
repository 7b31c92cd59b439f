import { createHash, randomBytes } from 'node:crypto';

/** A number for what has only a name, always the same one. */
export function numericId(kind: string, name: string): number {
  return createHash('sha256').update(`${kind}:${name.toLowerCase()}`).digest().readUInt32BE(0);
}

/** Opaque, as GitHub's global ids are. */
export function nodeId(kind: string, id: number): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url');
}

/** The id that git gives a file of this content. */
export function gitBlobId(content: string): string {
  return gitHash(`blob ${Buffer.byteLength(content)}\0${content}`);
}

/** 40 hex digits. */
export function gitHash(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

/** In the form of GitHub's `X-GitHub-Request-Id`. */
export function createRequestId(): string {
  const hex = randomBytes(16).toString('hex').toUpperCase();
  return [hex.slice(0, 4), hex.slice(4, 10), hex.slice(10, 16), hex.slice(16, 24), hex.slice(24)].join(':');
}
