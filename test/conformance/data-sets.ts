import type { Descriptor } from '../../src/oci/descriptor.ts';
import type { DigestAlgorithm } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import {
  ARTIFACT_TYPES,
  absentBlob,
  addArtifact,
  addBlob,
  addEmptyJson,
  addImage,
  addIndex,
  addLayers,
  addPlatformIndex,
  addTag,
  createDataSet,
  type DataSet,
  type Fields,
  freshBytes,
} from './data-set.ts';

const NONDISTRIBUTABLE = 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip';

const UNKNOWN_FIELDS: Fields = { 'org.example.field': 'text', nested: { list: [1, 2.5, null, true] } };

/** The data sets that the suite pushes, lists, looks at, pulls and deletes, by its names. */
export const DATA_SETS: Readonly<Record<string, () => DataSet>> = {
  image: tagged((set) => addImage(set)),
  'image-uncompressed': tagged((set) => addImage(set, addLayers(set, 2, MEDIA_TYPE.ociLayer))),
  'large-manifest': tagged((set) => addImage(set, addLayers(set, 2), { annotations: manyAnnotations() })),
  index: tagged((set) => addPlatformIndex(set)),
  'nested-index': tagged((set) => addIndex(set, [addPlatformIndex(set), addSmallIndex(set)])),
  'empty-index': tagged((set) => addIndex(set, [])),
  artifact: tagged((set) => addArtifact(set)),
  'artifact-index': tagged((set) => addArtifactIndex(set)),
  'artifact-without-layers': tagged((set) => addArtifact(set, {}, [addEmptyJson(set)])),
  'artifacts-with-subject': artifactsWithSubject,
  'index-with-subject': indexWithSubject,
  'missing-subject': missingSubject,
  'data-field': tagged(dataField),
  'non-distributable-layers': tagged(nonDistributableLayers),
  'custom-fields': tagged((set) => addPlatformIndex(set, UNKNOWN_FIELDS, UNKNOWN_FIELDS)),
  'no-layers': tagged((set) => addImage(set, [])),
  sparse,
  sha512: () => withIndex(createDataSet({ algorithm: 'sha512' }), []),
  'tag-param-sha256': () => tagParameters('sha256'),
  'tag-param-sha512': () => tagParameters('sha512'),
};

function tagged(fill: (set: DataSet) => Descriptor): () => DataSet {
  return () => {
    const set = createDataSet();
    addTag(set, 'latest', fill(set));
    return set;
  };
}

function withIndex(set: DataSet, tags: readonly string[]): DataSet {
  const index = addPlatformIndex(set);
  for (const tag of tags) addTag(set, tag, index);
  return set;
}

function tagParameters(algorithm: DigestAlgorithm): DataSet {
  return withIndex(createDataSet({ algorithm, withTagParameters: true }), ['a', 'b', 'c.1', 'd_2']);
}

/** About 3.9 MB: registries take 4 MiB. */
function manyAnnotations(): Record<string, string> {
  const entry = 'x'.repeat(10_000);
  return Object.fromEntries(Array.from({ length: 390 }, (_, position) => [`org.example.${position}`, entry]));
}

function addSmallIndex(set: DataSet): Descriptor {
  return addIndex(set, [addImage(set, addLayers(set, 1)), addImage(set, addLayers(set, 1))]);
}

function addArtifactIndex(set: DataSet, fields: Fields = {}): Descriptor {
  return addIndex(set, [addArtifact(set), addArtifact(set)], { artifactType: ARTIFACT_TYPES[1], ...fields });
}

/** Two artifacts with a type of their own, and one whose config gives it (distribution-spec, "Listing Referrers"). */
function artifactsWithSubject(): DataSet {
  const set = createDataSet();
  const subject = addImage(set);
  addTag(set, 'image', subject);
  const annotations = { 'org.example.kind': 'signature' };
  const first = addArtifact(set, { artifactType: ARTIFACT_TYPES[0], subject, annotations });
  addTag(set, 'first', first);
  const second = addArtifact(set, { artifactType: ARTIFACT_TYPES[1], subject });
  addTag(set, 'second', second);
  const config = addBlob(set, ARTIFACT_TYPES[1]);
  const third = addArtifact(set, { artifactType: undefined, config, subject });
  set.referrers.push({
    subject: subject.digest,
    referrers: [
      { ...first, artifactType: ARTIFACT_TYPES[0], annotations },
      { ...second, artifactType: ARTIFACT_TYPES[1] },
      { ...third, artifactType: ARTIFACT_TYPES[1] },
    ],
  });
  return set;
}

function indexWithSubject(): DataSet {
  const set = createDataSet();
  const subject = addPlatformIndex(set);
  addTag(set, 'image', subject);
  const referrer = addArtifactIndex(set, { subject });
  addTag(set, 'artifact', referrer);
  const referrers = [{ ...referrer, artifactType: ARTIFACT_TYPES[1] }];
  set.referrers.push({ subject: subject.digest, referrers });
  return set;
}

function missingSubject(): DataSet {
  const set = createDataSet();
  const subject = absentBlob(set, MEDIA_TYPE.ociManifest);
  const referrer = addArtifact(set, { subject });
  addTag(set, 'latest', referrer);
  const referrers = [{ ...referrer, artifactType: ARTIFACT_TYPES[0] }];
  set.referrers.push({ subject: subject.digest, referrers });
  return set;
}

function dataField(set: DataSet): Descriptor {
  const bytes = freshBytes();
  const layer = { ...addBlob(set, MEDIA_TYPE.octetStream, bytes), data: bytes.toString('base64') };
  return addImage(set, [layer, ...addLayers(set, 1)]);
}

function nonDistributableLayers(set: DataSet): Descriptor {
  const elsewhere = { urls: ['https://store.example.com/layer.tar.gz'] };
  return addImage(set, [
    ...addLayers(set, 1),
    absentBlob(set, NONDISTRIBUTABLE, elsewhere),
    absentBlob(set, NONDISTRIBUTABLE, elsewhere),
  ]);
}

/** An image without one of its layers, and an index without one of its images. */
function sparse(): DataSet {
  const set = createDataSet();
  addTag(set, 'image', addImage(set, [...addLayers(set, 1), absentBlob(set, MEDIA_TYPE.ociLayerGzip)]));
  const child = addImage(set, addLayers(set, 1));
  addTag(set, 'index', addIndex(set, [child, absentBlob(set, MEDIA_TYPE.ociManifest)]));
  return set;
}
