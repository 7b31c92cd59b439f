import { randomBytes } from 'node:crypto';
import type { WholePart } from './engine-manifests.ts';
import { EnginePushError } from './engine-push.ts';
import type { EngineImageToPack } from './graph-driver-image.ts';
import type { LocalImage } from './local-image.ts';
import { completeImage } from './oci-tar.ts';
import { openPushSink, type PushSink } from './push-sink.ts';
import { openTemporaryFolder, withDiskFullExplained } from './temporary-folder.ts';

/**
 * The image as the Engine pushes it, to a sink on loopback: with the containerd store that is many times as fast as
 * to save it. Undefined where that cannot be done: the Engine is elsewhere, or its image would be left without name.
 */
export async function receiveImage(
  toPack: EngineImageToPack,
  part: WholePart,
): Promise<LocalImage | undefined> {
  if (!toPack.engine.isLocal || !toPack.image.isTagged) return undefined;
  const folder = await openTemporaryFolder();
  try {
    const received = await withDiskFullExplained(folder.path, () => receive(toPack, part, folder.path));
    if (received !== undefined) return { ...received, close: () => folder.remove() };
  } catch (error) {
    await folder.remove();
    throw error;
  }
  await folder.remove();
  return undefined;
}

async function receive(
  toPack: EngineImageToPack,
  part: WholePart,
  folder: string,
): Promise<LocalImage | undefined> {
  const { name, packing } = toPack;
  const sink = await openPushSink(folder, (blob) => packing.onLayer?.(blob));
  try {
    if (!(await pushTo(sink, toPack, part))) return undefined;
    const root = sink.root();
    if (root?.digest !== part.root.digest) return undefined;
    const where = `what the Docker Engine pushed of ${name}`;
    return await completeImage({ name: where, root, locations: sink.locations });
  } finally {
    await sink.close();
  }
}

/** False when the Engine could not, such as one that has another loopback: then its image is saved. */
async function pushTo(
  { repository, credential, hasOwnPort }: PushSink,
  { engine, image, packing: { signal } }: EngineImageToPack,
  { platform }: WholePart,
): Promise<boolean> {
  const tag = randomBytes(8).toString('hex');
  try {
    // Who else has such names is gone, or it would have the port.
    if (hasOwnPort) await engine.removeNames(repository);
    const { tidied } = await engine.push({ image: image.id, repository, tag, platform, credential, signal });
    await tidied;
    return true;
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof EnginePushError) return false;
    throw error;
  }
}
