import { Buffer } from 'node:buffer';
import { closeSync, constants, createReadStream, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { createGunzip } from 'node:zlib';
import type { ByteStream } from '../oci/content.ts';
import { readFileRange } from './file-stream.ts';
import { StoreUnreadable } from './unreadable.ts';

/** Smaller pieces travel together, and smaller files are read at once: most files of an image are small. */
const CHUNK_BYTES = 256 * 1024;

/** Neither follows a link nor waits for whoever writes into a pipe. Windows has neither flag. */
const SMALL_FILE_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A layer as Docker and podman keep it: unpacked, and beside it what it takes to pack it again. */
export interface SplitLayer {
  /** The gzipped list of entries (vbatts/tar-split), one JSON object a line. */
  readonly entriesFile: string;
  /** The layer's files. */
  readonly folder: string;
}

/** Bytes of the tar that are no file's, such as a header, in base64, or the place of a file's content. */
type Entry =
  | { readonly type: 2; readonly payload: string; readonly size: number }
  | { readonly type: 1; readonly name: string; readonly size: number };

/**
 * The tar of an unpacked layer, byte for byte as it came: headers out of the list, contents out of the files. Only files
 * inside of the layer's folder are read. Whoever reads it compares the digest. A chunk is valid until the next one.
 * @throws an error of which `isUnreadable` holds, such as for a file that this user may not read, or that is gone
 */
export async function* assembleTar({ entriesFile, folder }: SplitLayer): ByteStream {
  const pathOf = createPathFinder(folder);
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let filled = 0;
  for await (const lines of linesOf(entriesFile)) {
    for (const entry of lines.map(parseEntry)) {
      if (entry.size === 0) continue;
      if (filled > 0 && filled + entry.size > CHUNK_BYTES) {
        yield buffer.subarray(0, filled);
        filled = 0;
      }
      if (entry.size <= CHUNK_BYTES) {
        const space = buffer.subarray(filled, filled + entry.size);
        filled +=
          entry.type === 2 ? space.write(entry.payload, 'base64') : readSmallFile(pathOf(entry.name), space);
      } else if (entry.type === 2) yield Buffer.from(entry.payload, 'base64');
      else yield* readLargeFile(pathOf(entry.name), entry.size);
    }
  }
  if (filled > 0) yield buffer.subarray(0, filled);
}

/** Many at a time: a promise for each would take longer than its file. */
async function* linesOf(gzippedFile: string): AsyncGenerator<string[]> {
  const input = createReadStream(gzippedFile);
  const text = createGunzip().setEncoding('utf8');
  input.once('error', (error) => text.destroy(error));
  let rest = '';
  try {
    for await (const chunk of input.pipe(text) as AsyncIterable<string>) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      yield lines;
    }
  } finally {
    input.destroy();
  }
  if (rest !== '') yield [rest];
}

/** A name that is no UTF-8 stands in another field, and is left to who wrote it. */
function parseEntry(line: string): Entry {
  const { type, payload, name = '', size = 0 } = (JSON.parse(line) ?? {}) as Record<string, unknown>;
  const text = payload ?? '';
  if (type === 2 && typeof text === 'string') {
    return { type, payload: text, size: Buffer.byteLength(text, 'base64') };
  }
  if (type === 1 && typeof name === 'string' && typeof size === 'number') return { type, name, size };
  throw new StoreUnreadable(`not an entry of tar-split: ${line.slice(0, 100)}`);
}

/** Finds files of a layer. Links to folders are followed as far as they stay inside; a file that is a link now is another one. */
function createPathFinder(folder: string): (name: string) => string {
  const root = realpathSync.native(folder);
  let last = { parent: '/', path: root };
  return (name) => {
    const { dir: parent, base } = posix.parse(posix.join('/', name));
    if (parent !== last.parent) {
      const path = realpathSync.native(join(root, parent));
      if (!`${path}${sep}`.startsWith(`${root}${sep}`))
        throw new StoreUnreadable(`${path} is outside of the layer`);
      last = { parent, path };
    }
    return join(last.path, base);
  };
}

function readLargeFile(file: string, size: number): ByteStream {
  if (!lstatSync(file).isFile()) throw new StoreUnreadable(`${file} is no file any more`);
  return readFileRange(file, { start: 0, end: size });
}

/** Without the four trips through the thread pool that a promise for each call would take. */
function readSmallFile(file: string, space: Buffer): number {
  const descriptor = openSync(file, SMALL_FILE_FLAGS);
  try {
    return readSync(descriptor, space, 0, space.byteLength, 0);
  } finally {
    closeSync(descriptor);
  }
}
