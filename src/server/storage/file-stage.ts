import { writeFileSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { Digest } from '../../oci/digest.ts';
import { diskError } from './disk-error.ts';
import type { Stage } from './staged-upload.ts';

const TASK = 'store a blob';

/** Where complete files go. */
export interface Shelf {
  size(digest: Digest): number | undefined;
  /** Moves the file at `path` to its place under `digest`; false when that is taken. */
  adopt(path: string, digest: Digest, size: number): boolean;
  delete(digest: Digest): void;
}

/** The file of one upload. It comes into being with the first byte that is written. */
export class FileStage implements Stage {
  readonly #path: string;
  readonly #durable: boolean;
  readonly #shelf: Shelf;
  #file: Promise<FileHandle> | undefined;
  #whole: Uint8Array | undefined;
  #mayExist = false;

  constructor(path: string, durable: boolean, shelf: Shelf) {
    this.#path = path;
    this.#durable = durable;
    this.#shelf = shelf;
  }

  async write(bytes: Uint8Array, position: number): Promise<void> {
    try {
      const file = await this.#open();
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
        done += bytesWritten;
      }
    } catch (error) {
      throw diskError(TASK, error);
    }
  }

  async read(target: Uint8Array, position: number): Promise<void> {
    try {
      const file = await this.#open();
      for (let done = 0; done < target.length; ) {
        const { bytesRead } = await file.read(target, done, target.length - done, position + done);
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
    if (whole) await this.write(whole, 0);
    try {
      const file = await this.#open();
      if (this.#durable) await file.datasync();
      await this.#close();
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
      await this.#close();
      if (this.#mayExist) await rm(this.#path, { force: true });
    } catch (error) {
      throw diskError('remove an upload', error);
    }
  }

  #open(): Promise<FileHandle> {
    this.#mayExist = true;
    this.#file ??= open(this.#path, 'wx+');
    return this.#file;
  }

  async #close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    // One that could not be opened has been told to whoever wrote.
    await file?.then(
      (handle) => handle.close(),
      () => {},
    );
  }
}
