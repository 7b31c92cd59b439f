import { createCipheriv, createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Pack, pack } from 'tar-stream';
import { packTar } from '../scripts/pack-tar.ts';
import { digestOf, hexOf } from '../src/oci/digest.ts';

const CHUNK_BYTES = 1024 * 1024;

/** One layer of an image to measure with: its size, and which bytes it has. */
export interface DaemonLayer {
  readonly bytes: number;
  readonly seed: string;
}

/** The tar of an image to `docker load`, and the name that it gets. */
export interface DaemonImage {
  readonly archive: string;
  readonly name: string;
}

/**
 * Writes what `docker load` takes. Half of each layer is random, as media and packages are, and half is text. Equal
 * layers have equal bytes, so that images can share them.
 */
export async function writeDaemonImage(
  folder: string,
  name: string,
  layers: readonly DaemonLayer[],
): Promise<DaemonImage> {
  await mkdir(folder, { recursive: true });
  const archive = join(folder, `${name.replaceAll(/[^a-z0-9]/g, '-')}.tar`);
  const tar = pack();
  const written = pipeline(tar, createWriteStream(archive));
  const diffIds: string[] = [];
  const names: string[] = [];
  for (const layer of layers) {
    const bytes = await layerTar(layer);
    const digest = digestOf(bytes);
    diffIds.push(digest);
    names.push(`${hexOf(digest)}.tar`);
    await addEntry(tar, `${hexOf(digest)}.tar`, bytes);
  }
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: diffIds },
    history: layers.map(({ seed }) => ({ created_by: `layer ${seed}` })),
  });
  await addEntry(tar, 'config.json', config);
  const saved = [{ Config: 'config.json', RepoTags: [name], Layers: names }];
  await addEntry(tar, 'manifest.json', JSON.stringify(saved));
  tar.finalize();
  await written;
  return { archive, name };
}

function layerTar({ bytes, seed }: DaemonLayer): Promise<Buffer> {
  const key = createHash('sha256').update(seed).digest();
  const random = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  const file = Buffer.alloc(bytes);
  for (let start = 0; start < bytes; start += CHUNK_BYTES) {
    const isRandom = (start / CHUNK_BYTES) % 2 === 0;
    const end = Math.min(start + CHUNK_BYTES, bytes);
    if (isRandom) file.set(random.update(Buffer.alloc(end - start)), start);
    else fillWithText(file.subarray(start, end), `${seed} ${start}`);
  }
  return packTar([{ name: `${seed}.bin`, bytes: file }]);
}

function fillWithText(bytes: Buffer, seed: string): void {
  let position = 0;
  for (let line = 0; position < bytes.byteLength; line += 1) {
    position += bytes.write(`${seed}: entry ${line * 7919} of the log, status ${line % 13}\n`, position);
  }
}

function addEntry(tar: Pack, name: string, bytes: Buffer | string): Promise<void> {
  return new Promise((resolve, reject) => {
    tar.entry({ name }, bytes, (error) => (error ? reject(error) : resolve()));
  });
}
