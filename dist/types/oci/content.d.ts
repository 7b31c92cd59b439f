import type { Descriptor } from './descriptor.js';
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
export declare function createContent(descriptor: Descriptor, bytes: Uint8Array): Content;
/**
 * Passes the bytes of `content` through and checks size and digest.
 * @throws IntegrityError at the end, or as soon as there are too many bytes
 */
export declare function verified(content: Content): ByteStream;
/** Collects a stream. For manifests and configs: the caller bounds the size beforehand or by `limit` (bytes). */
export declare function readAll(stream: ByteStream, limit?: number): Promise<Uint8Array>;
/** The verified bytes of small content, such as a manifest. */
export declare function readVerified(content: Content): Promise<Uint8Array>;
