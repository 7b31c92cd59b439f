import { randomUUID } from 'node:crypto';
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { ByteStream } from '../oci/content.ts';
import { algorithmOf, type Digest, hexOf } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';

/** The files of an OCI layout, by name; knows nothing of what is in them. */
export interface LayoutFolder {
  readonly path: string;
  /** Path of the file `name`, such as `index.json`. */
  fileAt(name: string): string;
  /** Path of the blob's file, whether it exists or not. */
  blobFile(digest: Digest): string;
  /** Text of a file; undefined when it is absent. */
  readText(name: string): Promise<string | undefined>;
  /** Size of a file in bytes; undefined when it is absent. */
  sizeOf(file: string): Promise<number | undefined>;
  /** Writes a file under a temporary name first: it appears whole or not at all. */
  write(file: string, bytes: string | ByteStream, signal?: AbortSignal): Promise<void>;
}

export function createLayoutFolder(path: string): LayoutFolder {
  const fileAt = (name: string): string => join(path, name);
  const sizeOf = async (file: string): Promise<number | undefined> => {
    const target = await resolveInside(path, file);
    if (target === undefined) return undefined;
    const found = await stat(target);
    if (!found.isFile()) throw new UserError(`${file} is not a file: build the OCI layout again`);
    return found.size;
  };
  return {
    path,
    fileAt,
    blobFile: (digest) => join(path, 'blobs', algorithmOf(digest), hexOf(digest)),
    sizeOf,
    async readText(name) {
      const file = fileAt(name);
      return (await sizeOf(file)) === undefined ? undefined : readFile(file, 'utf8');
    },
    async write(file, bytes, signal) {
      await mkdir(dirname(file), { recursive: true });
      const temporary = join(path, `.partial-${randomUUID()}`);
      try {
        await writeFile(temporary, bytes, { flag: 'wx', ...(signal && { signal }) });
        await rename(temporary, file);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
  };
}

/**
 * Follows links, but never out of the layout: whoever made it must not choose files of this machine to publish.
 * Undefined when the file is absent.
 */
async function resolveInside(folder: string, file: string): Promise<string | undefined> {
  try {
    const target = await realpath(file);
    const way = relative(await realpath(folder), target);
    if (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)) return target;
    throw new UserError(
      `${file} is a link to ${target}, outside of the layout: copy the file into the layout`,
    );
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
