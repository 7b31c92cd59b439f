import { readVerified } from '../../oci/content.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import type { Digest } from '../../oci/digest.ts';
import { type ImageManifest, type Manifest, parseManifest } from '../../oci/manifest.ts';
import { isImageConfigType, isManifestType } from '../../oci/media-types.ts';
import { isUnknownPlatform, type Platform } from '../../oci/platform.ts';
import { contentOf, type Source } from '../../oci/target.ts';

/** Configs are small; one of this size is an attack on memory (bytes). */
const MAX_CONFIG_BYTES = 8 * 1024 * 1024;

export interface ManifestDocument {
  readonly descriptor: Descriptor;
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
  /** Of an image; absent for an index and for artifacts. */
  readonly config?: ConfigDocument;
}

export interface ConfigDocument {
  readonly bytes: Uint8Array;
  readonly fields: ConfigFields;
}

/** What image-spec's config.md says, as far as it is looked at here. */
export interface ConfigFields {
  readonly os?: unknown;
  readonly architecture?: unknown;
  readonly variant?: unknown;
  readonly config?: { readonly Labels?: Readonly<Record<string, unknown>> | null } | null;
}

/** All manifests below a root, itself included, with the configs of images. No layers. */
export type ImageDocuments = ReadonlyMap<Digest, ManifestDocument>;

/** Reads them level by level, many at a time, and checks every digest. */
export async function readImageDocuments(source: Source, root: Descriptor): Promise<ImageDocuments> {
  const documents = new Map<Digest, ManifestDocument>();
  let level = [root];
  while (level.length > 0) {
    const fresh = level.filter(
      ({ digest, mediaType }) => isManifestType(mediaType) && !documents.has(digest),
    );
    const read = await Promise.all(fresh.map((descriptor) => readDocument(source, descriptor)));
    for (const document of read) documents.set(document.descriptor.digest, document);
    level = read.flatMap(({ manifest }) => (manifest.kind === 'index' ? manifest.manifests : []));
  }
  return documents;
}

async function readDocument(source: Source, descriptor: Descriptor): Promise<ManifestDocument> {
  const bytes = await readVerified(contentOf(source, descriptor));
  const manifest = parseManifest(bytes, descriptor.mediaType);
  const config = manifest.kind === 'image' ? await readConfig(source, manifest) : undefined;
  return { descriptor, bytes, manifest, ...(config === undefined ? {} : { config }) };
}

async function readConfig(source: Source, { config }: ImageManifest): Promise<ConfigDocument | undefined> {
  if (!isImageConfigType(config.mediaType) || config.size > MAX_CONFIG_BYTES) return undefined;
  const bytes = await readVerified(contentOf(source, config));
  const fields = parseObject(bytes);
  return fields === undefined ? undefined : { bytes, fields };
}

/** Configs are the business of runtimes: one that is no JSON object has no fields to look at. */
function parseObject(bytes: Uint8Array): ConfigFields | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What an image runs on: as its index says, else its config. Undefined for an index, an artifact and an attestation. */
export function platformOf(descriptor: Descriptor, documents: ImageDocuments): Platform | undefined {
  const { os, architecture, variant } = documents.get(descriptor.digest)?.config?.fields ?? {};
  const fromConfig =
    typeof os === 'string' && typeof architecture === 'string'
      ? { os, architecture, ...(typeof variant === 'string' ? { variant } : {}) }
      : undefined;
  const platform = descriptor.platform ?? fromConfig;
  return isUnknownPlatform(platform) ? undefined : platform;
}
