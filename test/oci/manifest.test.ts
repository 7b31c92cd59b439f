import { describe, expect, test } from 'vitest';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { UserError } from '../../src/oci/errors.ts';
import {
  artifactTypeOf,
  isForeign,
  MAX_MANIFEST_BYTES,
  parseManifest,
  successors,
} from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';

function descriptor(letter: string, mediaType: string = MEDIA_TYPE.octetStream): Descriptor {
  return { mediaType, digest: `sha256:${letter.repeat(64)}`, size: 7 };
}

const IMAGE = {
  schemaVersion: 2,
  mediaType: MEDIA_TYPE.ociManifest,
  config: descriptor('a', MEDIA_TYPE.ociConfig),
  layers: [descriptor('b', MEDIA_TYPE.ociLayerGzip), descriptor('c', MEDIA_TYPE.ociLayerGzip)],
};

const INDEX = {
  schemaVersion: 2,
  mediaType: MEDIA_TYPE.ociIndex,
  manifests: [descriptor('d', MEDIA_TYPE.ociManifest), descriptor('e', MEDIA_TYPE.ociIndex)],
};

function parse(document: unknown, declaredType?: string) {
  return parseManifest(Buffer.from(JSON.stringify(document)), declaredType);
}

describe('REG-02 the four types', () => {
  test.each([
    ['an OCI image', IMAGE, 'image'],
    ['an OCI index', INDEX, 'index'],
    ['a Docker image', { ...IMAGE, mediaType: MEDIA_TYPE.dockerManifest }, 'image'],
    ['a Docker list', { ...INDEX, mediaType: MEDIA_TYPE.dockerList }, 'index'],
  ])('%s', (_, document, kind) => {
    expect(parse(document)).toMatchObject({ kind, mediaType: document.mediaType });
    expect(parse(document, document.mediaType).kind).toBe(kind);
  });

  test('without a mediaType the announced type counts, else the form', () => {
    const { mediaType: _, ...image } = IMAGE;
    const { mediaType: __, ...index } = INDEX;
    expect(parse(image).mediaType).toBe(MEDIA_TYPE.ociManifest);
    expect(parse(index).mediaType).toBe(MEDIA_TYPE.ociIndex);
    expect(parse(image, MEDIA_TYPE.dockerManifest).mediaType).toBe(MEDIA_TYPE.dockerManifest);
  });

  test('missing and null lists are empty', () => {
    const { layers: _, ...image } = IMAGE;
    expect(parse(image)).toMatchObject({ layers: [] });
    expect(parse({ ...INDEX, manifests: null })).toMatchObject({ manifests: [] });
  });

  test('keeps subject, artifactType and annotations', () => {
    const subject = descriptor('f', MEDIA_TYPE.ociManifest);
    const more = { subject, artifactType: 'application/x', annotations: { k: 'v' } };
    expect(parse({ ...IMAGE, ...more })).toMatchObject(more);
  });
});

describe('errors name the field', () => {
  const layer = descriptor('b');
  test.each([
    ['no object', [], undefined, /expected a JSON object/],
    ['schema 1', { ...IMAGE, schemaVersion: 1 }, undefined, /schemaVersion must be 2/],
    ['an unknown type', { ...IMAGE, mediaType: 'text/plain' }, undefined, /unknown media type "text\/plain"/],
    ['a type that is no text', { ...IMAGE, mediaType: 1 }, undefined, /mediaType must be a string/],
    [
      'another type than announced',
      IMAGE,
      MEDIA_TYPE.ociIndex,
      /its mediaType is .*manifest.*announced as .*index/,
    ],
    ['no config', { ...IMAGE, config: undefined }, undefined, /^config: expected a descriptor/],
    ['both forms', { ...IMAGE, manifests: [] }, undefined, /has no "manifests"/],
    ['both forms', { ...INDEX, layers: [] }, undefined, /has no "config" and no "layers"/],
    ['no list', { ...IMAGE, layers: {} }, undefined, /^layers: expected a list/],
    [
      'a bad digest',
      { ...IMAGE, layers: [layer, { ...layer, digest: 'x' }] },
      undefined,
      /^layers\[1\]\.digest/,
    ],
    [
      'a path as digest',
      { ...IMAGE, layers: [{ ...layer, digest: 'sha256:../x' }] },
      undefined,
      /^layers\[0\]\.digest/,
    ],
    ['a negative size', { ...IMAGE, layers: [{ ...layer, size: -1 }] }, undefined, /^layers\[0\]\.size/],
    ['a broken size', { ...IMAGE, layers: [{ ...layer, size: 1.5 }] }, undefined, /^layers\[0\]\.size/],
    ['a huge size', { ...IMAGE, layers: [{ ...layer, size: 2 ** 60 }] }, undefined, /^layers\[0\]\.size/],
    [
      'no media type',
      { ...IMAGE, layers: [{ ...layer, mediaType: null }] },
      undefined,
      /^layers\[0\]\.mediaType/,
    ],
    ['bad URLs', { ...IMAGE, layers: [{ ...layer, urls: [1] }] }, undefined, /^layers\[0\]\.urls/],
    [
      'bad annotations below',
      { ...IMAGE, layers: [{ ...layer, annotations: { k: 1 } }] },
      undefined,
      /^layers\[0\]\.annotations\["k"\]/,
    ],
    ['bad data', { ...IMAGE, layers: [{ ...layer, data: 1 }] }, undefined, /^layers\[0\]\.data/],
    [
      'half a platform',
      { ...INDEX, manifests: [{ ...layer, platform: { os: 'linux' } }] },
      undefined,
      /^manifests\[0\]\.platform/,
    ],
    [
      'bad annotations',
      { ...IMAGE, annotations: { k: 1 } },
      undefined,
      /^annotations\["k"\]: expected a string/,
    ],
    [
      'annotations as a list',
      { ...IMAGE, annotations: ['k'] },
      undefined,
      /^annotations: expected an object/,
    ],
    ['a bad subject', { ...IMAGE, subject: 'x' }, undefined, /^subject: expected a descriptor/],
    ['a bad artifactType', { ...IMAGE, artifactType: 1 }, undefined, /artifactType must be a string/],
  ])('%s', (_, document, declaredType, message) => {
    expect(() => parse(document, declaredType)).toThrow(message);
    expect(() => parse(document, declaredType)).toThrow(UserError);
  });

  test('bytes that are no JSON in UTF-8', () => {
    expect(() => parseManifest(Buffer.from('{'))).toThrow(/not valid JSON/);
    expect(() => parseManifest(Buffer.from([0x22, 0xff, 0x22]))).toThrow(/not valid JSON in UTF-8/);
  });

  test('over 4 MiB', () => {
    const padding = ' '.repeat(MAX_MANIFEST_BYTES - JSON.stringify(IMAGE).length);
    expect(parseManifest(Buffer.from(JSON.stringify(IMAGE) + padding)).kind).toBe('image');
    expect(() => parseManifest(Buffer.from(`${JSON.stringify(IMAGE)}${padding} `))).toThrow(
      /4194305 bytes.*4 MiB/,
    );
  });
});

describe('what a manifest points to', () => {
  test('successors: config and layers in order, children in order, each once, never the subject', () => {
    const letters = (document: unknown) => successors(parse(document)).map(({ digest }) => digest[7]);
    expect(letters({ ...IMAGE, subject: descriptor('f') })).toEqual(['a', 'b', 'c']);
    expect(letters({ ...IMAGE, layers: [...IMAGE.layers, ...IMAGE.layers] })).toEqual(['a', 'b', 'c']);
    expect(letters(INDEX)).toEqual(['d', 'e']);
  });

  test.each([
    ['a type of Docker with an address', MEDIA_TYPE.dockerForeignLayer, ['https://example.com/layer'], true],
    [
      'a type of OCI',
      'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
      ['https://e.com/l'],
      true,
    ],
    ['no address', MEDIA_TYPE.dockerForeignLayer, [], false],
    ['a usual layer with an address', MEDIA_TYPE.ociLayerGzip, ['https://example.com/layer'], false],
  ])('REG-05 a foreign layer: %s', (_, mediaType, urls, expected) => {
    expect(isForeign({ ...descriptor('a', mediaType), urls })).toBe(expected);
  });

  test.each([
    ['its own field', { ...IMAGE, artifactType: 'application/x' }, 'application/x'],
    ['the type of its config', IMAGE, MEDIA_TYPE.ociConfig],
    ['the type of its config when the field is empty', { ...IMAGE, artifactType: '' }, MEDIA_TYPE.ociConfig],
    ['none, for an index', INDEX, undefined],
  ])('the type of an artifact: %s', (_, document, expected) => {
    expect(artifactTypeOf(parse(document))).toBe(expected);
  });
});
