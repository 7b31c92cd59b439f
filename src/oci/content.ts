import type { Descriptor } from './descriptor.ts';
import { algorithmOf, createDigester } from './digest.ts';
import { IntegrityError } from './errors.ts';

/**
 * Bytes in order. A chunk is valid until the next one is asked for: a producer may reuse its buffers, so who
 * keeps a chunk copies it.
 */
export type ByteStream = AsyncIterable<Uint8Array>;

/** A descriptor with a way to open its bytes, lazily and again. `open(from)` starts at that byte. */
export interface Content {
  readonly descriptor: Descriptor;
  open(from?: number): ByteStream;
}

/** Content whose bytes are already in memory. */
export function createContent(descriptor: Descriptor, bytes: Uint8Array): Content {
  return {
    descriptor,
    async *open(from = 0) {
      yield bytes.subarray(from);
    },
  };
}

/**
 * Passes the bytes of `content` through and checks size and digest.
 * @throws IntegrityError at the end, or as soon as there are too many bytes
 */
export async function* verified(content: Content): ByteStream {
  const { digest, size } = content.descriptor;
  const digester = createDigester(algorithmOf(digest));
  let seen = 0;
  for await (const chunk of content.open()) {
    seen += chunk.byteLength;
    if (seen > size) throw new IntegrityError(`size of ${digest}`, `${size} bytes`, `more than ${size}`);
    digester.update(chunk);
    yield chunk;
  }
  if (seen !== size) throw new IntegrityError(`size of ${digest}`, `${size} bytes`, `${seen} bytes`);
  const got = digester.digest();
  if (got !== digest) throw new IntegrityError('digest', digest, got);
}

/** Collects a stream. For manifests and configs: the caller bounds the size beforehand or by `limit` (bytes). */
export async function readAll(stream: ByteStream, limit = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let seen = 0;
  for await (const chunk of stream) {
    seen += chunk.byteLength;
    if (seen > limit) throw new IntegrityError('size', `at most ${limit} bytes`, `more than ${limit}`);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}

/** The verified bytes of small content, such as a manifest. */
export function readVerified(content: Content): Promise<Uint8Array> {
  return readAll(verified(content));
}
