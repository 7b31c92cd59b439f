import type { Readable } from 'node:stream';
import { algorithmOf, type Digest, type DigestAlgorithm, digestOf } from '../../oci/digest.ts';
import { countGarbage } from '../garbage.ts';
import { ChunkQueue } from './chunk-queue.ts';
import type { HashPool, PooledHash } from './hash-pool.ts';
import { receive } from './receive.ts';
import { SLAB_BYTES, type Slab } from './slab-pool.ts';
import { type BlobUpload, DigestMismatchError, UploadTooLargeError } from './store.ts';

/** Where the bytes of one upload wait until their digest is known. Fails with StorageError. */
export interface Stage {
  /** Keeps the first `length` bytes of a slab, which stay as they are until the promise settles, and has them hashed. */
  take(slab: Slab, length: number, position: number, hash: PooledHash): Promise<void>;
  /** Fills all of `target` with what was written. */
  read(target: Uint8Array, position: number): Promise<void>;
  /** The bytes are complete; `whole` is all of them when nothing was written, because they are few. */
  seal(whole?: Uint8Array): Promise<void>;
  /** Makes the sealed bytes readable under `digest`; false when they already were. */
  publish(digest: Digest, size: number): boolean;
  /** Takes back what `publish` has just done. */
  withdraw(digest: Digest): void;
  /** Frees what the stage still holds. */
  discard(): Promise<void>;
}

/**
 * An upload that collects bytes until they fill a slab, and gives the slab to the stage and to a hash thread at once.
 * The bytes after the last full slab stay in memory until `commit`, so small content never sees a slab or a thread.
 */
export class StagedUpload implements BlobUpload {
  readonly #stage: Stage;
  readonly #pool: HashPool;
  readonly #onEnd: (upload: StagedUpload) => void;
  readonly #pending = new ChunkQueue();
  readonly #inFlight = new Set<Promise<void>>();
  readonly #stop = new AbortController();
  #received = 0;
  #staged = 0;
  #algorithm: DigestAlgorithm = 'sha256';
  #hash: PooledHash | undefined;
  #running: Promise<void> | undefined;
  #released: Promise<void> | undefined;

  constructor(stage: Stage, pool: HashPool, onEnd: (upload: StagedUpload) => void) {
    this.#stage = stage;
    this.#pool = pool;
    this.#onEnd = onEnd;
  }

  get size(): number {
    return this.#received;
  }

  append(body: Readable, options: { algorithm?: DigestAlgorithm; limit?: number } = {}): Promise<void> {
    this.#algorithm = options.algorithm ?? this.#algorithm;
    return this.#run(() => this.#receive(body, options.limit ?? Number.POSITIVE_INFINITY));
  }

  commit(digest: Digest, onStored: (size: number) => void): Promise<void> {
    return this.#run(() => this.#publish(digest, onStored).finally(() => this.#release()));
  }

  async discard(): Promise<void> {
    this.#stop.abort(new Error('the upload was discarded'));
    await this.#running?.catch(() => {}); // whoever called append or commit hears of it
    await this.#release();
  }

  /** One at a time, and none once the upload has ended. */
  async #run(work: () => Promise<void>): Promise<void> {
    if (this.#running) throw new Error('an append or commit of this upload is still running');
    this.#stop.signal.throwIfAborted();
    this.#running = work();
    try {
      await this.#running;
    } finally {
      this.#running = undefined;
    }
  }

  async #receive(body: Readable, limit: number): Promise<void> {
    try {
      await receive(body, (chunk) => this.#take(chunk, limit), this.#stop.signal);
    } finally {
      await this.#settleInFlight();
    }
  }

  /** Returns a promise when the sender must wait. */
  #take(chunk: Uint8Array, limit: number): Promise<void> | undefined {
    if (this.#received + chunk.length > limit) {
      throw new UploadTooLargeError(`the upload would grow beyond ${limit} bytes`);
    }
    this.#received += chunk.length;
    this.#pending.push(chunk);
    return this.#flush();
  }

  #flush(): Promise<void> | undefined {
    while (this.#pending.length >= SLAB_BYTES) {
      const slab = this.#pool.slabs.take();
      if (slab === undefined) return this.#flushLate();
      this.#dispatch(slab, SLAB_BYTES);
    }
    return undefined;
  }

  async #flushLate(): Promise<void> {
    while (this.#pending.length >= SLAB_BYTES) this.#dispatch(await this.#pool.slabs.wait(), SLAB_BYTES);
  }

  /** Gives the first pending bytes to disk and hash; the slab goes back when both are done with it. */
  #dispatch(slab: Slab, length: number): void {
    this.#pending.moveTo(slab.bytes.subarray(0, length));
    countGarbage(length);
    this.#hash ??= this.#pool.begin(this.#algorithm);
    const taking = this.#stage.take(slab, length, this.#staged, this.#hash);
    this.#staged += length;
    const done = taking
      .catch((error) => this.#stop.abort(error))
      .finally(() => {
        this.#pool.slabs.release(slab);
        this.#inFlight.delete(done);
      });
    this.#inFlight.add(done);
  }

  /** When a slab was lost, the upload is: it is discarded, and the reason thrown. */
  async #settleInFlight(): Promise<void> {
    await Promise.all(this.#inFlight);
    if (!this.#stop.signal.aborted) return;
    await this.#release();
    throw this.#stop.signal.reason;
  }

  async #publish(digest: Digest, onStored: (size: number) => void): Promise<void> {
    const algorithm = algorithmOf(digest);
    const whole = this.#staged === 0 ? this.#pending.joined() : undefined;
    const got = whole ? digestOf(whole, algorithm) : await this.#finishHash(algorithm);
    if (got !== digest) throw new DigestMismatchError(digest, got);
    await this.#stage.seal(whole);
    const isNew = this.#stage.publish(digest, this.#received);
    let isLinked = false;
    try {
      onStored(this.#received);
      isLinked = true;
    } finally {
      if (isNew && !isLinked) this.#stage.withdraw(digest);
    }
  }

  async #finishHash(algorithm: DigestAlgorithm): Promise<Digest> {
    while (this.#pending.length > 0) {
      const slab = await this.#pool.slabs.wait();
      this.#dispatch(slab, Math.min(SLAB_BYTES, this.#pending.length));
    }
    await this.#settleInFlight();
    if (this.#hash?.algorithm !== algorithm) await this.#hashAgain(algorithm);
    return this.#endHash();
  }

  /** For a digest by another algorithm than the one that ran along. */
  async #hashAgain(algorithm: DigestAlgorithm): Promise<void> {
    await this.#endHash();
    this.#hash = this.#pool.begin(algorithm);
    for (let position = 0; position < this.#staged; position += SLAB_BYTES) {
      const length = Math.min(SLAB_BYTES, this.#staged - position);
      const slab = await this.#pool.slabs.wait();
      try {
        await this.#stage.read(slab.bytes.subarray(0, length), position);
        await this.#hash.update(slab, length);
      } finally {
        this.#pool.slabs.release(slab);
      }
    }
  }

  #endHash(): Promise<Digest> {
    const hash = this.#hash;
    this.#hash = undefined;
    if (hash === undefined) throw new Error('no hash was begun');
    return hash.digest();
  }

  #release(): Promise<void> {
    this.#released ??= this.#cleanUp();
    return this.#released;
  }

  async #cleanUp(): Promise<void> {
    this.#stop.abort(new Error('the upload has ended'));
    this.#pending.clear();
    if (this.#hash) await this.#endHash().catch(() => {}); // nobody wants the result
    await this.#stage.discard();
    this.#onEnd(this);
  }
}
