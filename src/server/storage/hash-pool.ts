import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Digest, DigestAlgorithm } from '../../oci/digest.ts';
import { diskError } from './disk-error.ts';
import { type Slab, SlabPool } from './slab-pool.ts';
import { StorageError } from './store.ts';

/** How far disk and hashing may lag behind the network: 8 MiB. */
const SLABS = 32;
const MAX_WORKERS = 4;

/** A message to a worker. `start` and `end` are offsets in the memory of the slabs, `file` a file descriptor. */
export type HashRequest =
  | { readonly kind: 'begin'; readonly hash: number; readonly algorithm: DigestAlgorithm }
  | ({
      readonly kind: 'update';
      readonly hash: number;
      readonly start: number;
      readonly end: number;
    } & Partial<FilePlace>)
  | { readonly kind: 'end'; readonly hash: number };

/** What a worker answers: `hex` to `end`, `failure` when it could not write. */
export interface HashAnswer {
  readonly hex?: string;
  readonly failure?: Pick<NodeJS.ErrnoException, 'message' | 'code' | 'errno'>;
}

/** Where bytes go besides. */
export interface FilePlace {
  /** A file descriptor, which stays open until the bytes are there. */
  readonly file: number;
  /** In bytes, from the start of the file. */
  readonly position: number;
}

/** A hash computed on a worker thread, the same one from begin to end. Rejects with StorageError if that thread dies. */
export interface PooledHash {
  readonly algorithm: DigestAlgorithm;
  /**
   * Resolves when the first `length` bytes of the slab have been hashed, and written to a file if one is named: by the same
   * thread, which has them in its processor's cache. Until then they must not change. Rejects with StorageError if the
   * disk does not take them.
   */
  update(slab: Slab, length: number, place?: FilePlace): Promise<void>;
  /** Ends it; to be called also when the result is not wanted. */
  digest(): Promise<Digest>;
}

/** Hashes beside the event loop. Threads start with the first hash, and do not keep the process alive. */
export class HashPool {
  readonly slabs = new SlabPool(SLABS);
  readonly #workers: HashThread[] = [];
  #lastHash = 0;

  begin(algorithm: DigestAlgorithm): PooledHash {
    const thread = this.#leastBusy();
    const hash = ++this.#lastHash;
    thread.hashes += 1;
    // A thread that is dead also rejects the update that follows, where somebody listens.
    thread.call({ kind: 'begin', hash, algorithm }).catch(() => {});
    return {
      algorithm,
      update: async (slab, length, place) => {
        const end = slab.offset + length;
        const { failure } = await thread.call({ kind: 'update', hash, start: slab.offset, end, ...place });
        if (failure) throw diskError('store a blob', Object.assign(new Error(), failure));
      },
      digest: async () => {
        thread.hashes -= 1;
        const { hex = '' } = await thread.call({ kind: 'end', hash });
        return `${algorithm}:${hex}`;
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((thread) => thread.terminate()));
  }

  #leastBusy(): HashThread {
    const idle = this.#workers.find((thread) => thread.hashes === 0);
    if (idle) return idle;
    if (this.#workers.length < Math.min(availableParallelism(), MAX_WORKERS)) return this.#start();
    return this.#workers.reduce((best, thread) => (thread.hashes < best.hashes ? thread : best));
  }

  #start(): HashThread {
    const thread = new HashThread(this.slabs.memory, () => {
      const index = this.#workers.indexOf(thread);
      if (index >= 0) this.#workers.splice(index, 1);
    });
    this.#workers.push(thread);
    return thread;
  }
}

interface Call {
  readonly resolve: (answer: HashAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** One worker and the calls it has not answered yet; it answers in order. */
class HashThread {
  /** Begun and not ended. */
  hashes = 0;
  readonly #worker: Worker;
  readonly #calls: Call[] = [];
  #death: StorageError | undefined;

  constructor(memory: SharedArrayBuffer, onDeath: () => void) {
    // The ending is that of this file: sources and bundles alike keep the two beside each other.
    const url = new URL(`./hash-worker${import.meta.url.slice(-3)}`, import.meta.url);
    this.#worker = new Worker(url, { workerData: memory, execArgv: [] });
    this.#worker.unref();
    this.#worker.on('message', (answer: HashAnswer) => {
      this.#calls.shift()?.resolve(answer);
      if (this.#calls.length === 0) this.#worker.unref();
    });
    const die = (cause?: unknown) => {
      onDeath();
      this.#death ??= new StorageError(
        'cannot store a blob: the thread that computes its digest has stopped',
        { cause },
      );
      for (const call of this.#calls.splice(0)) call.reject(this.#death);
    };
    this.#worker.on('error', die);
    this.#worker.on('exit', () => die());
  }

  call(request: HashRequest): Promise<HashAnswer> {
    if (this.#death) return Promise.reject(this.#death);
    return new Promise((resolve, reject) => {
      this.#worker.ref();
      this.#calls.push({ resolve, reject });
      this.#worker.postMessage(request);
    });
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }
}
