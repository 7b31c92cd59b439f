import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContent } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { isImageConfigType, isManifestType } from '../oci/media-types.ts';
import { findWholePart, type WholePart } from './engine-manifests.ts';
import { createEngineStore } from './engine-store.ts';
import type { EngineImageToPack } from './graph-driver-image.ts';
import type { LocalImage } from './local-image.ts';
import { receiveImage } from './received-image.ts';
import { openTar } from './tar-file.ts';
import { openTarImage } from './tar-image.ts';
import { openTemporaryFolder, withDiskFullExplained } from './temporary-folder.ts';

/**
 * An image of an Engine that keeps manifests and compressed layers (containerd store): it stays as it is, with its digest.
 * Nothing is taken from the Engine before it is asked for: it may push by itself, or everyone may have the image.
 */
export async function openContainerdImage(
  toPack: EngineImageToPack,
  takesPart: boolean,
): Promise<LocalImage> {
  const { descriptor, manifests } = toPack.image;
  const part = descriptor && findWholePart(descriptor, manifests);
  if (part !== undefined) return lateImage(toPack, part);
  const saved = await saveImage(toPack, takesPart);
  return { ...saved, close: () => closeAll(saved, toPack) };
}

async function closeAll(taken: LocalImage | undefined, { engine }: EngineImageToPack): Promise<void> {
  await taken?.close();
  await engine.close();
}

async function saveImage(
  { engine, image, name, packing }: EngineImageToPack,
  takesPart: boolean,
): Promise<LocalImage> {
  const folder = await openTemporaryFolder();
  try {
    const file = join(folder.path, 'saved.tar');
    const tar = engine.save(name, { signal: packing.signal });
    await withDiskFullExplained(folder.path, () => writeFile(file, tar, { mode: 0o600 }));
    const saved = await openTar(file, `the tar that the Docker Engine saved of ${name}`);
    const whole = await openTarImage(saved, '', image.descriptor ? 'own' : 'auto', { packing, takesPart });
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

/** The image that is taken from the Engine once something is asked for that no destination has, or that is large. */
function lateImage(toPack: EngineImageToPack, part: WholePart): LocalImage {
  const { root, notices } = part;
  const stored = new Map<Digest, Uint8Array>();
  let taking: Promise<LocalImage> | undefined;

  function take(): Promise<LocalImage> {
    taking ??= receiveImage(toPack, part).then((received) => received ?? saveImage(toPack, false));
    return taking;
  }

  /** Manifests and configs, where a destination has them. */
  async function readStored(descriptor: Descriptor): Promise<Uint8Array | undefined> {
    const { digest, mediaType } = descriptor;
    if (taking !== undefined || !(isManifestType(mediaType) || isImageConfigType(mediaType)))
      return undefined;
    const bytes = stored.get(digest) ?? (await toPack.packing.readStored?.(descriptor));
    if (bytes !== undefined) stored.set(digest, bytes);
    return bytes;
  }

  return {
    root,
    notices,
    source: {
      resolve: async (reference) => (await take()).source.resolve(reference),
      async *fetch(descriptor, from) {
        const bytes = await readStored(descriptor);
        if (bytes !== undefined) yield* createContent(descriptor, bytes).open(from);
        else yield* (await take()).source.fetch(descriptor, from);
      },
    },
    store: createEngineStore(toPack, part, () => taking === undefined),
    findDamage: async (descriptor) => (await take()).findDamage(descriptor),
    // What could not be taken has removed its files already.
    close: async () => closeAll(await taking?.catch(() => undefined), toPack),
  };
}
