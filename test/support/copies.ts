import type { MemoryImages } from '../../src/images/memory.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import type { CopyReport } from '../../src/registry/copy-report.ts';
import { addIndex, addRandomImage } from './image.ts';

/** An image for two platforms, which share their layers. */
export async function addPlatforms(images: MemoryImages): Promise<Descriptor> {
  const shared = { seed: 'same', layerSizes: [50_000, 200] };
  return addIndex(images, [
    await addRandomImage(images, { ...shared, platform: { os: 'linux', architecture: 'amd64' } }),
    await addRandomImage(images, { ...shared, platform: { os: 'linux', architecture: 'arm64' } }),
  ]);
}

/** What has happened to each node, the root first. */
export const outcomesOf = ({ nodes }: CopyReport): string[] => nodes.map(({ outcome }) => outcome);
