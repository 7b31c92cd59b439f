/** One message to a worker. It fits the cache of a processor, where the bytes are when they are written after hashing. */
export const SLAB_BYTES = 256 * 1024;

/** A piece of memory that worker threads see too. */
export interface Slab {
  /** Where it begins in `SlabPool.memory`. */
  readonly offset: number;
  /** All `SLAB_BYTES` of it. */
  readonly bytes: Uint8Array;
}

/** A fixed number of slabs, lent out in turn: who waits for one is slowed down to the speed of disk and hashing. */
export class SlabPool {
  readonly memory: SharedArrayBuffer;
  readonly #free: Slab[] = [];
  readonly #waiting: ((slab: Slab) => void)[] = [];

  constructor(count: number) {
    // Pages that nobody has touched take no memory, so nothing is gained by growing it step by step.
    this.memory = new SharedArrayBuffer(count * SLAB_BYTES);
    for (let offset = this.memory.byteLength - SLAB_BYTES; offset >= 0; offset -= SLAB_BYTES) {
      this.#free.push({ offset, bytes: new Uint8Array(this.memory, offset, SLAB_BYTES) });
    }
  }

  /** A slab, or undefined when all are lent out. */
  take(): Slab | undefined {
    return this.#free.pop();
  }

  /** First come, first served. */
  wait(): Promise<Slab> {
    const slab = this.take();
    return slab ? Promise.resolve(slab) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  release(slab: Slab): void {
    const next = this.#waiting.shift();
    if (next) next(slab);
    else this.#free.push(slab);
  }
}
