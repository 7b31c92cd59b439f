import { pack } from 'tar-stream';
import { packTar } from '../../scripts/pack-tar.ts';
import type { MemoryImages } from '../../src/images/memory.ts';
import { readAll } from '../../src/oci/content.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { type Digest, digestOf, hexOf } from '../../src/oci/digest.ts';

export interface GraphDriverTar {
  readonly tar: Buffer;
  readonly config: string;
  /** `sha256:…` of the config. */
  readonly imageId: Digest;
  readonly diffIds: readonly Digest[];
}

export interface GraphDriverTarOptions {
  /** As Docker up to 24 names layers (`old`), as newer ones do (`blobs`), or as podman does. */
  readonly naming?: 'old' | 'blobs' | 'podman';
  /** Diff IDs of layers to leave out. */
  readonly without?: readonly Digest[];
  /** Descriptors of foreign layers, by diffID. */
  readonly foreign?: Readonly<Record<Digest, unknown>>;
}

/**
 * What `docker save` of an Engine with a graph driver writes. Up to Docker 24: a folder for each layer, with a link in
 * place of a layer that came before. Since Docker 25: blobs, of which the layers are uncompressed.
 */
export async function graphDriverTar(
  layers: readonly Uint8Array[],
  tags: readonly string[] | null,
  { naming = 'old', without = [], foreign }: GraphDriverTarOptions = {},
): Promise<GraphDriverTar> {
  const tar = pack();
  const written = new Map<string, string>();
  const names: string[] = [];
  const nameOf = (digest: Digest, other: string): string =>
    naming === 'blobs' ? `blobs/${digest.replace(':', '/')}` : other;
  for (const [position, bytes] of layers.entries()) {
    const diffId = digestOf(bytes);
    const folder = String(position).padStart(64, '0');
    const name = nameOf(diffId, naming === 'podman' ? `${hexOf(diffId)}.tar` : `${folder}/layer.tar`);
    const earlier = written.get(diffId);
    if (earlier === undefined && !without.includes(diffId)) tar.entry({ name }, Buffer.from(bytes));
    else if (earlier !== undefined && naming === 'old')
      tar.entry({ name, type: 'symlink', linkname: `../${earlier}` });
    if (earlier === undefined) written.set(diffId, name);
    names.push(name);
  }
  const diffIds = layers.map((bytes) => digestOf(bytes));
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    rootfs: { type: 'layers', diff_ids: diffIds },
  });
  const imageId = digestOf(config);
  const configName = nameOf(imageId, `${hexOf(imageId)}.json`);
  tar.entry({ name: configName }, config);
  tar.entry(
    { name: 'manifest.json' },
    JSON.stringify([{ Config: configName, RepoTags: tags, Layers: names, LayerSources: foreign }]),
  );
  tar.finalize();
  return { tar: Buffer.from(await readAll(tar as AsyncIterable<Uint8Array>)), config, imageId, diffIds };
}

export interface ContainerdTarOptions {
  /** Blobs to leave out. */
  readonly without?: readonly Descriptor[];
  /** The content of manifest.json. */
  readonly saved?: unknown;
}

/** What `docker save` of an Engine with the containerd store writes: an OCI layout. */
export async function containerdTar(
  images: MemoryImages,
  root: Descriptor,
  name: string,
  { without = [], saved = [] }: ContainerdTarOptions = {},
): Promise<Buffer> {
  const annotations = {
    'io.containerd.image.name': `docker.io/library/${name}`,
    'org.opencontainers.image.ref.name': name.replace(/.*:/, ''),
  };
  const index = { schemaVersion: 2, manifests: [{ ...root, annotations }] };
  const absent = new Set(without.map(({ digest }) => digest));
  const present = images.contents().filter(({ descriptor }) => !absent.has(descriptor.digest));
  const blobs = present.map(async ({ descriptor, open }) => ({
    name: `blobs/${descriptor.digest.replace(':', '/')}`,
    bytes: await readAll(open()),
  }));
  return packTar([
    ...(await Promise.all(blobs)),
    { name: 'index.json', bytes: JSON.stringify(index) },
    { name: 'manifest.json', bytes: JSON.stringify(saved) },
    { name: 'oci-layout', bytes: '{"imageLayoutVersion":"1.0.0"}' },
  ]);
}
