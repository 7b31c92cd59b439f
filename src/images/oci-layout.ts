import { existsSync } from 'node:fs';
import { type ByteStream, type Content, readVerified, verified } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, isDigest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { MAX_MANIFEST_BYTES } from '../oci/manifest.ts';
import { contentOf, type Source, type Target } from '../oci/target.ts';
import { findIncomplete, incompleteError } from './check-complete.ts';
import { describeDamage } from './damage.ts';
import { readFileRange } from './file-stream.ts';
import { createLayoutFolder, type LayoutFolder } from './layout-folder.ts';
import {
  describeUnlisted,
  EMPTY_LAYOUT_INDEX,
  findByName,
  LAYOUT_MARKER,
  type LayoutIndex,
  listLayoutIndex,
  namesOfDigest,
  parseLayoutIndex,
  withEntry,
  withSuccessor,
} from './layout-index.ts';

const INDEX = 'index.json';

/** An OCI layout folder (image-spec, image-layout.md), to read from and to write to. */
export interface OciLayout extends Source, Target {
  readonly folder: string;
  /** Path of a descriptor's file. */
  fileOf(descriptor: Descriptor): string;
  /**
   * Looks at every file below `root`, by size and without reading layers, so that nothing is sent of an image that
   * cannot be sent whole. Foreign layers may be absent.
   * @throws UserError that names each file with its wanted and actual size
   */
  checkComplete(root: Descriptor): Promise<void>;
  /** The names under which index.json lists a digest. */
  namesOf(digest: Digest): Promise<readonly string[]>;
  /** Lets the names of one manifest lead to another, which has been pushed: those that are given, or all. */
  replace(from: Digest, to: Descriptor, names: readonly string[] | undefined): Promise<void>;
  /** Hashes a descriptor's file: a sentence with file, wanted and actual digest when they differ, else undefined. */
  findDamage(descriptor: Descriptor): Promise<string | undefined>;
}

/**
 * A layout that exists.
 * @throws UserError when `folder` is none, or one of an unknown version
 */
export async function openOciLayout(folder: string): Promise<OciLayout> {
  const files = createLayoutFolder(folder);
  const marker = await files.readText(LAYOUT_MARKER.name);
  if (marker === undefined) {
    const problem = existsSync(folder)
      ? `is not an OCI layout: it has no file ${LAYOUT_MARKER.name}`
      : 'does not exist';
    throw new UserError(
      `${folder} ${problem}. Give the folder that holds index.json and blobs/, or oci-archive:FILE for a tar`,
    );
  }
  checkVersion(marker, files.fileAt(LAYOUT_MARKER.name));
  await readIndex(files);
  return createOciLayout(folder);
}

/** A layout to write to, which comes into being with the first push; an existing one is added to. */
export function createOciLayout(folder: string): OciLayout {
  const files = createLayoutFolder(folder);
  let lastChange: Promise<unknown> = Promise.resolve();
  const fileOf = ({ digest }: Descriptor): string => files.blobFile(digest);
  const fetch = (descriptor: Descriptor, from = 0): ByteStream => readBlob(files, descriptor, from);
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const change = lastChange.then(work);
    lastChange = change.catch(() => {}); // the caller of this change hears of its failure, the next one does not
    return change;
  };
  const layout: OciLayout = {
    folder,
    fileOf,
    fetch,
    resolve: (reference) => resolveIn(files, reference, fetch),
    async exists(descriptor) {
      return (await files.sizeOf(fileOf(descriptor))) === descriptor.size;
    },
    async push(content, { onBytes, signal } = {}) {
      if (await layout.exists(content.descriptor)) return 'exists';
      await files.write(fileOf(content.descriptor), counted(content, onBytes), signal);
      return 'uploaded';
    },
    tag: (descriptor, tag) => inTurn(() => addEntry(files, descriptor, tag)),
    namesOf: async (digest) => namesOfDigest(await readIndex(files), digest),
    replace: (from, to, names) =>
      inTurn(async () => writeIndex(files, withSuccessor(await readIndex(files), from, to, names))),
    checkComplete: (root) => checkComplete(layout, files, root),
    findDamage: (descriptor) => findDamage(files, descriptor),
  };
  return layout;
}

function checkVersion(text: string, file: string): void {
  let version: unknown;
  try {
    version = JSON.parse(text)?.imageLayoutVersion;
  } catch (cause) {
    throw new UserError(`${file} is not valid JSON: build the OCI layout again`, { cause });
  }
  if (version !== LAYOUT_MARKER.content.imageLayoutVersion) {
    throw new UserError(
      `${file}: imageLayoutVersion is ${JSON.stringify(version) ?? 'missing'}, but only "${LAYOUT_MARKER.content.imageLayoutVersion}" is known`,
    );
  }
}

async function readIndex(files: LayoutFolder): Promise<LayoutIndex> {
  const file = files.fileAt(INDEX);
  const text = await files.readText(INDEX);
  if (text === undefined) throw new UserError(`${file} is missing: build the OCI layout again`);
  return parseLayoutIndex(text, file);
}

async function resolveIn(
  files: LayoutFolder,
  reference: string,
  fetch: Source['fetch'],
): Promise<Descriptor> {
  const index = await readIndex(files);
  const found = isDigest(reference)
    ? (index.manifests.find(({ digest }) => digest === reference) ??
      (await describeManifest(files, reference, fetch)))
    : findByName(index, reference, files.path);
  if (found !== undefined) return found;
  const wanted = reference === '' ? 'no image' : `no image ${JSON.stringify(reference)}`;
  throw new UserError(`${wanted} in the OCI layout ${files.path}: ${listLayoutIndex(index)}`);
}

/** A manifest that index.json does not list, such as one platform of an index. */
async function describeManifest(
  files: LayoutFolder,
  digest: Digest,
  fetch: Source['fetch'],
): Promise<Descriptor | undefined> {
  const size = await files.sizeOf(files.blobFile(digest));
  if (size === undefined || size > MAX_MANIFEST_BYTES) return undefined;
  const unnamed = { mediaType: '', digest, size };
  const bytes = await readVerified({ descriptor: unnamed, open: () => fetch(unnamed) });
  return describeUnlisted(digest, bytes, `the OCI layout ${files.path}`);
}

async function* readBlob(files: LayoutFolder, descriptor: Descriptor, from: number): ByteStream {
  const file = files.blobFile(descriptor.digest);
  const size = await files.sizeOf(file);
  if (size === undefined) throw new UserError(`${file} is missing: build the OCI layout again`);
  yield* readFileRange(file, { start: from, end: size });
}

async function* counted(content: Content, onBytes?: (count: number) => void): ByteStream {
  for await (const chunk of verified(content)) {
    yield chunk;
    onBytes?.(chunk.byteLength);
  }
}

async function addEntry(files: LayoutFolder, descriptor: Descriptor, tag: string): Promise<void> {
  if ((await files.readText(LAYOUT_MARKER.name)) === undefined) {
    await files.write(files.fileAt(LAYOUT_MARKER.name), JSON.stringify(LAYOUT_MARKER.content));
  }
  const text = await files.readText(INDEX);
  const index = text === undefined ? EMPTY_LAYOUT_INDEX : parseLayoutIndex(text, files.fileAt(INDEX));
  await writeIndex(files, withEntry(index, descriptor, tag));
}

async function writeIndex(files: LayoutFolder, index: LayoutIndex): Promise<void> {
  await files.write(files.fileAt(INDEX), JSON.stringify(index));
}

async function checkComplete(layout: OciLayout, files: LayoutFolder, root: Descriptor): Promise<void> {
  const problems = await findIncomplete(root, {
    sizeOf: (descriptor) => files.sizeOf(layout.fileOf(descriptor)),
    read: (descriptor) => readVerified(contentOf(layout, descriptor)),
    nameOf: (descriptor) => layout.fileOf(descriptor),
  });
  if (problems.length > 0) throw incompleteError(`the image in ${layout.folder}`, problems);
}

async function findDamage(files: LayoutFolder, { digest }: Descriptor): Promise<string | undefined> {
  const file = files.blobFile(digest);
  const end = await files.sizeOf(file);
  return end === undefined
    ? `${file} is missing`
    : describeDamage(file, digest, readFileRange(file, { start: 0, end }));
}
