import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Descriptor, parseDescriptor } from '../oci/descriptor.ts';
import { algorithmOf, type Digest, hexOf } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { MEDIA_TYPE } from '../oci/media-types.ts';
import { type Compression, layerTypeOf } from './compress/compression.ts';

/**
 * Remembers between runs what packing gave. It may be wrong: what it says of a layer counts only where a registry has
 * that blob, and a config is read from there and checked. It holds no content of images.
 */
export interface PackingCache {
  /** The compressed layer of a diffID. */
  layer(diffId: Digest, compression: Compression): Promise<Descriptor | undefined>;
  keepLayer(diffId: Digest, compression: Compression, layer: Descriptor): Promise<void>;
  /** The config that an image ID is the digest of, whose size is remembered. */
  config(id: Digest): Promise<Descriptor | undefined>;
  keepConfig(config: Descriptor): Promise<void>;
}

export interface FolderCacheOptions {
  /** Told why a record is ignored or cannot be kept. */
  readonly debug: (message: string) => void;
  /** Hears the file of each record that is used or new, relative to the folder. */
  readonly onUse?: (file: string) => void;
}

/** Records of another version stand in another folder. */
const VERSION = 'v1';

/**
 * A cache of small files, each written whole or not at all, so that processes can share the folder. Nothing about it can fail a
 * push: what cannot be read is not there, and what cannot be written is not kept.
 */
export function createFolderCache(
  folder: string,
  { debug, onUse = () => undefined }: FolderCacheOptions,
): PackingCache {
  async function read(file: string): Promise<Buffer | undefined> {
    try {
      return await readFile(join(folder, file));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') debug(`Cache: ${file} is ignored: ${(error as Error).message}`);
      return undefined;
    }
  }

  async function keep(file: string, { mediaType, digest, size }: Descriptor): Promise<void> {
    const path = join(folder, file);
    const temporary = `${path}.${randomUUID()}`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary, JSON.stringify({ mediaType, digest, size }), { flag: 'wx', mode: 0o600 });
      await rename(temporary, path);
      onUse(file);
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      debug(`Cache: ${file} is not kept: ${(error as Error).message}`);
      await rm(temporary, { force: true }).catch(() => undefined); // a folder that takes no files may not let them go
    }
  }

  async function find(
    file: string,
    isRight: (descriptor: Descriptor) => boolean,
  ): Promise<Descriptor | undefined> {
    const bytes = await read(file);
    if (bytes === undefined) return undefined;
    const descriptor = parseRecord(bytes);
    if (descriptor === undefined || !isRight(descriptor)) {
      debug(`Cache: ${file} is ignored: it is not what was written there`);
      return undefined;
    }
    onUse(file);
    return descriptor;
  }

  return {
    layer: (diffId, compression) =>
      find(layerFile(diffId, compression), ({ mediaType }) => mediaType === layerTypeOf(compression)),
    keepLayer: (diffId, compression, layer) => keep(layerFile(diffId, compression), layer),
    config: (id) =>
      find(configFile(id), ({ mediaType, digest }) => mediaType === MEDIA_TYPE.ociConfig && digest === id),
    keepConfig: (config) => keep(configFile(config.digest), config),
  };
}

function layerFile(diffId: Digest, { format, level }: Compression): string {
  return `${VERSION}/layers/${algorithmOf(diffId)}-${hexOf(diffId)}.${format}-${level}.json`;
}

function configFile(id: Digest): string {
  return `${VERSION}/configs/${algorithmOf(id)}-${hexOf(id)}.json`;
}

/** Undefined when these are not the fields that were written. */
function parseRecord(bytes: Buffer): Descriptor | undefined {
  try {
    const { mediaType, digest, size } = parseDescriptor(JSON.parse(bytes.toString()), 'record');
    return { mediaType, digest, size };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UserError) return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
