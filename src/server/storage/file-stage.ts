import { closeSync, fdatasync, openSync, read, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Digest } from '../../oci/digest.ts';
import { diskError } from './disk-error.ts';
import type { PooledHash } from './hash-pool.ts';
import type { Slab } from './slab-pool.ts';
import type { Stage } from './staged-upload.ts';

const TASK = 'store a blob';

const readAt = promisify(read);
const syncData = promisify(fdatasync);

/** Where complete files go. */
export interface Shelf {
  size(digest: Digest): number | undefined;
  /** Moves the file at `path` to its place under `digest`; false when that is taken. */
  adopt(path: string, digest: Digest, size: number): boolean;
  delete(digest: Digest): void;
}

/** The file of one upload. It comes into being with the first slab that is written, by the thread that hashes it. */
export class FileStage implements Stage {
  readonly #path: string;
  readonly #durable: boolean;
  readonly #shelf: Shelf;
  #file: number | undefined;
  #whole: Uint8Array | undefined;
  #mayExist = false;

  constructor(path: string, durable: boolean, shelf: Shelf) {
    this.#path = path;
    this.#durable = durable;
    this.#shelf = shelf;
  }

  async take(slab: Slab, length: number, position: number, hash: PooledHash): Promise<void> {
    await hash.update(slab, length, { file: this.#open(), position });
  }

  async read(target: Uint8Array, position: number): Promise<void> {
    try {
      for (let done = 0; done < target.length; ) {
        const { bytesRead } = await readAt(this.#open(), target, done, target.length - done, position + done);
        if (bytesRead === 0) throw new Error('the file of an upload is shorter than what was written to it');
        done += bytesRead;
      }
    } catch (error) {
      throw diskError(TASK, error);
    }
  }

  async seal(whole?: Uint8Array): Promise<void> {
    // Small content is written by `publish`, synchronously: a tenth of the time of the asynchronous calls. A sync is
    // slow however it is called, so there other requests go on meanwhile.
    if (whole && !this.#durable) {
      this.#whole = whole;
      return;
    }
    try {
      if (whole) writeFileSync(this.#open(), whole);
      if (this.#durable) await syncData(this.#open());
      this.#close();
    } catch (error) {
      throw diskError(TASK, error);
    }
  }

  publish(digest: Digest, size: number): boolean {
    try {
      if (this.#whole) {
        if (this.#shelf.size(digest) === size) return false;
        this.#mayExist = true;
        writeFileSync(this.#path, this.#whole);
      }
      const isNew = this.#shelf.adopt(this.#path, digest, size);
      this.#mayExist = !isNew;
      return isNew;
    } catch (error) {
      throw diskError(TASK, error);
    }
  }

  withdraw(digest: Digest): void {
    this.#shelf.delete(digest);
  }

  async discard(): Promise<void> {
    this.#whole = undefined;
    try {
      this.#close();
      if (this.#mayExist) await rm(this.#path, { force: true });
    } catch (error) {
      throw diskError('remove an upload', error);
    }
  }

  #open(): number {
    if (this.#file !== undefined) return this.#file;
    try {
      this.#mayExist = true;
      this.#file = openSync(this.#path, 'wx+');
      return this.#file;
    } catch (error) {
      throw diskError(TASK, error);
    }
  }

  #close(): void {
    const file = this.#file;
    this.#file = undefined;
    if (file !== undefined) closeSync(file);
  }
}
