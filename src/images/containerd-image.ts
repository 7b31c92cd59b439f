import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Content, createContent, readVerified } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { parseManifest, successors } from '../oci/manifest.ts';
import { isImageConfigType, isManifestType } from '../oci/media-types.ts';
import { contentOf } from '../oci/target.ts';
import { describeDamage } from './damage.ts';
import type { EngineImageToPack } from './graph-driver-image.ts';
import type { LocalImage } from './local-image.ts';
import type { PackingCache } from './packing-cache.ts';
import { openTar } from './tar-file.ts';
import { openTarImage } from './tar-image.ts';
import { openTemporaryFolder, withDiskFullExplained } from './temporary-folder.ts';

/** Opens a manifest or config; undefined when its bytes are not known. */
type OpenSmall = (descriptor: Descriptor) => Promise<Uint8Array | undefined>;

/**
 * An image of an Engine that keeps manifests and compressed layers (containerd store): it stays as it is, with its digest.
 * When the cache has its manifests and configs, it is saved only if a layer is asked for.
 */
export async function openContainerdImage(toPack: EngineImageToPack): Promise<LocalImage> {
  const { engine, image, packing } = toPack;
  const { cache } = packing;
  let saving: Promise<LocalImage> | undefined;
  const saved = (): Promise<LocalImage> => {
    saving ??= saveImage(toPack);
    return saving;
  };
  const close = async (): Promise<void> => {
    // A save that failed has removed its files already.
    await saving?.then(
      (whole) => whole.close(),
      () => undefined,
    );
    await engine.close();
  };
  const root = image.descriptor;
  const remembered = root && cache && (await readRemembered(root, cache));
  if (root !== undefined && remembered !== undefined) return lateImage({ root, remembered, saved, close });
  const whole = await saved();
  // Only a part of it may be here: then the next run has to look again.
  if (cache !== undefined && whole.root.digest === root?.digest) await remember(whole, cache);
  return { ...whole, close };
}

async function saveImage({ engine, image, name, packing }: EngineImageToPack): Promise<LocalImage> {
  const folder = await openTemporaryFolder();
  try {
    const file = join(folder.path, 'saved.tar');
    const tar = engine.save(name, packing.signal);
    await withDiskFullExplained(folder.path, () => writeFile(file, tar, { mode: 0o600 }));
    const saved = await openTar(file, `the tar that the Docker Engine saved of ${name}`);
    const whole = await openTarImage(saved, '', image.descriptor ? 'own' : 'auto', packing);
    return {
      ...whole,
      async close() {
        await whole.close();
        await folder.remove();
      },
    };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

interface LateParts {
  readonly root: Descriptor;
  readonly remembered: ReadonlyMap<Digest, Uint8Array>;
  readonly saved: () => Promise<LocalImage>;
  readonly close: () => Promise<void>;
}

/** The image whose small parts are known and whose layers are saved when the first of them is asked for. */
function lateImage({ root, remembered, saved, close }: LateParts): LocalImage {
  const source: LocalImage['source'] = {
    resolve: async (reference) => (await saved()).source.resolve(reference),
    async *fetch(descriptor, from) {
      const bytes = remembered.get(descriptor.digest);
      if (bytes !== undefined) yield* createContent(descriptor, bytes).open(from);
      else yield* (await saved()).source.fetch(descriptor, from);
    },
  };
  return {
    source,
    root,
    notices: [],
    findDamage: (descriptor) =>
      describeDamage(descriptor.digest, descriptor.digest, source.fetch(descriptor)),
    close,
  };
}

async function readRemembered(
  root: Descriptor,
  cache: PackingCache,
): Promise<ReadonlyMap<Digest, Uint8Array> | undefined> {
  return smallContents(root, ({ digest }) => cache.content(digest));
}

async function remember({ source, root }: LocalImage, cache: PackingCache): Promise<void> {
  const open = (descriptor: Descriptor): Content => contentOf(source, descriptor);
  const contents = await smallContents(root, async (descriptor) => readVerified(open(descriptor)));
  for (const bytes of contents?.values() ?? []) await cache.keepContent(bytes);
}

/** All manifests and configs below `root`; undefined when one is not to be had. */
async function smallContents(
  root: Descriptor,
  open: OpenSmall,
): Promise<ReadonlyMap<Digest, Uint8Array> | undefined> {
  const contents = new Map<Digest, Uint8Array>();
  const waiting = [root];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (contents.has(next.digest)) continue;
    const bytes = await open(next);
    if (bytes === undefined) return undefined;
    contents.set(next.digest, bytes);
    if (!isManifestType(next.mediaType)) continue;
    const below = successors(parseManifest(bytes, next.mediaType));
    waiting.push(
      ...below.filter(({ mediaType }) => isManifestType(mediaType) || isImageConfigType(mediaType)),
    );
  }
  return contents;
}
