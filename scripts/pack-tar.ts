import { Buffer } from 'node:buffer';
import { pack } from 'tar-stream';
import { readAll } from '../src/oci/content.ts';

/** A file of a tar; the mode is 0644 unless told. */
export interface TarFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly mode?: number;
}

/** A tar in memory. Owner and time are fixed at 0: equal files make equal bytes. */
export async function packTar(files: readonly TarFile[]): Promise<Buffer> {
  const tar = pack();
  for (const { name, bytes, mode = 0o644 } of files) {
    tar.entry({ name, mode, mtime: new Date(0), uid: 0, gid: 0 }, Buffer.from(bytes as Uint8Array));
  }
  tar.finalize();
  return Buffer.from(await readAll(tar as AsyncIterable<Uint8Array>));
}
