import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContent } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { parseManifest, successors } from '../oci/manifest.ts';
import { isImageConfigType, isManifestType } from '../oci/media-types.ts';
import type { DockerEngine } from './docker-engine.ts';
import type { EngineImageToPack } from './graph-driver-image.ts';
import type { LocalImage } from './local-image.ts';
import type { Packing } from './packing.ts';
import { receiveImage } from './received-image.ts';
import { openTar } from './tar-file.ts';
import { openTarImage } from './tar-image.ts';
import { openTemporaryFolder, withDiskFullExplained } from './temporary-folder.ts';

/**
 * An image of an Engine that keeps manifests and compressed layers (containerd store): it stays as it is, with its digest.
 * Where everyone who is to get it has it already, its manifests are read there, and nothing is saved.
 */
export async function openContainerdImage(toPack: EngineImageToPack): Promise<LocalImage> {
  const { engine, image, packing } = toPack;
  const root = image.descriptor;
  const stored = root && (await readStored(root, packing));
  if (root === undefined || stored === undefined) {
    const taken = (await receiveImage(toPack)) ?? (await saveImage(toPack));
    return { ...taken, close: () => closeAll(taken, engine) };
  }
  let saving: Promise<LocalImage> | undefined;
  const save = (): Promise<LocalImage> => {
    saving ??= saveImage(toPack);
    return saving;
  };
  return lateImage({
    root,
    stored,
    save,
    // A save that failed has removed its files already.
    close: async () => closeAll(await saving?.catch(() => undefined), engine),
  });
}

async function closeAll(saved: LocalImage | undefined, engine: DockerEngine): Promise<void> {
  await saved?.close();
  await engine.close();
}

async function saveImage({ engine, image, name, packing }: EngineImageToPack): Promise<LocalImage> {
  const folder = await openTemporaryFolder();
  try {
    const file = join(folder.path, 'saved.tar');
    const tar = engine.save(name, { signal: packing.signal });
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
  readonly stored: ReadonlyMap<Digest, Uint8Array>;
  readonly save: () => Promise<LocalImage>;
  readonly close: () => Promise<void>;
}

/** The image whose small parts are known, and which is saved should a layer be asked for. */
function lateImage({ root, stored, save, close }: LateParts): LocalImage {
  const source: LocalImage['source'] = {
    resolve: async (reference) => (await save()).source.resolve(reference),
    async *fetch(descriptor, from) {
      const bytes = stored.get(descriptor.digest);
      if (bytes !== undefined) yield* createContent(descriptor, bytes).open(from);
      else yield* (await save()).source.fetch(descriptor, from);
    },
  };
  const findDamage = async (descriptor: Descriptor): Promise<string | undefined> =>
    (await save()).findDamage(descriptor);
  return { source, root, notices: [], findDamage, close };
}

/** All manifests and configs below `root`; undefined when not everyone has the image. */
async function readStored(
  root: Descriptor,
  packing: Packing,
): Promise<ReadonlyMap<Digest, Uint8Array> | undefined> {
  if (!(await packing.isStored?.(root))) return undefined;
  const contents = new Map<Digest, Uint8Array>();
  const waiting = [root];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (contents.has(next.digest)) continue;
    const bytes = await packing.readStored?.(next);
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
