import { type Descriptor, parseAnnotations, parseDescriptor } from './descriptor.ts';
import { UserError } from './errors.ts';
import { isForeignLayerType, isIndexType, isManifestType, MEDIA_TYPE } from './media-types.ts';

/** Registries and clients agree on 4 MiB (distribution-spec, "Pushing Manifests"). */
export const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;

interface ManifestFields {
  readonly mediaType: string;
  readonly artifactType?: string;
  readonly subject?: Descriptor;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** One image or artifact (image-spec manifest.md; Docker schema 2). */
export interface ImageManifest extends ManifestFields {
  readonly kind: 'image';
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
}

/** Several manifests under one digest (image-spec image-index.md; Docker manifest list). */
export interface ImageIndex extends ManifestFields {
  readonly kind: 'index';
  readonly manifests: readonly Descriptor[];
}

export type Manifest = ImageManifest | ImageIndex;

/**
 * Reads a manifest of one of the four types. The bytes stay primary: this value is for looking, never for
 * writing back.
 * @param declaredType the media type that a descriptor or a Content-Type header gives, which the bytes must not contradict
 * @throws UserError that names the field
 */
export function parseManifest(bytes: Uint8Array, declaredType?: string): Manifest {
  if (bytes.byteLength > MAX_MANIFEST_BYTES) {
    throw new UserError(
      `manifest of ${bytes.byteLength} bytes: at most ${MAX_MANIFEST_BYTES} bytes (4 MiB) are allowed`,
    );
  }
  const document = parseObject(bytes);
  const mediaType = mediaTypeOf(document, declaredType);
  if (document.schemaVersion !== 2) throw new UserError('manifest: schemaVersion must be 2');
  const fields = manifestFields(document, mediaType);
  if (isIndexType(mediaType)) {
    if (document.config !== undefined || document.layers !== undefined) {
      throw new UserError(`manifest: an index (${mediaType}) has no "config" and no "layers"`);
    }
    return { ...fields, kind: 'index', manifests: parseList(document.manifests, 'manifests') };
  }
  if (document.manifests !== undefined)
    throw new UserError(`manifest: an image (${mediaType}) has no "manifests"`);
  const config = parseDescriptor(document.config, 'config');
  return { ...fields, kind: 'image', config, layers: parseList(document.layers, 'layers') };
}

/**
 * What a manifest needs below it, in order, each digest once: the children of an index, the config and layers of an image.
 * The subject is not among them: it points the other way, and a registry accepts a manifest whose subject is absent.
 */
export function successors(manifest: Manifest): Descriptor[] {
  const all = manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
  const seen = new Map(all.map((descriptor) => [descriptor.digest, descriptor]));
  return [...seen.values()];
}

/** Content that need not be stored beside its manifest: a foreign layer that says where it is (REG-05). */
export function isForeign(descriptor: Descriptor): boolean {
  return isForeignLayerType(descriptor.mediaType) && (descriptor.urls?.length ?? 0) > 0;
}

/** The type of artifact: its own field, else an image manifest's config type (distribution-spec, "Listing Referrers"). */
export function artifactTypeOf(manifest: Manifest): string | undefined {
  if (manifest.artifactType !== undefined && manifest.artifactType !== '') return manifest.artifactType;
  return manifest.kind === 'image' ? manifest.config.mediaType : undefined;
}

function parseObject(bytes: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new UserError('manifest: not valid JSON in UTF-8', { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError('manifest: expected a JSON object');
  }
  return value as Record<string, unknown>;
}

function mediaTypeOf(document: Record<string, unknown>, declaredType: string | undefined): string {
  const { mediaType } = document;
  if (mediaType !== undefined && typeof mediaType !== 'string')
    throw new UserError('manifest: mediaType must be a string');
  if (mediaType !== undefined && declaredType !== undefined && mediaType !== declaredType) {
    throw new UserError(`manifest: its mediaType is ${mediaType}, but it was announced as ${declaredType}`);
  }
  const type = mediaType ?? declaredType ?? guessedType(document);
  if (!isManifestType(type)) throw new UserError(`manifest: unknown media type ${JSON.stringify(type)}`);
  return type;
}

/** OCI manifests may leave mediaType out; Docker's may not. */
function guessedType(document: Record<string, unknown>): string {
  return document.manifests === undefined ? MEDIA_TYPE.ociManifest : MEDIA_TYPE.ociIndex;
}

function manifestFields(document: Record<string, unknown>, mediaType: string): ManifestFields {
  const { artifactType, subject, annotations } = document;
  if (artifactType !== undefined && typeof artifactType !== 'string') {
    throw new UserError('manifest: artifactType must be a string');
  }
  return {
    mediaType,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(subject === undefined || subject === null ? {} : { subject: parseDescriptor(subject, 'subject') }),
    ...(annotations === undefined || annotations === null
      ? {}
      : { annotations: parseAnnotations(annotations, 'annotations') }),
  };
}

/** A missing or null list counts as empty: both occur in the field, and both carry no content. */
function parseList(value: unknown, where: string): Descriptor[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new UserError(`${where}: expected a list`);
  return value.map((entry, position) => parseDescriptor(entry, `${where}[${position}]`));
}
