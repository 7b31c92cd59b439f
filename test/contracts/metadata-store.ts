import { describe, expect, onTestFinished, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import type { ManifestRecord, MetadataStore, Store } from '../../src/server/storage/store.ts';

const BLOB = digestOf('blob');
const OTHER_BLOB = digestOf('other blob');

/** What every metadata store does. `openStore` gives an empty one. */
export function metadataStoreContract(name: string, openStore: () => Promise<Store>): void {
  const open = async (): Promise<MetadataStore> => {
    const store = await openStore();
    onTestFinished(() => store.close());
    return store.metadata;
  };

  describe(`${name} as a metadata store`, () => {
    describeBlobs(open);
    describeManifests(open);
    describeTags(open);
    describeRepositories(open);
  });
}

type Open = () => Promise<MetadataStore>;

/** A manifest whose bytes are `text`, pushed at `pushedAt`. */
export function manifestRecord(text: string, more: Partial<ManifestRecord> = {}): ManifestRecord {
  return {
    digest: digestOf(text),
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    bytes: new TextEncoder().encode(text),
    pushedAt: 1_700_000_000_123,
    ...more,
  };
}

function describeBlobs(open: Open): void {
  test('a blob is seen only in the repositories that hold it', async () => {
    const metadata = await open();
    metadata.linkBlob('acme/app', BLOB, 5);
    metadata.linkBlob('acme/app', BLOB, 5);
    metadata.linkBlob('acme/base', BLOB, 5);
    expect(metadata.blobSize('acme/app', BLOB)).toBe(5);
    expect(metadata.blobSize('acme/other', BLOB)).toBeUndefined();
    expect(metadata.repositoriesWithBlob(BLOB).sort()).toEqual(['acme/app', 'acme/base']);
    expect(metadata.repositoriesWithBlob(OTHER_BLOB)).toEqual([]);
  });

  test('unlinkBlob says when nobody holds the blob any more', async () => {
    const metadata = await open();
    metadata.linkBlob('acme/app', BLOB, 5);
    metadata.linkBlob('acme/base', BLOB, 5);
    expect(metadata.unlinkBlob('acme/app', BLOB)).toEqual({ found: true, orphaned: false });
    expect(metadata.unlinkBlob('acme/app', BLOB)).toEqual({ found: false, orphaned: false });
    expect(metadata.unlinkBlob('acme/base', BLOB)).toEqual({ found: true, orphaned: true });
    expect(metadata.unlinkBlob('acme/base', BLOB)).toEqual({ found: false, orphaned: false });
  });

  test('sizes beyond 4 GiB are exact', async () => {
    const metadata = await open();
    const size = 5 * 1024 ** 4 + 1;
    metadata.linkBlob('acme/app', BLOB, size);
    expect(metadata.blobSize('acme/app', BLOB)).toBe(size);
  });
}

function describeManifests(open: Open): void {
  test.each<[string, ManifestRecord]>([
    ['with nothing optional', manifestRecord('{}')],
    [
      'with everything',
      manifestRecord('{ "all": 1 }', {
        subject: digestOf('subject'),
        artifactType: 'application/example',
        annotations: { b: 'ü\n', a: '' },
      }),
    ],
    ['with bytes that are no text', manifestRecord('x', { bytes: new Uint8Array([0, 255, 0, 128]) })],
  ])('REG-02 gives a manifest back as it came: %s', async (_, manifest) => {
    const metadata = await open();
    metadata.putManifest('acme/app', manifest, []);
    expect(metadata.manifest('acme/app', manifest.digest)).toEqual(manifest);
    expect(metadata.manifest('acme/other', manifest.digest)).toBeUndefined();
  });

  test('a manifest pushed again keeps its time and moves the new tags', async () => {
    const metadata = await open();
    const manifest = manifestRecord('{}', { pushedAt: 1 });
    metadata.putManifest('acme/app', manifest, ['a']);
    metadata.putManifest('acme/app', { ...manifest, pushedAt: 2 }, ['b']);
    expect(metadata.manifest('acme/app', manifest.digest)?.pushedAt).toBe(1);
    expect(metadata.tags('acme/app', 'pushed', { limit: 10 })).toEqual(['a', 'b']);
  });

  test('a manifest and its tags are stored together or not at all', async () => {
    const metadata = await open();
    const manifest = manifestRecord('{}');
    const tags = ['good', Symbol('bad') as unknown as string];
    expect(() => metadata.putManifest('acme/app', manifest, tags)).toThrow(TypeError);
    expect(metadata.manifest('acme/app', manifest.digest)).toBeUndefined();
    expect(metadata.tagDigest('acme/app', 'good')).toBeUndefined();
    metadata.putManifest('acme/app', manifest, ['good']);
    expect(metadata.tagDigest('acme/app', 'good')).toBe(manifest.digest);
  });

  test('deleting a manifest deletes the tags that point to it, in this repository only', async () => {
    const metadata = await open();
    const [gone, stays] = [manifestRecord('{"n":1}'), manifestRecord('{"n":2}')];
    metadata.putManifest('acme/app', gone, ['one', 'uno']);
    metadata.putManifest('acme/app', stays, ['two']);
    metadata.putManifest('acme/other', gone, ['one']);
    expect(metadata.deleteManifest('acme/app', gone.digest)).toBe(true);
    expect(metadata.deleteManifest('acme/app', gone.digest)).toBe(false);
    expect(metadata.tags('acme/app', 'lexical', { limit: 10 })).toEqual(['two']);
    expect(metadata.tagDigest('acme/other', 'one')).toBe(gone.digest);
  });

  test('REG-06 referrers are those of one subject in one repository, oldest first', async () => {
    const metadata = await open();
    const subject = digestOf('subject');
    const first = manifestRecord('z', { subject, pushedAt: 1, annotations: { k: 'v' } });
    const second = manifestRecord('a', { subject, pushedAt: 2, artifactType: 'application/example' });
    metadata.putManifest('acme/app', first, []);
    metadata.putManifest('acme/app', second, []);
    metadata.putManifest('acme/app', manifestRecord('other', { subject: digestOf('else') }), []);
    metadata.putManifest('acme/other', manifestRecord('elsewhere', { subject }), []);
    const sized = ({ bytes, ...outline }: ManifestRecord) => ({ ...outline, size: bytes.byteLength });
    expect(metadata.referrers('acme/app', subject)).toEqual([first, second].map(sized));
    expect(metadata.referrers('acme/app', digestOf('nobody'))).toEqual([]);
  });
}

function describeTags(open: Open): void {
  const withTags = async (tags: readonly string[]): Promise<MetadataStore> => {
    const metadata = await open();
    for (const tag of tags) metadata.putManifest('acme/app', manifestRecord(tag), [tag]);
    metadata.putManifest('acme/other', manifestRecord('other'), ['elsewhere']);
    return metadata;
  };

  test('REG-06 lexical order is by code unit', async () => {
    const metadata = await withTags(['b', 'a10', 'B', 'a9', '_x', '1.0', 'a', 'a-1', 'a.1']);
    expect(metadata.tags('acme/app', 'lexical', { limit: 100 })).toEqual(
      ['b', 'a10', 'B', 'a9', '_x', '1.0', 'a', 'a-1', 'a.1'].sort(),
    );
  });

  test('pushed order is that of the first push; a tag that moves keeps its place, one pushed anew is last', async () => {
    const metadata = await withTags(['z', 'm', 'a']);
    metadata.putManifest('acme/app', manifestRecord('new'), ['z']);
    expect(metadata.tagDigest('acme/app', 'z')).toBe(digestOf('new'));
    expect(metadata.tags('acme/app', 'pushed', { limit: 10 })).toEqual(['z', 'm', 'a']);
    expect(metadata.deleteTag('acme/app', 'z')).toBe(true);
    metadata.putManifest('acme/app', manifestRecord('new'), ['z']);
    expect(metadata.tags('acme/app', 'pushed', { limit: 10 })).toEqual(['m', 'a', 'z']);
  });

  test('the newest tag, deleted and pushed anew, comes after a tag pushed in between', async () => {
    const metadata = await withTags(['a', 'b']);
    metadata.deleteTag('acme/app', 'b');
    metadata.putManifest('acme/app', manifestRecord('c'), ['c', 'b']);
    expect(metadata.tags('acme/app', 'pushed', { limit: 10 })).toEqual(['a', 'c', 'b']);
  });

  test.each([
    ['lexical', 'after a tag', 'b', ['c', 'd']],
    ['lexical', 'after a place where no tag is', 'bb', ['c', 'd']],
    ['lexical', 'after the end', 'zzz', []],
    ['pushed', 'after a tag', 'd', ['a', 'c']],
    ['pushed', 'after the last tag', 'b', []],
    ['pushed', 'after what is no tag: from the beginning', 'nope', ['d', 'a']],
    ['pushed', 'after a tag of another repository: from the beginning', 'elsewhere', ['d', 'a']],
  ] as const)('REG-06 a page in %s order, %s', async (order, _, last, expected) => {
    const metadata = await withTags(['d', 'a', 'c', 'b']);
    expect(metadata.tags('acme/app', order, { limit: 2, last })).toEqual(expected);
  });

  test.each([
    [0, []],
    [1, ['a']],
    [Number.POSITIVE_INFINITY, ['a', 'b']],
  ])('a page of at most %d tags', async (limit, expected) => {
    const metadata = await withTags(['a', 'b']);
    expect(metadata.tags('acme/app', 'lexical', { limit })).toEqual(expected);
    expect(metadata.tags('acme/app', 'pushed', { limit })).toEqual(expected);
  });

  test('a tag that is not there', async () => {
    const metadata = await withTags(['a']);
    expect(metadata.tagDigest('acme/app', 'elsewhere')).toBeUndefined();
    expect(metadata.deleteTag('acme/app', 'elsewhere')).toBe(false);
    expect(metadata.tags('acme/none', 'lexical', { limit: 10 })).toEqual([]);
  });

  test('deleting a tag keeps the manifest', async () => {
    const metadata = await withTags(['a']);
    metadata.deleteTag('acme/app', 'a');
    expect(metadata.manifest('acme/app', digestOf('a'))).toBeDefined();
  });
}

function describeRepositories(open: Open): void {
  test('a repository exists while it holds a blob or a manifest', async () => {
    const metadata = await open();
    expect(metadata.hasRepository('acme/app')).toBe(false);
    metadata.linkBlob('acme/app', BLOB, 5);
    metadata.putManifest('acme/base', manifestRecord('{}'), []);
    expect(metadata.hasRepository('acme/app')).toBe(true);
    expect(metadata.hasRepository('acme/base')).toBe(true);
    expect(metadata.hasManifest('acme/app')).toBe(false);
    expect(metadata.hasManifest('acme/base')).toBe(true);
    metadata.unlinkBlob('acme/app', BLOB);
    metadata.deleteManifest('acme/base', digestOf('{}'));
    expect(metadata.hasRepository('acme/app')).toBe(false);
    expect(metadata.repositories({ limit: 10 })).toEqual([]);
  });

  test('REG-06 the catalog names each repository once, in lexical order, by pages', async () => {
    const metadata = await open();
    for (const name of ['b', 'a/z', 'c', 'a-b', 'a']) {
      metadata.linkBlob(name, BLOB, 5);
      metadata.linkBlob(name, OTHER_BLOB, 5);
    }
    for (const name of ['c', 'd']) metadata.putManifest(name, manifestRecord('{}'), []);
    expect(metadata.repositories({ limit: 100 })).toEqual(['a', 'a-b', 'a/z', 'b', 'c', 'd']);
    expect(metadata.repositories({ limit: 2 })).toEqual(['a', 'a-b']);
    expect(metadata.repositories({ limit: 3, last: 'a-b' })).toEqual(['a/z', 'b', 'c']);
    expect(metadata.repositories({ limit: 3, last: 'a.x' })).toEqual(['a/z', 'b', 'c']);
    expect(metadata.repositories({ limit: 3, last: 'd' })).toEqual([]);
    expect(metadata.repositories({ limit: 0 })).toEqual([]);
    expect(metadata.repositories({ limit: Number.POSITIVE_INFINITY })).toHaveLength(6);
  });
}
