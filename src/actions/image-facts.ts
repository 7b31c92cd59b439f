import { readVerified } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { IntegrityError } from '../oci/errors.ts';
import { type ConfigDocument, MAX_CONFIG_BYTES, parseConfig, platformOfConfig } from '../oci/image-config.ts';
import { type ImageManifest, isForeign, type Manifest, parseManifest, successors } from '../oci/manifest.ts';
import { isImageConfigType, isManifestType } from '../oci/media-types.ts';
import { formatPlatform, isUnknownPlatform, type Platform } from '../oci/platform.ts';
import { contentOf, type Source } from '../oci/target.ts';
import { CopyError } from '../registry/copy-error.ts';
import { printable } from './printable.ts';

/** A manifest of an image with what its config says. */
export interface ManifestFacts {
  readonly descriptor: Descriptor;
  readonly manifest: Manifest;
  /** Undefined for an index, an artifact and an attestation. */
  readonly platform: Platform | undefined;
  readonly labels: Readonly<Record<string, string>>;
}

/** The manifests below `root`, itself first, each once, indexes in indexes included. */
export async function readImageFacts(source: Source, root: Descriptor): Promise<ManifestFacts[]> {
  const facts = new Map<string, ManifestFacts>();
  const visit = async (descriptor: Descriptor): Promise<void> => {
    if (facts.has(descriptor.digest) || !isManifestType(descriptor.mediaType)) return;
    const manifest = parseManifest(await readContent(source, descriptor), descriptor.mediaType);
    const config = manifest.kind === 'image' ? await readConfig(source, manifest) : {};
    facts.set(descriptor.digest, {
      descriptor,
      manifest,
      platform: platformOf(descriptor, config),
      labels: labelsOf(config),
    });
    if (manifest.kind === 'index') for (const child of manifest.manifests) await visit(child);
  };
  await visit(root);
  return [...facts.values()];
}

/** Platforms as docker writes them, each once and one line, whatever the image says, in the order of the image. */
export function platformsOf(facts: readonly ManifestFacts[]): string[] {
  const texts = facts.flatMap(({ platform }) =>
    platform === undefined ? [] : [printable(formatPlatform(platform))],
  );
  return [...new Set(texts)];
}

/** Bytes of everything below the root. */
export function sizeOfImage(root: Descriptor, facts: readonly ManifestFacts[]): number {
  return sizeOf([root, ...facts.flatMap(({ manifest }) => successors(manifest))]);
}

/** Bytes of a few contents, each once, without those that stay elsewhere. */
export function sizeOf(contents: readonly Descriptor[]): number {
  const sizes = new Map(
    contents.filter((content) => !isForeign(content)).map(({ digest, size }) => [digest, size]),
  );
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

async function readContent(source: Source, descriptor: Descriptor): Promise<Uint8Array> {
  try {
    return await readVerified(contentOf(source, descriptor));
  } catch (error) {
    // Damaged: the source can say which file it is.
    throw error instanceof IntegrityError ? new CopyError('source', descriptor, error) : error;
  }
}

async function readConfig(source: Source, { config }: ImageManifest): Promise<ConfigDocument> {
  if (!isImageConfigType(config.mediaType) || config.size > MAX_CONFIG_BYTES) return {};
  return parseConfig(await readContent(source, config));
}

function platformOf(descriptor: Descriptor, config: ConfigDocument): Platform | undefined {
  const platform = descriptor.platform ?? platformOfConfig(config);
  return isUnknownPlatform(platform) ? undefined : platform;
}

function labelsOf(config: ConfigDocument): Record<string, string> {
  const labels = (config.config as { Labels?: unknown } | null | undefined)?.Labels;
  if (typeof labels !== 'object' || labels === null) return {};
  return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)]));
}
