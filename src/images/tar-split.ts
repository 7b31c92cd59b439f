import { Buffer } from 'node:buffer';
import { closeSync, createReadStream, openSync, readSync, realpathSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { ByteStream } from '../oci/content.ts';
import { readFileRange } from './file-stream.ts';
import { StoreUnreadable } from './unreadable.ts';

/** Smaller pieces travel together, and smaller files are read at once: most files of an image are small. */
const CHUNK_BYTES = 256 * 1024;

/** A layer as Docker and podman keep it: unpacked, and beside it what it takes to pack it again. */
export interface SplitLayer {
  /** The gzipped list of entries (vbatts/tar-split), one JSON object a line. */
  readonly entriesFile: string;
  /** The layer's files. */
  readonly folder: string;
}

/** Bytes of the tar that are no file's, such as a header, or the place of a file's content. */
type Entry =
  | { readonly type: 2; readonly payload: string }
  | { readonly type: 1; readonly name: string; readonly size: number };

/**
 * The tar of an unpacked layer, byte for byte as it came: headers out of the list, contents out of the files. Only files
 * inside of the layer's folder are read. Whoever reads it compares the digest.
 * @throws an error of which `isUnreadable` holds, such as for a file that this user may not read, or that is gone
 */
export function assembleTar(layer: SplitLayer): ByteStream {
  return gathered(piecesOf(layer));
}

async function* piecesOf({ entriesFile, folder }: SplitLayer): ByteStream {
  const root = realpathSync.native(folder);
  const input = createReadStream(entriesFile);
  const gunzip = createGunzip();
  input.once('error', (error) => gunzip.destroy(error));
  for await (const line of createInterface({ input: input.pipe(gunzip) })) {
    const entry = parseEntry(line);
    if (entry.type === 2) yield Buffer.from(entry.payload, 'base64');
    else if (entry.size > 0) yield* contentOf(root, entry.name, entry.size);
  }
}

/** A name that is no UTF-8 stands in another field, and is left to who wrote it. */
function parseEntry(line: string): Entry {
  const { type, payload, name = '', size = 0 } = (JSON.parse(line) ?? {}) as Record<string, unknown>;
  if (type === 2 && typeof (payload ?? '') === 'string') return { type, payload: (payload ?? '') as string };
  if (type === 1 && typeof name === 'string' && typeof size === 'number') return { type, name, size };
  throw new StoreUnreadable(`not an entry of tar-split: ${line.slice(0, 100)}`);
}

async function* contentOf(root: string, name: string, size: number): ByteStream {
  const file = realpathSync.native(join(root, posix.join('/', name)));
  // A link that leads out of the layer: what it points to now is not what was packed.
  if (!file.startsWith(`${root}${sep}`)) throw new StoreUnreadable(`${file} is outside of the layer`);
  if (size < CHUNK_BYTES) yield readSmallFile(file, size);
  else yield* readFileRange(file, { start: 0, end: size });
}

/** Without the four trips through the thread pool that a promise for each call would take. */
function readSmallFile(file: string, size: number): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.allocUnsafe(size);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, size, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Passes large chunks on and gathers small ones. */
async function* gathered(pieces: ByteStream): ByteStream {
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let filled = 0;
  for await (const piece of pieces) {
    if (filled + piece.byteLength > CHUNK_BYTES) {
      yield buffer.subarray(0, filled);
      filled = 0;
    }
    if (piece.byteLength >= CHUNK_BYTES) yield piece;
    else filled += Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).copy(buffer, filled);
  }
  if (filled > 0) yield buffer.subarray(0, filled);
}
