import { createMemoryImages, type MemoryImages } from '../../../src/images/memory.ts';
import type { Descriptor } from '../../../src/oci/descriptor.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import type { Platform } from '../../../src/oci/platform.ts';
import { pick, type Random } from '../../support/random.ts';

/** Everything that names, keys and values may be made of. */
const TEXTS = ['a', 'é', '"', '\\', '\n', '\u2028', '😀', '</script>', 'org.opencontainers.image.title', ' '];
const ARCHITECTURES = ['amd64', 'arm64', 's390x', 'riscv64'];
/** What `JSON.stringify` takes for its third argument: on one line, or indented as buildx and docker do. */
const INDENTS = [undefined, 2, 3, '\t'];

export interface RandomGraph {
  readonly images: MemoryImages;
  readonly root: Descriptor;
}

/** A random image: indexes in indexes, attestations, artifacts, unknown fields, either family of media types, any layout of text. */
export function randomGraph(random: Random): RandomGraph {
  const images = createMemoryImages();
  const isIndex = random() < 0.7;
  return { images, root: isIndex ? randomIndex(images, random, 0) : randomManifest(images, random) };
}

export function randomText(random: Random): string {
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(TEXTS, random)).join('');
}

function randomIndex(images: MemoryImages, random: Random, depth: number): Descriptor {
  const entries: Descriptor[] = [];
  for (let count = Math.floor(random() * 4); count >= 0; count -= 1) {
    const isNested = depth < 2 && random() < 0.15;
    const child = isNested ? randomIndex(images, random, depth + 1) : randomManifest(images, random);
    entries.push(withExtras(child, random));
    if (!isNested && random() < 0.4) entries.push(attestation(images, child, random));
  }
  const mediaType = random() < 0.8 ? MEDIA_TYPE.ociIndex : MEDIA_TYPE.dockerList;
  return add(images, mediaType, { schemaVersion: 2, mediaType, manifests: entries }, random);
}

function randomManifest(images: MemoryImages, random: Random, subject?: Descriptor): Descriptor {
  const isDocker = random() < 0.2;
  const platform: Platform = { os: 'linux', architecture: pick(ARCHITECTURES, random) };
  const labels = random() < 0.5 ? { Labels: randomMap(random) } : random() < 0.5 ? { Labels: null } : {};
  const config = add(
    images,
    isDocker ? MEDIA_TYPE.dockerConfig : MEDIA_TYPE.ociConfig,
    { ...platform, created: randomText(random), config: { Env: ['A=1'], ...labels }, big: 1e21 },
    random,
  );
  const mediaType = isDocker ? MEDIA_TYPE.dockerManifest : MEDIA_TYPE.ociManifest;
  const layers = [images.add(MEDIA_TYPE.ociLayerGzip, randomText(random))];
  const fields = { schemaVersion: 2, mediaType, config, layers, ...(subject && { subject }) };
  return { ...add(images, mediaType, fields, random), platform };
}

function attestation(images: MemoryImages, image: Descriptor, random: Random): Descriptor {
  const { mediaType, digest, size } = image;
  const subject = random() < 0.3 ? { mediaType, digest, size } : undefined;
  const manifest = randomManifest(images, random, subject);
  return {
    ...manifest,
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: {
      'vnd.docker.reference.digest': digest,
      'vnd.docker.reference.type': 'attestation-manifest',
    },
  };
}

function withExtras(descriptor: Descriptor, random: Random): Descriptor {
  return {
    ...descriptor,
    ...(random() < 0.3 ? { annotations: randomMap(random) } : {}),
    ...(random() < 0.3 ? { 'x-unknown': [randomText(random)] } : {}),
  };
}

function add(images: MemoryImages, mediaType: string, fields: object, random: Random): Descriptor {
  const mayAnnotate = !mediaType.includes('docker') && 'schemaVersion' in fields;
  const all = {
    ...fields,
    ...(mayAnnotate && random() < 0.5 ? { annotations: randomMap(random) } : {}),
    ...(random() < 0.3 ? { 'x-unknown': { deep: [randomText(random), null, 1.5e300] } } : {}),
  };
  return images.add(mediaType, JSON.stringify(all, null, pick(INDENTS, random)));
}

function randomMap(random: Random): Record<string, string> {
  const size = 1 + Math.floor(random() * 3);
  return Object.fromEntries(Array.from({ length: size }, () => [randomText(random), randomText(random)]));
}
