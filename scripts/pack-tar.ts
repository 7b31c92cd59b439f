import { Buffer } from 'node:buffer';
import { pack } from 'tar-stream';
import { readAll } from '../src/oci/content.ts';

/** A file of a tar; the mode is 0644 unless told. A name that ends with a slash is a folder. */
export interface TarFile {
  readonly name: string;
  readonly bytes?: Uint8Array | string;
  readonly mode?: number;
  /** User and group, by number; 0 unless told. */
  readonly owner?: number;
}

/** A tar in memory. Times are fixed at 0: equal files make equal bytes. */
export async function packTar(files: readonly TarFile[]): Promise<Buffer> {
  const tar = pack();
  for (const { name, bytes = '', mode = 0o644, owner = 0 } of files) {
    const type = name.endsWith('/') ? 'directory' : 'file';
    tar.entry(
      { name, type, mode, mtime: new Date(0), uid: owner, gid: owner },
      Buffer.from(bytes as Uint8Array),
    );
  }
  tar.finalize();
  return Buffer.from(await readAll(tar as AsyncIterable<Uint8Array>));
}
