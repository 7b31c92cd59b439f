import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createGreeter } from '../../../scripts/demo-elf.ts';
import { createMemoryImages } from '../../../src/images/memory.ts';
import type { Digest } from '../../../src/oci/digest.ts';
import { addIndex, addRandomImage, randomBytesOf, writeLayout } from '../../support/image.ts';

/** Of the engine, which runs on this machine. */
const ARCHITECTURE = process.arch === 'arm64' ? 'arm64' : 'amd64';

export const GREETING = 'Hello from the interop tests!';

/** The second layer is larger than what ghcr takes as one chunk of an upload. */
const LAYER_BYTES = [60_000, 5 * 1024 * 1024];

/** An OCI layout folder, whose only image has the tag `latest`. */
export interface SampleLayout {
  readonly folder: string;
  readonly digest: Digest;
}

/** An image of one platform with layers that every tool can unpack. Equal seeds make equal digests. */
export async function writeSampleLayout(folder: string, seed: string): Promise<SampleLayout> {
  const images = createMemoryImages();
  const root = await addRandomImage(images, { seed, layers: 'tar', layerSizes: LAYER_BYTES });
  await writeLayout(images, folder, { latest: root });
  return { folder, digest: root.digest };
}

/** An index of two platforms, whose images share nothing. */
export async function writeSampleIndex(folder: string, seed: string): Promise<SampleLayout> {
  const images = createMemoryImages();
  const children = [];
  for (const architecture of ['amd64', 'arm64']) {
    const platform = { os: 'linux', architecture };
    children.push(await addRandomImage(images, { seed: `${seed}/${architecture}`, layers: 'tar', platform }));
  }
  const root = addIndex(images, children);
  await writeLayout(images, folder, { latest: root });
  return { folder, digest: root.digest };
}

/** A folder for `build`: a program that greets and, in a layer of its own, bytes that no other seed has. */
export async function writeBuildContext(folder: string, seed: string): Promise<{ folder: string }> {
  await writeFile(join(folder, 'greet'), createGreeter(ARCHITECTURE, GREETING), { mode: 0o755 });
  await writeFile(join(folder, 'ballast'), randomBytesOf(seed, LAYER_BYTES[1] ?? 0));
  // What differs comes first: a build must find nothing of another in the cache, where that may be about to be removed.
  const lines = ['FROM scratch', 'COPY ballast /ballast', 'COPY greet /greet', 'ENTRYPOINT ["/greet"]'];
  await writeFile(join(folder, 'Dockerfile'), `${lines.join('\n')}\n`);
  return { folder };
}
