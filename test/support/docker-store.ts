import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from '../../scripts/pack-tar.ts';
import { type Digest, digestOf, hexOf } from '../../src/oci/digest.ts';
import type { FakeEngineImage } from './fake-engine.ts';
import { graphDriverTar } from './saved-tar.ts';
import { splitOf } from './tar-split.ts';

/** Files by name. */
export type LayerFiles = Readonly<Record<string, string | Buffer>>;

/** Where the data root keeps one layer. */
export interface StoreLayer {
  /** In layerdb. */
  readonly record: string;
  /** The layer's files. */
  readonly files: string;
}

export interface WrittenStore {
  /** The image as the Engine tells of it, and saves it. */
  readonly image: FakeEngineImage;
  /** The uncompressed layers. */
  readonly tars: readonly Buffer[];
  /** The config, by the name of its digest. */
  readonly configFile: string;
  readonly layers: readonly StoreLayer[];
}

/** What dockerd leaves of an image `app:v1` in its data root. */
export async function writeDockerStore(
  folder: string,
  driver: string,
  layers: readonly LayerFiles[],
): Promise<WrittenStore> {
  const write = async (file: string, bytes: string | Buffer): Promise<void> => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  };
  const tars = await Promise.all(
    layers.map((files) => packTar(Object.entries(files).map(([name, bytes]) => ({ name, bytes })))),
  );
  const { config, imageId, ...saved } = await graphDriverTar(tars, ['app:v1']);
  const database = join(folder, 'image', driver);
  const configFile = join(database, 'imagedb', 'content', 'sha256', hexOf(imageId));
  await write(configFile, config);
  const written: StoreLayer[] = [];
  let chain: Digest | undefined;
  for (const [position, tar] of tars.entries()) {
    chain = chain === undefined ? digestOf(tar) : digestOf(`${chain} ${digestOf(tar)}`);
    const cacheId = `layer${position}of${hexOf(imageId).slice(0, 12)}`;
    const layer = {
      record: join(database, 'layerdb', chain.replace(':', '/')),
      files: join(folder, driver === 'vfs' ? join('vfs', 'dir', cacheId) : join(driver, cacheId, 'diff')),
    };
    await write(join(layer.record, 'cache-id'), cacheId);
    await write(join(layer.record, 'tar-split.json.gz'), gzipSync(splitOf(tar)));
    await mkdir(layer.files, { recursive: true });
    for (const [name, bytes] of Object.entries(layers[position] ?? {})) {
      await write(join(layer.files, name), bytes);
    }
    written.push(layer);
  }
  return { image: { ...saved, id: imageId, tags: ['app:v1'] }, tars, configFile, layers: written };
}
