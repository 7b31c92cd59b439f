import { Buffer } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { posix } from 'node:path';
import { readAll } from '../oci/content.ts';
import { UserError } from '../oci/errors.ts';
import { type FileRange, readFileRange } from './file-stream.ts';

const BLOCK_BYTES = 512;

/** What has to be undone before a tar can be read by offset, by its first bytes. */
const COMPRESSED_FORMS: readonly [magic: string, tool: string][] = [
  ['1f8b', 'gzip'],
  ['28b52ffd', 'zstd'],
  ['fd377a585a00', 'xz'],
  ['425a68', 'bzip2'],
];

/** Names and sizes that do not fit into a header stand in entries of their own; those are short. */
const MAX_EXTENSION_BYTES = 64 * 1024;

const MAX_LINKS = 40;

const MAX_MEMBER_BYTES = 4 * 1024 * 1024;

/** A tar file, and where each file in it lies. */
export interface Tar {
  readonly path: string;
  /** What messages call it. */
  readonly name: string;
  /** By relative names without `./`; links lead to the file they mean. */
  readonly files: ReadonlyMap<string, FileRange>;
}

/** One header and what the extension entries before it say. */
interface Entry {
  readonly type: string;
  readonly name: string;
  readonly linkName: string;
  readonly size: number;
}

/**
 * Finds the files of an uncompressed tar (POSIX ustar and pax, GNU long names) by reading nothing but its headers.
 * @throws UserError when it is cut short or no tar
 */
export async function openTar(path: string, name: string = path): Promise<Tar> {
  const file = await openFile(path);
  try {
    const { size } = await file.stat();
    const files = new Map<string, FileRange>();
    const links = new Map<string, string>();
    for await (const { entry, start } of entriesOf(file, name, size)) {
      const path = relativePath(entry.name);
      if (entry.type === '0') files.set(path, { start, end: start + entry.size });
      if (entry.type === '2') links.set(path, symbolicTarget(entry));
      if (entry.type === '1') links.set(path, relativePath(entry.linkName));
    }
    for (const link of links.keys()) {
      const range = files.get(targetOf(link, links));
      if (range !== undefined) files.set(link, range);
    }
    return { path, name, files };
  } finally {
    await file.close();
  }
}

async function openFile(path: string): Promise<FileHandle> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
    throw new UserError(`${path} does not exist: give the file that docker save or skopeo wrote`, { cause });
  });
  const stat = await file.stat();
  if (stat.isFile()) return file;
  await file.close();
  if (stat.isFIFO()) {
    throw new UserError(`${path} is a pipe, and a tar is read by offset: write it to a file first`);
  }
  throw new UserError(`${path} is not a file: give the file that docker save or skopeo wrote`);
}

/** Where a file lies that a document in the tar names: as `a/b`, as `./a/b`, or as `a\b` by an Engine on Windows. */
export function fileIn({ files }: Tar, name: string): FileRange | undefined {
  return files.get(relativePath(name)) ?? files.get(relativePath(name.replaceAll('\\', '/')));
}

/**
 * The bytes of a small file in the tar; undefined when there is none of that name.
 * @throws UserError for more than 4 MiB
 */
export async function readMember(tar: Tar, name: string): Promise<Uint8Array | undefined> {
  const range = fileIn(tar, name);
  if (range === undefined) return undefined;
  const size = range.end - range.start;
  if (size > MAX_MEMBER_BYTES) {
    throw new UserError(
      `${name} in ${tar.name} has ${size} bytes, and more than ${MAX_MEMBER_BYTES} (4 MiB) is not read: save the image again`,
    );
  }
  return readAll(readFileRange(tar.path, range));
}

function relativePath(name: string): string {
  return posix.normalize(name).replace(/^\/+/, '');
}

/** What a link leads to in the end, with as many links on the way as Linux follows. */
function targetOf(link: string, links: ReadonlyMap<string, string>): string {
  let target = link;
  for (let hops = 0; hops < MAX_LINKS; hops += 1) target = links.get(target) ?? target;
  return target;
}

async function* entriesOf(
  file: FileHandle,
  tarName: string,
  fileBytes: number,
): AsyncGenerator<{ entry: Entry; start: number }> {
  let extension: Partial<Entry> = {};
  let position = 0;
  while (position + BLOCK_BYTES <= fileBytes) {
    const block = await readAt(file, position, BLOCK_BYTES);
    if (block.every((byte) => byte === 0)) return;
    const entry = { ...parseHeader(block, tarName), ...extension };
    const start = position + BLOCK_BYTES;
    if (!Number.isSafeInteger(entry.size) || entry.size < 0) throw notTar(tarName);
    if (start + entry.size > fileBytes) {
      throw new UserError(
        `${tarName} is cut short: ${entry.name} ends after the end of the file. Write it again`,
      );
    }
    position = start + Math.ceil(entry.size / BLOCK_BYTES) * BLOCK_BYTES;
    if ('xLK'.includes(entry.type)) {
      extension = {
        ...extension,
        ...parseExtension(entry.type, await readExtension(file, start, entry, tarName)),
      };
    } else {
      extension = {};
      yield { entry, start };
    }
  }
  if (fileBytes === 0) throw new UserError(`${tarName} is empty: what was to write it has failed`);
  if (position === 0) throw notTar(tarName);
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** The ustar header, whose numbers are octal text, or binary when GNU tar needs more digits. */
function parseHeader(block: Buffer, tarName: string): Entry {
  if (!hasValidChecksum(block)) throw notTar(tarName, block);
  const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? textAt(block, 345, 155) : '';
  const name = textAt(block, 0, 100);
  const type = String.fromCharCode(block[156] || 0x30);
  return {
    type: type === '7' ? '0' : type,
    name: prefix === '' ? name : `${prefix}/${name}`,
    linkName: textAt(block, 157, 100),
    size: numberAt(block, 124, 12),
  };
}

/** The sum of all bytes of the header, with spaces in place of the sum. */
function hasValidChecksum(block: Buffer): boolean {
  const sum = block.reduce(
    (total, byte, position) => total + (position >= 148 && position < 156 ? 0x20 : byte),
    0,
  );
  return sum === numberAt(block, 148, 8);
}

function numberAt(block: Buffer, start: number, length: number): number {
  if (((block[start] ?? 0) & 0x80) === 0)
    return Number.parseInt(textAt(block, start, length).trim() || '0', 8);
  return Number(block.readBigUInt64BE(start + length - 8));
}

function textAt(block: Buffer, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

function readExtension(file: FileHandle, start: number, entry: Entry, tarName: string): Promise<Buffer> {
  if (entry.size > MAX_EXTENSION_BYTES) throw notTar(tarName);
  return readAt(file, start, entry.size);
}

/** `L` and `K` carry a long name and link name (GNU); `x` carries `LENGTH KEY=VALUE` lines (pax). */
function parseExtension(type: string, bytes: Buffer): Partial<Entry> {
  if (type === 'L') return { name: textAt(bytes, 0, bytes.byteLength) };
  if (type === 'K') return { linkName: textAt(bytes, 0, bytes.byteLength) };
  const fields = new Map<string, string>();
  for (let position = 0; position < bytes.byteLength; ) {
    const length = Number.parseInt(bytes.toString('latin1', position, position + 20), 10);
    if (!(length > 0)) break;
    const record = bytes.toString('utf8', position, position + length - 1);
    const [, key, value] = /^[0-9]+ ([^=]+)=(.*)$/s.exec(record) ?? [];
    if (key !== undefined && value !== undefined) fields.set(key, value);
    position += length;
  }
  const [name, linkName, size] = [fields.get('path'), fields.get('linkpath'), fields.get('size')];
  return {
    ...(name !== undefined && { name }),
    ...(linkName !== undefined && { linkName }),
    ...(size !== undefined && { size: Number(size) }),
  };
}

function symbolicTarget({ name, linkName }: Entry): string {
  return relativePath(posix.join(posix.dirname(name), linkName));
}

function notTar(tarName: string, head: Buffer = Buffer.alloc(0)): UserError {
  const [, tool] = COMPRESSED_FORMS.find(([magic]) => head.toString('hex').startsWith(magic)) ?? [];
  if (tool !== undefined) {
    return new UserError(`${tarName} is compressed by ${tool}: run ${tool} -d on it first`);
  }
  return new UserError(`${tarName} is not a tar as docker save and skopeo write it`);
}
