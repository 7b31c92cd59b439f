import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipBytes } from '../src/images/gzip.ts';
import { createMemoryImages } from '../src/images/memory.ts';
import { createOciArchive } from '../src/images/oci-archive.ts';
import { digestOf, hexOf } from '../src/oci/digest.ts';
import { MEDIA_TYPE } from '../src/oci/media-types.ts';
import { copyGraph } from '../src/registry/copy.ts';
import { type ContainerCopy, parseDockerfile } from './dockerfile.ts';
import { packTar, type TarFile } from './pack-tar.ts';
import { root } from './tool.ts';

const CREATED = '1970-01-01T00:00:00Z';
const LEVEL = 6;

/** One layer in the making: what it is, and its tar. */
export interface ContainerLayer {
  readonly title: string;
  readonly tar: Buffer;
}

export interface ContainerArchive {
  readonly layers: readonly { readonly title: string; readonly size: number; readonly compressed: number }[];
  /** Bytes of everything that a registry keeps. */
  readonly size: number;
}

/** What the Dockerfile copies into the image. */
export async function collectCopies(): Promise<ContainerLayer[]> {
  const { copies } = readPlan();
  return Promise.all(copies.map(async (copy) => ({ title: copy.from, tar: await packTar(filesOf(copy)) })));
}

/**
 * Writes the image that the Dockerfile describes, on these layers, as an oci-archive tagged `latest`. On one machine the same
 * bytes from the same files.
 * @param architecture as images name it, such as `amd64`
 */
export async function writeContainerArchive(
  file: string,
  architecture: string,
  layers: readonly ContainerLayer[],
): Promise<ContainerArchive> {
  const images = createMemoryImages();
  const blobs = layers.map(({ tar }) => images.add(MEDIA_TYPE.ociLayerGzip, gzipBytes(tar, LEVEL)));
  const config = { ...imageConfig(architecture, layers), config: readPlan().config };
  const manifest = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.ociManifest,
    config: images.add(MEDIA_TYPE.ociConfig, JSON.stringify(config)),
    layers: blobs,
  };
  const image = images.add(MEDIA_TYPE.ociManifest, JSON.stringify(manifest));
  const archive = createOciArchive(file);
  const { size } = await copyGraph(images, archive, image, { tags: ['latest'] });
  await archive.finish();
  const sizes = layers.map(({ title, tar }, index) => ({
    title,
    size: tar.byteLength,
    compressed: blobs[index]?.size ?? 0,
  }));
  return { layers: sizes, size };
}

/** One layer as `docker load` takes it, in old engines as well; `name` is what the image is called there. */
export function packDockerArchive(
  name: string,
  architecture: string,
  layer: ContainerLayer,
): Promise<Buffer> {
  const config = JSON.stringify({ ...imageConfig(architecture, [layer]), config: {} });
  const files = { config: `${hexOf(digestOf(config))}.json`, layer: `${hexOf(digestOf(layer.tar))}.tar` };
  const manifest = [{ Config: files.config, RepoTags: [name], Layers: [files.layer] }];
  return packTar([
    { name: files.config, bytes: config },
    { name: files.layer, bytes: layer.tar },
    { name: 'manifest.json', bytes: JSON.stringify(manifest) },
  ]);
}

function imageConfig(architecture: string, layers: readonly ContainerLayer[]): object {
  return {
    created: CREATED,
    architecture,
    os: 'linux',
    rootfs: { type: 'layers', diff_ids: layers.map(({ tar }) => digestOf(tar)) },
    history: layers.map(({ title }) => ({ created: CREATED, created_by: title })),
  };
}

function readPlan(): ReturnType<typeof parseDockerfile> {
  return parseDockerfile(readFileSync(join(root, 'test-registry', 'Dockerfile'), 'utf8'));
}

/** The types of the bundle are for programs that import it: .dockerignore leaves them out as well. */
function filesOf({ from, to, owner }: ContainerCopy): TarFile[] {
  const below = readdirSync(join(root, from), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name !== 'types' && !name.startsWith('types/'))
    .sort();
  const files = below.map((name) => {
    const path = join(root, from, name);
    const target = `${to.slice(1)}${name}`;
    return statSync(path).isDirectory()
      ? { name: `${target}/`, mode: 0o755, owner }
      : { name: target, bytes: readFileSync(path), owner };
  });
  return [{ name: to.slice(1), mode: 0o755, owner }, ...files];
}
