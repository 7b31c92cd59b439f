import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Descriptor } from '../oci/descriptor.ts';
import { parseDescriptor } from '../oci/descriptor.ts';
import { algorithmOf, type Digest, digestOf, hexOf } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { type Compression, layerTypeOf } from './compress/compression.ts';

/**
 * Remembers between runs what packing gave: which compressed layer belongs to a diffID, and the bytes of configs and
 * manifests. What it says of a layer may be wrong; content is checked against its digest.
 */
export interface PackingCache {
  layer(diffId: Digest, compression: Compression): Promise<Descriptor | undefined>;
  keepLayer(diffId: Digest, compression: Compression, layer: Descriptor): Promise<void>;
  content(digest: Digest): Promise<Uint8Array | undefined>;
  keepContent(bytes: Uint8Array): Promise<void>;
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

  async function keep(file: string, bytes: Uint8Array): Promise<void> {
    const path = join(folder, file);
    const temporary = `${path}.${randomUUID()}`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary, bytes, { flag: 'wx', mode: 0o600 });
      await rename(temporary, path);
      onUse(file);
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      debug(`Cache: ${file} is not kept: ${(error as Error).message}`);
      await rm(temporary, { force: true }).catch(() => undefined); // a folder that takes no files may not let them go
    }
  }

  return {
    async layer(diffId, compression) {
      const file = layerFile(diffId, compression);
      const bytes = await read(file);
      if (bytes === undefined) return undefined;
      const layer = parseLayer(bytes, compression);
      if (layer === undefined) debug(`Cache: ${file} is ignored: it is no record of a layer`);
      else onUse(file);
      return layer;
    },
    async keepLayer(diffId, compression, { mediaType, digest, size }) {
      await keep(layerFile(diffId, compression), Buffer.from(JSON.stringify({ mediaType, digest, size })));
    },
    async content(digest) {
      const file = contentFile(digest);
      const bytes = await read(file);
      if (bytes === undefined) return undefined;
      if (digestOf(bytes, algorithmOf(digest)) !== digest) {
        debug(`Cache: ${file} is ignored: it is damaged`);
        return undefined;
      }
      onUse(file);
      return bytes;
    },
    keepContent: (bytes) => keep(contentFile(digestOf(bytes)), bytes),
  };
}

function layerFile(diffId: Digest, { format, level }: Compression): string {
  return `${VERSION}/layers/${algorithmOf(diffId)}-${hexOf(diffId)}.${format}-${level}.json`;
}

function contentFile(digest: Digest): string {
  return `${VERSION}/contents/${algorithmOf(digest)}-${hexOf(digest)}`;
}

/** Undefined when these are not the fields that were written. */
function parseLayer(bytes: Buffer, compression: Compression): Descriptor | undefined {
  try {
    const { mediaType, digest, size } = parseDescriptor(JSON.parse(bytes.toString()), 'record');
    return mediaType === layerTypeOf(compression) ? { mediaType, digest, size } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UserError) return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
