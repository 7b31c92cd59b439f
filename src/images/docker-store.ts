import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ByteStream } from '../oci/content.ts';
import { type Digest, digestOf, hexOf } from '../oci/digest.ts';
import type { EngineStorage } from './docker-engine.ts';
import type { StoredLayer } from './stored-image.ts';
import { assembleTar } from './tar-split.ts';
import { isUnreadable, StoreUnreadable } from './unreadable.ts';

/** Graph drivers whose folders are read here, with the folder of a layer's files. */
const LAYER_FOLDERS: ReadonlyMap<string, (id: string) => string> = new Map([
  ['overlay2', (id) => join('overlay2', id, 'diff')],
  ['fuse-overlayfs', (id) => join('fuse-overlayfs', id, 'diff')],
  ['vfs', (id) => join('vfs', 'dir', id)],
]);

/** An image in the data root of a Docker Engine with a graph driver, read without the Engine's help. */
export interface DockerStoreImage {
  readonly config: Uint8Array;
  /** By diffID, each once. */
  readonly layers: ReadonlyMap<Digest, StoredLayer>;
}

/** An image as the Engine tells of it. */
interface WantedImage {
  /** Digest of its config. */
  readonly id: Digest;
  /** From the lowest layer to the highest. */
  readonly diffIds: readonly Digest[];
}

/**
 * Reads all but the layers. Undefined when this user cannot, or the folder is not that of this Engine: the config, which
 * is named by its own digest, proves that it is.
 */
export async function readDockerStore(
  { driver, folder }: EngineStorage,
  { id, diffIds }: WantedImage,
): Promise<DockerStoreImage | undefined> {
  const folderOf = LAYER_FOLDERS.get(driver);
  if (folderOf === undefined) return undefined;
  const database = join(folder, 'image', driver);
  const config = await readConfig(join(database, 'imagedb', 'content', 'sha256', hexOf(id)));
  if (config === undefined || digestOf(config) !== id) return undefined;
  const layers = [...chainsOf(diffIds)].map(([diffId, chain]): [Digest, StoredLayer] => {
    const record = join(database, 'layerdb', 'sha256', hexOf(chain));
    return [diffId, { diffId, open: () => openLayer(record, (cacheId) => join(folder, folderOf(cacheId))) }];
  });
  return { config, layers: new Map(layers) };
}

async function* openLayer(record: string, folderOf: (cacheId: string) => string): ByteStream {
  const cacheId = parseCacheId(await readFile(join(record, 'cache-id'), 'latin1'));
  yield* assembleTar({ entriesFile: join(record, 'tar-split.json.gz'), folder: folderOf(cacheId) });
}

async function readConfig(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

/** The first chain ID of each layer: a layer and all below it (OCI image-spec, config.md, "Layer ChainID"). */
function chainsOf(diffIds: readonly Digest[]): ReadonlyMap<Digest, Digest> {
  const chains = new Map<Digest, Digest>();
  let chain: Digest | undefined;
  for (const diffId of diffIds) {
    chain = chain === undefined ? diffId : digestOf(`${chain} ${diffId}`);
    if (!chains.has(diffId)) chains.set(diffId, chain);
  }
  return chains;
}

/** What the driver calls a layer, which is no part of any digest. */
function parseCacheId(text: string): string {
  if (!/^[A-Za-z0-9]+$/.test(text)) throw new StoreUnreadable(`not a cache-id: ${text.slice(0, 100)}`);
  return text;
}
