import { ATTESTATION, isAttestation } from '../../oci/attestation.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import { algorithmOf, type Digest, digestOf } from '../../oci/digest.ts';
import { UserError } from '../../oci/errors.ts';
import { type ImageIndex, type ImageManifest, MAX_MANIFEST_BYTES } from '../../oci/manifest.ts';
import { isIndexType, isManifestType, ociTwinOf } from '../../oci/media-types.ts';
import type { Source } from '../../oci/target.ts';
import { readLocation } from '../located-image.ts';
import { editAnnotations, editKeys, editsFor } from './edit-keys.ts';
import { type ConfigDocument, type ImageDocuments, platformOf } from './image-documents.ts';
import type { ImageEdits, KeyEdit } from './image-edits.ts';
import { createJsonDocument, type DocumentPath, type JsonDocument } from './json-document.ts';

/** An image after its edit. */
export interface EditedImage {
  /** The same digest as before when there was nothing to change. */
  readonly root: Descriptor;
  /** The manifests and configs that the edit made. */
  readonly contents: ReadonlyMap<Digest, Uint8Array>;
  /** New descriptors of manifests, by the digests of those whose place they take. */
  readonly replaced: ReadonlyMap<Digest, Descriptor>;
  /** Attestations that have left. */
  readonly dropped: readonly Descriptor[];
}

/**
 * Rewrites annotations and labels of an image, and nothing else: documents keep their bytes but for the edit, unknown fields survive,
 * descriptors above a changed document follow it. Pure.
 * @throws UserError for annotations of a Docker manifest, and for a manifest that would become too large
 */
export function editImage(documents: ImageDocuments, root: Descriptor, edits: ImageEdits): EditedImage {
  const editing: Editing = {
    ...{ documents, edits, root: root.digest },
    ...{ contents: new Map(), replaced: new Map(), dropped: [] },
  };
  const { contents, replaced, dropped } = editing;
  return { root: rewrite(root, editing), contents, replaced, dropped };
}

/** What is read from an edited image: what the edit made and `documents` hold from memory, the rest from `source`. */
export function createEditedSource(source: Source, documents: ImageDocuments, edited: EditedImage): Source {
  const { root, contents } = edited;
  const held = new Map([...bytesOf(documents), ...contents]);
  return {
    async resolve(reference) {
      return reference === '' || reference === root.digest ? root : source.resolve(reference);
    },
    fetch(descriptor, from) {
      const bytes = held.get(descriptor.digest);
      return bytes === undefined ? source.fetch(descriptor, from) : readLocation(bytes, from);
    },
  };
}

function bytesOf(documents: ImageDocuments): [Digest, Uint8Array][] {
  return [...documents.values()].flatMap(({ descriptor, bytes, manifest, config }) => [
    [descriptor.digest, bytes] as [Digest, Uint8Array],
    ...(config !== undefined && manifest.kind === 'image'
      ? [[manifest.config.digest, config.bytes] as [Digest, Uint8Array]]
      : []),
  ]);
}

interface Editing {
  readonly documents: ImageDocuments;
  readonly root: Digest;
  readonly edits: ImageEdits;
  readonly contents: Map<Digest, Uint8Array>;
  readonly replaced: Map<Digest, Descriptor>;
  readonly dropped: Descriptor[];
}

/** The descriptor of what a manifest becomes; each is rewritten once. Anything that is no manifest stays. */
function rewrite(descriptor: Descriptor, editing: Editing): Descriptor {
  const { documents, replaced } = editing;
  const original = documents.get(descriptor.digest);
  if (original === undefined) return descriptor;
  const known = replaced.get(descriptor.digest);
  if (known !== undefined) return { ...descriptor, ...known };
  const { manifest } = original;
  const document = createJsonDocument(original.bytes, descriptor.digest);
  const mediaType = convert(document, [], manifest.mediaType, editing);
  if (manifest.kind === 'index') editIndex(document, manifest, { descriptor, mediaType }, editing);
  else editManifest(document, manifest, { descriptor, mediaType, config: original.config }, editing);
  if (manifest.subject !== undefined)
    repoint(document, ['subject'], manifest.subject, rewrite(manifest.subject, editing), editing);
  const successor = keep(document, { ...descriptor, mediaType }, editing);
  if (successor.digest !== descriptor.digest) replaced.set(descriptor.digest, successor);
  return { ...descriptor, ...successor };
}

interface Edited {
  /** As the parent names it, before the edit. */
  readonly descriptor: Descriptor;
  /** After the edit. */
  readonly mediaType: string;
}

function editIndex(document: JsonDocument, index: ImageIndex, edited: Edited, editing: Editing): void {
  const { edits, root, dropped } = editing;
  // From the end, so that positions hold while entries leave.
  for (const [position, child] of [...index.manifests.entries()].reverse()) {
    const path = ['manifests', position];
    if (edits.attestations === 'drop' && isAttestation(child)) {
      document.remove(path);
      dropped.unshift(child);
      continue;
    }
    repoint(document, path, child, rewrite(child, editing), editing);
    followImage(document, path, child, editing);
    const level = isIndexType(child.mediaType) ? 'index-descriptor' : 'manifest-descriptor';
    const platform = platformOf(child, editing.documents);
    const place = { level, path: [...path, 'annotations'], mediaType: edited.mediaType, platform } as const;
    if (!isAttestation(child)) editAnnotations(document, place, child.annotations, edits.annotations ?? []);
  }
  if (edited.descriptor.digest !== root) return;
  const place = {
    level: 'index',
    path: ['annotations'],
    mediaType: edited.mediaType,
    platform: undefined,
  } as const;
  editAnnotations(document, place, index.annotations, edits.annotations ?? []);
}

/** BuildKit's attestations name the image that they are about by its digest, in an annotation. */
function followImage(document: JsonDocument, path: DocumentPath, child: Descriptor, editing: Editing): void {
  const image = child.annotations?.[ATTESTATION.subject];
  const original = editing.documents.get(image as Digest);
  if (original === undefined || !isAttestation(child)) return;
  const { digest } = rewrite(original.descriptor, editing);
  if (digest !== image) document.set([...path, 'annotations', ATTESTATION.subject], digest);
}

function editManifest(
  document: JsonDocument,
  manifest: ImageManifest,
  edited: Edited & { readonly config: ConfigDocument | undefined },
  editing: Editing,
): void {
  const { descriptor, mediaType, config } = edited;
  const { annotations = [], labels = [] } = editing.edits;
  convert(document, ['config'], manifest.config.mediaType, editing);
  for (const [position, layer] of manifest.layers.entries()) {
    convert(document, ['layers', position], layer.mediaType, editing);
  }
  if (isAttestation(descriptor)) return;
  const platform = platformOf(descriptor, editing.documents);
  if (config !== undefined) {
    const wanted = editsFor(labels, platform);
    const labelled = editLabels(manifest, config, wanted, editing);
    repoint(document, ['config'], manifest.config, labelled, editing);
  }
  const place = { level: 'manifest', path: ['annotations'], mediaType, platform } as const;
  editAnnotations(document, place, manifest.annotations, annotations, config?.fields.config?.Labels);
}

function editLabels(
  { config: descriptor, annotations }: ImageManifest,
  config: ConfigDocument,
  edits: readonly KeyEdit[],
  editing: Editing,
): Descriptor {
  const document = createJsonDocument(config.bytes, descriptor.digest);
  editKeys(document, ['config', 'Labels'], config.fields.config?.Labels, edits, annotations);
  return keep(document, descriptor, editing);
}

/** Puts the type of image-spec in place of Docker's where that is wanted, and gives the type that counts. */
function convert(document: JsonDocument, path: DocumentPath, mediaType: string, { edits }: Editing): string {
  const converted = edits.convertToOci === true ? ociTwinOf(mediaType) : mediaType;
  if (converted !== mediaType) document.set([...path, 'mediaType'], converted);
  return converted;
}

/** Makes the descriptor at `path` name what has taken the place of `from`; its further fields stay. */
function repoint(
  document: JsonDocument,
  path: DocumentPath,
  from: Descriptor,
  to: Descriptor,
  { contents }: Editing,
): void {
  if (to.mediaType !== from.mediaType) document.set([...path, 'mediaType'], to.mediaType);
  if (to.digest === from.digest) return;
  document.set([...path, 'digest'], to.digest);
  document.set([...path, 'size'], to.size);
  const bytes = contents.get(to.digest);
  if (from.data === undefined || bytes === undefined) return;
  document.set([...path, 'data'], Buffer.from(bytes).toString('base64'));
}

/** Names a document after its edit, and keeps its bytes when they are new. */
function keep(document: JsonDocument, { digest, mediaType }: Descriptor, { contents }: Editing): Descriptor {
  const bytes = document.bytes();
  const successor = { mediaType, digest: digestOf(bytes, algorithmOf(digest)), size: bytes.byteLength };
  if (isManifestType(mediaType) && bytes.byteLength > MAX_MANIFEST_BYTES) {
    throw new UserError(
      `manifest ${digest} would have ${bytes.byteLength} bytes after the edit: at most ${MAX_MANIFEST_BYTES} bytes (4 MiB) are allowed`,
    );
  }
  if (successor.digest !== digest) contents.set(successor.digest, bytes);
  return successor;
}
