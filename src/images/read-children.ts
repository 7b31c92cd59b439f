import { readVerified } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { IntegrityError, UserError } from '../oci/errors.ts';
import { MAX_CONFIG_BYTES, parseConfig, platformOfConfig } from '../oci/image-config.ts';
import { type ImageManifest, MAX_MANIFEST_BYTES, parseManifest, successors } from '../oci/manifest.ts';
import { isImageConfigType, isManifestType } from '../oci/media-types.ts';
import type { Platform } from '../oci/platform.ts';
import { contentOf } from '../oci/target.ts';
import { type IndexChild, isAttestation } from './index-children.ts';
import type { LocalImage } from './local-image.ts';

/** An image taken apart: what an index of its own would list, and what stands below that. */
export interface ImageParts {
  readonly children: readonly IndexChild[];
  /** Manifests and configs that have been read. */
  readonly bytes: ReadonlyMap<Digest, Uint8Array>;
  /** Everything below the children, the children included. */
  readonly digests: ReadonlySet<Digest>;
}

/**
 * Reads all manifests of an image. Indexes in indexes are flattened; platforms come from the configs, and what those
 * leave open from the index.
 * @param from what messages call the image
 * @throws UserError for content that is damaged or no manifest
 */
export async function readChildren(image: LocalImage, from: string): Promise<ImageParts> {
  const bytes = new Map<Digest, Uint8Array>();
  const digests = new Set<Digest>();
  const children: IndexChild[] = [];

  async function read(descriptor: Descriptor): Promise<Uint8Array> {
    const known = bytes.get(descriptor.digest) ?? (await readSmall(image, descriptor));
    bytes.set(descriptor.digest, known);
    return known;
  }

  async function visit(descriptor: Descriptor): Promise<void> {
    if (descriptor.size > MAX_MANIFEST_BYTES) {
      throw new UserError(
        `${from}: ${descriptor.digest} is a manifest of ${descriptor.size} bytes: registries take at most ${MAX_MANIFEST_BYTES} bytes (4 MiB)`,
      );
    }
    const manifest = parseManifest(await read(descriptor), descriptor.mediaType);
    for (const { digest } of successors(manifest)) digests.add(digest);
    if (manifest.kind === 'image') {
      digests.add(descriptor.digest);
      const config = await readPlatform(descriptor, manifest, read);
      const platform = config ? { ...descriptor.platform, ...config } : descriptor.platform;
      children.push({ descriptor, platform, from });
      return;
    }
    for (const child of manifest.manifests) {
      if (isManifestType(child.mediaType)) await visit(child);
    }
  }

  // What a layout writes on its own entry for the image, such as a tag, is not about the image.
  const { annotations: _, ...root } = image.root;
  await visit(root);
  return { children, bytes, digests };
}

async function readSmall(image: LocalImage, descriptor: Descriptor): Promise<Uint8Array> {
  try {
    return await readVerified(contentOf(image.source, descriptor));
  } catch (error) {
    if (!(error instanceof IntegrityError)) throw error;
    const damage = await image.findDamage(descriptor);
    throw damage === undefined ? error : new UserError(damage, { cause: error });
  }
}

/** What the config says of its platform; undefined for attestations and artifacts. */
async function readPlatform(
  descriptor: Descriptor,
  { config }: ImageManifest,
  read: (descriptor: Descriptor) => Promise<Uint8Array>,
): Promise<Platform | undefined> {
  if (isAttestation(descriptor) || !isImageConfigType(config.mediaType)) return undefined;
  return config.size > MAX_CONFIG_BYTES ? undefined : platformOfConfig(parseConfig(await read(config)));
}
