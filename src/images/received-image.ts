import { randomBytes } from 'node:crypto';
import type { Digest } from '../oci/digest.ts';
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
export async function receiveImage(toPack: EngineImageToPack): Promise<LocalImage | undefined> {
  const { engine, image } = toPack;
  if (image.descriptor === undefined || !engine.isLocal || !image.isTagged) return undefined;
  const folder = await openTemporaryFolder();
  try {
    const received = await withDiskFullExplained(folder.path, () => receive(toPack, folder.path));
    if (received !== undefined) return { ...received, close: () => folder.remove() };
  } catch (error) {
    await folder.remove();
    throw error;
  }
  await folder.remove();
  return undefined;
}

async function receive(toPack: EngineImageToPack, folder: string): Promise<LocalImage | undefined> {
  const { name, packing } = toPack;
  const sink = await openPushSink(folder, (blob) => packing.onLayer?.(blob));
  try {
    if (!(await pushTo(sink, toPack))) return undefined;
    const root = sink.root();
    if (root === undefined) return undefined;
    const where = `what the Docker Engine pushed of ${name}`;
    const image = await completeImage({ name: where, root, locations: sink.locations });
    const notices = root.digest === toPack.image.id ? [] : [partialNotice(toPack.image.id, root.digest)];
    return { ...image, notices: [...notices, ...image.notices] };
  } finally {
    await sink.close();
  }
}

/** False when the Engine could not, such as one that has another loopback: then its image is saved. */
async function pushTo(
  { repository, credential }: PushSink,
  { engine, image, packing }: EngineImageToPack,
): Promise<boolean> {
  const tag = randomBytes(8).toString('hex');
  try {
    await engine.push({ image: image.id, repository, tag, credential, signal: packing.signal });
    return true;
  } catch (error) {
    packing.signal?.throwIfAborted();
    if (error instanceof EnginePushError) return false;
    throw error;
  }
}

function partialNotice(whole: Digest, part: Digest): string {
  return `Only a part of ${whole} is complete here, so ${part} is used.`;
}
