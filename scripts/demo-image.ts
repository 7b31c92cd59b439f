import { gzipBytes } from '../src/images/gzip.ts';
import { createMemoryImages, type MemoryImages } from '../src/images/memory.ts';
import { createOciLayout } from '../src/images/oci-layout.ts';
import type { Descriptor } from '../src/oci/descriptor.ts';
import { type Digest, digestOf } from '../src/oci/digest.ts';
import { MEDIA_TYPE } from '../src/oci/media-types.ts';
import { formatPlatform, type Platform, parsePlatform } from '../src/oci/platform.ts';
import { createGreeter } from './demo-elf.ts';
import { packTar } from './pack-tar.ts';

export interface DemoOptions {
  /** What the image prints; at most 1023 bytes. */
  readonly greeting?: string;
  /** `linux/amd64` and `linux/arm64`, or one of them. */
  readonly platforms?: readonly string[];
  /** Labels of every platform's config, and annotations of the index. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The tag in the layout. */
  readonly tag?: string;
}

export interface DemoLayout {
  /** Of the index. */
  readonly digest: Digest;
  /** Bytes of the index itself. */
  readonly size: number;
  readonly platforms: readonly { readonly platform: string; readonly digest: Digest }[];
  /** Bytes of everything. */
  readonly totalBytes: number;
}

const CREATED = '2026-01-01T00:00:00Z';
const PROGRAM = 'greet';

/** Writes a small image that runs under docker and greets. Equal options make equal digests on every machine. */
export async function writeDemoLayout(folder: string, options: DemoOptions = {}): Promise<DemoLayout> {
  const {
    greeting = 'Hello from ghcr-actions!',
    platforms = ['linux/amd64', 'linux/arm64'],
    labels = {},
    tag = 'latest',
  } = options;
  const images = createMemoryImages();
  const manifests: Descriptor[] = [];
  for (const platform of platforms) {
    manifests.push(await addImage(images, parsePlatform(platform), greeting, labels));
  }
  const index = { schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex, manifests, annotations: labels };
  const root = images.add(MEDIA_TYPE.ociIndex, JSON.stringify(index));
  const layout = createOciLayout(folder);
  for (const content of images.contents()) await layout.push(content);
  await layout.tag(root, tag);
  return {
    digest: root.digest,
    size: root.size,
    platforms: manifests.map(({ platform, digest }) => ({
      platform: formatPlatform(platform as Platform),
      digest,
    })),
    totalBytes: images.contents().reduce((total, { descriptor }) => total + descriptor.size, 0),
  };
}

/** Adds layer, config and manifest of one platform. */
async function addImage(
  images: MemoryImages,
  platform: Platform,
  greeting: string,
  labels: Readonly<Record<string, string>>,
): Promise<Descriptor> {
  const program = createGreeter(platform.architecture, greeting);
  const tar = await packTar([{ name: PROGRAM, bytes: program, mode: 0o755 }]);
  // Stored, not deflated: what deflate makes differs between processors, and the digest must not.
  const layer = images.add(MEDIA_TYPE.ociLayerGzip, gzipBytes(tar, 0));
  const config = {
    created: CREATED,
    architecture: platform.architecture,
    os: platform.os,
    config: { Entrypoint: [`/${PROGRAM}`], Labels: labels },
    rootfs: { type: 'layers', diff_ids: [digestOf(tar)] },
    history: [{ created: CREATED, created_by: 'ghcr-actions demo' }],
  };
  const manifest = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.ociManifest,
    config: images.add(MEDIA_TYPE.ociConfig, JSON.stringify(config)),
    layers: [layer],
  };
  return images.add(MEDIA_TYPE.ociManifest, JSON.stringify(manifest), { platform });
}
