import { createCipheriv, createHash } from 'node:crypto';
import { packTar } from '../../scripts/pack-tar.ts';
import { gzipBytes } from '../../src/images/gzip.ts';
import type { MemoryImages } from '../../src/images/memory.ts';
import { createOciLayout, type OciLayout } from '../../src/images/oci-layout.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import type { Platform } from '../../src/oci/platform.ts';

type Texts = Readonly<Record<string, string>>;

/** The two families of media types. */
export type Flavour = 'oci' | 'docker';

export interface RandomImageOptions {
  /** Equal seeds and options make equal bytes. */
  readonly seed?: string;
  /** One layer for each; bytes of the blob itself, or of the file in it when `layers` is `tar`. */
  readonly layerSizes?: readonly number[];
  /** `opaque`: random bytes of exactly that size, for registries; `tar`: a gzipped tar, which docker can unpack. */
  readonly layers?: 'opaque' | 'tar';
  readonly flavour?: Flavour;
  readonly platform?: Platform;
  readonly labels?: Texts;
  readonly annotations?: Texts;
  readonly subject?: Descriptor;
}

export interface ListOptions {
  readonly flavour?: Flavour;
  readonly annotations?: Texts;
  readonly subject?: Descriptor;
}

export interface ArtifactOptions {
  readonly seed?: string;
  readonly artifactType?: string;
  readonly subject?: Descriptor;
  readonly annotations?: Texts;
  readonly layerSizes?: readonly number[];
}

const TYPES = {
  oci: {
    manifest: MEDIA_TYPE.ociManifest,
    index: MEDIA_TYPE.ociIndex,
    config: MEDIA_TYPE.ociConfig,
    layer: MEDIA_TYPE.ociLayerGzip,
  },
  docker: {
    manifest: MEDIA_TYPE.dockerManifest,
    index: MEDIA_TYPE.dockerList,
    config: MEDIA_TYPE.dockerConfig,
    layer: MEDIA_TYPE.dockerLayerGzip,
  },
} as const;

/** Bytes that do not compress, the same for the same seed. */
export function randomBytesOf(seed: string, size: number): Buffer {
  const key = createHash('sha256').update(seed).digest();
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(size));
}

/** Adds layers, config and manifest to `images`; the descriptor carries the platform, ready for an index. */
export async function addRandomImage(
  images: MemoryImages,
  options: RandomImageOptions = {},
): Promise<Descriptor> {
  const {
    seed = 'image',
    layerSizes = [1000, 5000],
    flavour = 'oci',
    labels,
    annotations,
    subject,
  } = options;
  const platform = options.platform ?? { os: 'linux', architecture: 'amd64' };
  const types = TYPES[flavour];
  const layers: Descriptor[] = [];
  const diffIds: string[] = [];
  for (const [position, size] of layerSizes.entries()) {
    const layer = await layerBytes(`${seed}/${position}`, size, options.layers ?? 'opaque');
    layers.push(images.add(types.layer, layer.blob));
    diffIds.push(layer.diffId);
  }
  const config = {
    created: '2026-01-01T00:00:00Z',
    ...platform,
    config: { Env: ['PATH=/'], ...(labels && { Labels: labels }) },
    rootfs: { type: 'layers', diff_ids: diffIds },
    history: diffIds.map(() => ({ created: '2026-01-01T00:00:00Z', created_by: seed })),
  };
  const manifest = {
    schemaVersion: 2,
    mediaType: types.manifest,
    config: images.add(types.config, JSON.stringify(config)),
    layers,
    ...(subject && { subject: plain(subject) }),
    ...(annotations && { annotations }),
  };
  return images.add(types.manifest, JSON.stringify(manifest), { platform });
}

/** Adds an index (or Docker manifest list) of `manifests`, which may be indexes themselves. */
export function addIndex(
  images: MemoryImages,
  manifests: readonly Descriptor[],
  { flavour = 'oci', annotations, subject }: ListOptions = {},
): Descriptor {
  const mediaType = TYPES[flavour].index;
  const index = {
    schemaVersion: 2,
    mediaType,
    manifests,
    ...(subject && { subject: plain(subject) }),
    ...(annotations && { annotations }),
  };
  return images.add(mediaType, JSON.stringify(index));
}

/** Adds an artifact with the empty config (image-spec manifest.md, "Guidelines for Artifact Usage"). */
export function addArtifact(images: MemoryImages, options: ArtifactOptions = {}): Descriptor {
  const { seed = 'artifact', artifactType = 'application/vnd.example.sbom', layerSizes = [300] } = options;
  const manifest = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.ociManifest,
    artifactType,
    config: images.add(MEDIA_TYPE.ociEmpty, '{}'),
    layers: layerSizes.map((size, position) =>
      images.add(MEDIA_TYPE.octetStream, randomBytesOf(`${seed}/${position}`, size)),
    ),
    ...(options.subject && { subject: plain(options.subject) }),
    ...(options.annotations && { annotations: options.annotations }),
  };
  return images.add(MEDIA_TYPE.ociManifest, JSON.stringify(manifest), { artifactType });
}

/** Writes all of `images` as an OCI layout folder with these tags. */
export async function writeLayout(
  images: MemoryImages,
  folder: string,
  tags: Readonly<Record<string, Descriptor>>,
): Promise<OciLayout> {
  const layout = createOciLayout(folder);
  for (const content of images.contents()) await layout.push(content);
  for (const [tag, descriptor] of Object.entries(tags)) await layout.tag(descriptor, tag);
  return layout;
}

async function layerBytes(
  seed: string,
  size: number,
  kind: 'opaque' | 'tar',
): Promise<{ blob: Buffer; diffId: string }> {
  const bytes = randomBytesOf(seed, size);
  if (kind === 'opaque') return { blob: bytes, diffId: digestOf(bytes) };
  const tar = await packTar([{ name: seed.replaceAll('/', '-'), bytes }]);
  return { blob: gzipBytes(tar, 1), diffId: digestOf(tar) };
}

function plain({ mediaType, digest, size }: Descriptor): Descriptor {
  return { mediaType, digest, size };
}
