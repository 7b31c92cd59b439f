import type { Descriptor } from '../../src/oci/descriptor.ts';
import { type Digest, type DigestAlgorithm, digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';

/** Bytes under a digest. */
export interface StoredBytes {
  readonly digest: Digest;
  readonly bytes: Buffer;
}

export interface StoredManifest extends StoredBytes {
  readonly mediaType: string;
  readonly subject?: Digest;
}

/** What to expect of `GET referrers/SUBJECT`. */
export interface ReferrersExpectation {
  readonly subject: Digest;
  readonly referrers: readonly Descriptor[];
}

/** Content for one group of cases. Blobs and manifests stand in the order in which they are pushed. */
export interface DataSet {
  readonly algorithm: DigestAlgorithm;
  readonly blobs: StoredBytes[];
  readonly manifests: StoredManifest[];
  /** What `manifests` holds, by tag. */
  readonly tags: Map<string, StoredManifest>;
  /** Tags that travel as `?tag=` with the push by digest. */
  readonly withTagParameters: boolean;
  readonly referrers: ReferrersExpectation[];
}

export type Fields = Readonly<Record<string, unknown>>;

export const ARTIFACT_TYPES = [
  'application/vnd.example.oci.conformance.v1',
  'application/vnd.example.oci.conformance.v2',
] as const;

const BLOB_BYTES = 512;

let blobCount = 0;

/** Different bytes at each call, of the length that the suite uses. */
export function freshBytes(length: number = BLOB_BYTES): Buffer {
  blobCount += 1;
  return Buffer.alloc(length, `blob ${blobCount} `);
}

export function createDataSet(
  options: { readonly algorithm?: DigestAlgorithm; readonly withTagParameters?: boolean } = {},
): DataSet {
  return {
    algorithm: options.algorithm ?? 'sha256',
    withTagParameters: options.withTagParameters ?? false,
    blobs: [],
    manifests: [],
    tags: new Map(),
    referrers: [],
  };
}

/** A descriptor of bytes that are pushed with the data set, once however often they are named. */
export function addBlob(set: DataSet, mediaType: string, bytes: Buffer = freshBytes()): Descriptor {
  const digest = digestOf(bytes, set.algorithm);
  if (!set.blobs.some((blob) => blob.digest === digest)) set.blobs.push({ digest, bytes });
  return { mediaType, digest, size: bytes.byteLength };
}

/** A descriptor of bytes that nobody pushes. */
export function absentBlob(set: DataSet, mediaType: string, fields: Fields = {}): Descriptor {
  const bytes = freshBytes();
  return { mediaType, digest: digestOf(bytes, set.algorithm), size: bytes.byteLength, ...fields };
}

export function addManifest(set: DataSet, document: Fields): Descriptor {
  const mediaType = String(document.mediaType);
  const bytes = Buffer.from(JSON.stringify(document));
  const digest = digestOf(bytes, set.algorithm);
  const subject = (document.subject as Descriptor | undefined)?.digest;
  set.manifests.push({ digest, bytes, mediaType, ...(subject === undefined ? {} : { subject }) });
  return { mediaType, digest, size: bytes.byteLength };
}

/** An image with a config of its own; `fields` go over what stands there by default. */
export function addImage(
  set: DataSet,
  layers: readonly Descriptor[] = addLayers(set, 2),
  fields: Fields = {},
): Descriptor {
  const config = addBlob(set, MEDIA_TYPE.ociConfig);
  return addManifest(set, {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.ociManifest,
    config,
    layers,
    ...fields,
  });
}

export function addLayers(
  set: DataSet,
  count: number,
  mediaType: string = MEDIA_TYPE.ociLayerGzip,
): Descriptor[] {
  return Array.from({ length: count }, () => addBlob(set, mediaType));
}

export function addIndex(set: DataSet, manifests: readonly Descriptor[], fields: Fields = {}): Descriptor {
  return addManifest(set, { schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex, manifests, ...fields });
}

/** An artifact with the empty config. */
export function addArtifact(
  set: DataSet,
  fields: Fields = {},
  layers: readonly Descriptor[] = [addBlob(set, MEDIA_TYPE.octetStream)],
): Descriptor {
  const artifact = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.ociManifest,
    artifactType: ARTIFACT_TYPES[0],
    config: addEmptyJson(set),
    layers,
    ...fields,
  };
  return addManifest(set, artifact);
}

export function addEmptyJson(set: DataSet): Descriptor {
  return addBlob(set, MEDIA_TYPE.ociEmpty, Buffer.from('{}'));
}

/** An index of two images, for amd64 and arm64. */
export function addPlatformIndex(set: DataSet, fields: Fields = {}, imageFields: Fields = {}): Descriptor {
  const images = ['amd64', 'arm64'].map((architecture) => ({
    ...addImage(set, addLayers(set, 2), imageFields),
    platform: { os: 'linux', architecture },
  }));
  return addIndex(set, images, fields);
}

export function addTag(set: DataSet, tag: string, { digest }: Descriptor): void {
  const manifest = set.manifests.find((candidate) => candidate.digest === digest);
  if (manifest === undefined) throw new Error(`the data set has no manifest ${digest}`);
  set.tags.set(tag, manifest);
}
