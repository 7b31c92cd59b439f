import { createReadStream, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { algorithmOf, type Digest, hexOf, isDigest } from '../../oci/digest.ts';
import { diskError } from './disk-error.ts';
import { FileStage, type Shelf } from './file-stage.ts';
import { HashPool } from './hash-pool.ts';
import { StagedUpload } from './staged-upload.ts';
import type { BlobStore, BlobUpload, ByteRange } from './store.ts';
import { syncFolder } from './sync-folder.ts';

/** Chunks of 64 KiB halve the throughput. */
const READ_BYTES = 512 * 1024;

/**
 * Blobs as files `blobs/<algorithm>/<2 hex>/<hex>` in the data folder; uploads wait in `uploads/`. The folder belongs
 * to this process alone.
 */
export class FileBlobs implements BlobStore, Shelf {
  readonly #blobs: string;
  readonly #uploads: string;
  readonly #durable: boolean;
  readonly #open = new Set<BlobUpload>();
  readonly #pool = new HashPool();
  readonly #madeFolders = new Set<string>();
  #lastUpload = 0;

  /** Makes the folders, and removes what uploads of an earlier process have left. */
  constructor(data: string, durable: boolean) {
    this.#blobs = join(data, 'blobs');
    this.#uploads = join(data, 'uploads');
    this.#durable = durable;
    rmSync(this.#uploads, { recursive: true, force: true });
    mkdirSync(this.#uploads);
    mkdirSync(this.#blobs, { recursive: true });
    if (durable) syncFolder(data);
  }

  size(digest: Digest): number | undefined {
    return statSync(this.#pathOf(digest), { throwIfNoEntry: false })?.size;
  }

  read(digest: Digest, range?: ByteRange): Readable {
    const fd = this.#openFile(digest);
    return createReadStream('', { ...range, fd, highWaterMark: READ_BYTES });
  }

  beginUpload(): BlobUpload {
    const path = join(this.#uploads, String(++this.#lastUpload));
    const stage = new FileStage(path, this.#durable, this);
    const upload = new StagedUpload(stage, this.#pool, () => this.#open.delete(upload));
    this.#open.add(upload);
    return upload;
  }

  adopt(path: string, digest: Digest, size: number): boolean {
    // A file of another size is what a power cut left of one that was not synced: it is replaced.
    if (this.size(digest) === size) return false;
    const target = this.#pathOf(digest);
    const folder = dirname(target);
    this.#makeFolder(folder);
    renameSync(path, target);
    if (this.#durable) syncFolder(folder);
    return true;
  }

  delete(digest: Digest): void {
    try {
      rmSync(this.#pathOf(digest), { force: true });
    } catch (error) {
      throw diskError('delete a blob', error);
    }
  }

  /** Every blob there is, in no particular order. */
  *digests(): Iterable<Digest> {
    for (const algorithm of readdirSync(this.#blobs)) {
      for (const prefix of readdirSync(join(this.#blobs, algorithm))) {
        for (const hex of readdirSync(join(this.#blobs, algorithm, prefix))) {
          const digest = `${algorithm}:${hex}`;
          if (isDigest(digest)) yield digest;
        }
      }
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map((upload) => upload.discard()));
    await this.#pool.close();
  }

  #openFile(digest: Digest): number {
    try {
      return openSync(this.#pathOf(digest), 'r');
    } catch (error) {
      throw diskError(`read the blob ${digest}`, error);
    }
  }

  #pathOf(digest: Digest): string {
    const hex = hexOf(digest);
    return join(this.#blobs, algorithmOf(digest), hex.slice(0, 2), hex);
  }

  #makeFolder(folder: string): void {
    if (this.#madeFolders.has(folder)) return;
    const first = mkdirSync(folder, { recursive: true });
    if (first && this.#durable) {
      syncFolder(dirname(folder));
      syncFolder(dirname(first));
    }
    this.#madeFolders.add(folder);
  }
}
