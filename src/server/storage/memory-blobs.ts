import { Readable } from 'node:stream';
import type { Digest } from '../../oci/digest.ts';
import type { PooledHash } from './hash-pool.ts';
import { OpenUploads } from './open-uploads.ts';
import { SLAB_BYTES, type Slab } from './slab-pool.ts';
import type { Stage } from './staged-upload.ts';
import { type BlobStore, type BlobUpload, type ByteRange, StorageError } from './store.ts';

/** Pieces of `SLAB_BYTES`, the last one shorter. */
interface MemoryBlob {
  readonly pieces: readonly Uint8Array[];
  readonly size: number;
}

/** Blobs in the memory of this process, each byte once. */
export class MemoryBlobs implements BlobStore {
  readonly #blobs = new Map<Digest, MemoryBlob>();
  readonly #uploads = new OpenUploads();

  size(digest: Digest): number | undefined {
    return this.#blobs.get(digest)?.size;
  }

  read(digest: Digest, range?: ByteRange): Readable {
    const blob = this.#blobs.get(digest);
    if (blob === undefined) throw new StorageError(`the blob ${digest} is missing from the store`);
    const { start, end } = range ?? { start: 0, end: blob.size - 1 };
    return Readable.from(piecesOf(blob, start, end), { objectMode: false, highWaterMark: SLAB_BYTES });
  }

  beginUpload(): BlobUpload {
    return this.#uploads.begin(new MemoryStage(this.#blobs));
  }

  delete(digest: Digest): void {
    this.#blobs.delete(digest);
  }

  close(): Promise<void> {
    return this.#uploads.close();
  }
}

function* piecesOf(blob: MemoryBlob, start: number, end: number): Iterable<Uint8Array> {
  for (let index = Math.floor(start / SLAB_BYTES); index * SLAB_BYTES <= end; index++) {
    const offset = index * SLAB_BYTES;
    const piece = blob.pieces[index];
    if (piece) yield piece.subarray(Math.max(0, start - offset), end + 1 - offset);
  }
}

class MemoryStage implements Stage {
  readonly #blobs: Map<Digest, MemoryBlob>;
  #pieces: Uint8Array[] = [];

  constructor(blobs: Map<Digest, MemoryBlob>) {
    this.#blobs = blobs;
  }

  async take(slab: Slab, length: number, position: number, hash: PooledHash): Promise<void> {
    const hashed = hash.update(slab, length);
    this.#pieces[position / SLAB_BYTES] = slab.bytes.slice(0, length);
    await hashed;
  }

  async read(target: Uint8Array, position: number): Promise<void> {
    const piece = this.#pieces[position / SLAB_BYTES];
    if (piece) target.set(piece.subarray(0, target.length));
  }

  async seal(whole?: Uint8Array): Promise<void> {
    // A copy, since the chunk may be a small part of a large buffer that would stay with it.
    if (whole) this.#pieces = [whole.slice()];
  }

  publish(digest: Digest, size: number): boolean {
    if (this.#blobs.has(digest)) return false;
    this.#blobs.set(digest, { pieces: this.#pieces, size });
    return true;
  }

  withdraw(digest: Digest): void {
    this.#blobs.delete(digest);
  }

  async discard(): Promise<void> {
    this.#pieces = [];
  }
}
