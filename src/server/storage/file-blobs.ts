import {
  closeSync,
  createReadStream,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { algorithmOf, type Digest, hexOf, isDigest } from '../../oci/digest.ts';
import { diskError } from './disk-error.ts';
import { FileStage, type Shelf } from './file-stage.ts';
import { OpenUploads } from './open-uploads.ts';
import type { BlobStore, BlobUpload, ByteRange } from './store.ts';
import { syncFolder } from './sync-folder.ts';

/** Chunks of 64 KiB halve the throughput. */
const READ_BYTES = 512 * 1024;
/** Up to here one synchronous read is several times as fast as a stream, and holds up nobody. */
const SMALL_BYTES = 64 * 1024;

/**
 * Opens the blobs in `data`: files `blobs/<algorithm>/<2 hex>/<hex>`. Uploads wait in `uploads/`; what those of an
 * earlier process have left is removed. The folder must belong to this process alone.
 */
export function openFileBlobs(data: string, durable: boolean): FileBlobs {
  const blobs = join(data, 'blobs');
  const uploads = join(data, 'uploads');
  rmSync(uploads, { recursive: true, force: true });
  mkdirSync(uploads);
  mkdirSync(blobs, { recursive: true });
  if (durable) syncFolder(data);
  return new FileBlobs(blobs, uploads, durable);
}

/** Blobs as content-addressed files. */
export class FileBlobs implements BlobStore, Shelf {
  readonly #blobsFolder: string;
  readonly #uploadsFolder: string;
  readonly #durable: boolean;
  readonly #uploads = new OpenUploads();
  readonly #madeFolders = new Set<string>();
  #lastUpload = 0;

  constructor(blobsFolder: string, uploadsFolder: string, durable: boolean) {
    this.#blobsFolder = blobsFolder;
    this.#uploadsFolder = uploadsFolder;
    this.#durable = durable;
  }

  size(digest: Digest): number | undefined {
    return statSync(this.#pathOf(digest), { throwIfNoEntry: false })?.size;
  }

  read(digest: Digest, range?: ByteRange): Readable {
    try {
      return openFile(this.#pathOf(digest), range);
    } catch (error) {
      throw diskError(`read the blob ${digest}`, error);
    }
  }

  beginUpload(): BlobUpload {
    const path = join(this.#uploadsFolder, String(++this.#lastUpload));
    return this.#uploads.begin(new FileStage(path, this.#durable, this));
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
    for (const algorithm of readdirSync(this.#blobsFolder)) {
      for (const prefix of readdirSync(join(this.#blobsFolder, algorithm))) {
        for (const hex of readdirSync(join(this.#blobsFolder, algorithm, prefix))) {
          const digest = `${algorithm}:${hex}`;
          if (isDigest(digest)) yield digest;
        }
      }
    }
  }

  close(): Promise<void> {
    return this.#uploads.close();
  }

  #pathOf(digest: Digest): string {
    const hex = hexOf(digest);
    return join(this.#blobsFolder, algorithmOf(digest), hex.slice(0, 2), hex);
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

function openFile(path: string, range: ByteRange | undefined): Readable {
  const fd = openSync(path, 'r');
  const { start, end } = range ?? { start: 0, end: fstatSync(fd).size - 1 };
  if (end - start >= SMALL_BYTES) return createReadStream('', { fd, start, end, highWaterMark: READ_BYTES });
  try {
    const bytes = Buffer.alloc(end + 1 - start);
    const length = readSync(fd, bytes, { position: start });
    return Readable.from([bytes.subarray(0, length)], { objectMode: false });
  } finally {
    closeSync(fd);
  }
}
