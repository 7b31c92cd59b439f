import { describe, expect, onTestFinished, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import type {
  PackageRecord,
  PackageStore,
  Store,
  VersionFilter,
  VersionRecord,
} from '../../src/server/storage/store.ts';
import { manifestRecord } from './metadata-store.ts';

const NAME = 'acme/app';
const ALL = { limit: Number.POSITIVE_INFINITY, offset: 0 };
const BLOB = digestOf('blob');

/** What every package store does. `openStore` gives an empty one. */
export function packageStoreContract(name: string, openStore: () => Promise<Store>): void {
  const open: Open = async () => {
    const store = await openStore();
    onTestFinished(() => store.close());
    return {
      ...store,
      push: (text, tags, pushedAt = 1) =>
        store.metadata.putManifest(NAME, manifestRecord(text, { pushedAt }), tags),
    };
  };

  describe(`${name} as a package store`, () => {
    describeLife(open);
    describeVersions(open);
    describeDownloads(open);
    describePurge(open);
  });
}

type Open = () => Promise<Store & { push(text: string, tags: readonly string[], pushedAt?: number): void }>;

function idOf(packages: PackageStore): number {
  const found = packages.find(NAME);
  if (found === undefined) throw new Error('the package is not there');
  return found.id;
}

function firstVersion(packages: PackageStore): VersionRecord {
  const [version] = packages.versions(idOf(packages), 'active', ALL);
  if (version === undefined) throw new Error('there is no version');
  return version;
}

function describeLife(open: Open): void {
  test('DEL-03 a package is born with its first manifest, and each push touches it', async () => {
    const { packages, push } = await open();
    expect(packages.find(NAME)).toBeUndefined();
    push('{}', ['a'], 10);
    push('{"n":2}', ['b'], 20);
    expect(packages.find(NAME)).toEqual({
      ...{ id: idOf(packages), name: NAME, createdAt: 10, updatedAt: 20, versionCount: 2 },
      ...{ downloads: 0, mostDownloads: 0 },
    });
  });

  test('an empty package is made once', async () => {
    const { packages, push } = await open();
    const made = packages.ensure(NAME, 5);
    expect(packages.ensure(NAME, 6)).toEqual(made);
    packages.ensureAll([NAME, 'acme/other'], 7);
    expect([packages.find(NAME), packages.find('acme/other')?.createdAt]).toEqual([made, 7]);
    expect(made).toMatchObject({ createdAt: 5, versionCount: 0 });
    push('{}', []);
    expect(idOf(packages)).toBe(made.id);
  });

  test('the packages of an owner in both registries are listed newest first and by pages, those of other owners are not', async () => {
    const { packages } = await open();
    const names = ['acme/app', 'acme-inc/app', '~docker/acme/app/image', 'acme/app/api', 'acm/app', 'acme'];
    for (const name of names) packages.ensure(name, 1);
    const newest = packages.newestOf('acme', 9);
    expect(newest.map(({ name }) => name)).toEqual(['acme/app/api', '~docker/acme/app/image', 'acme/app']);
    expect(newest.map(({ id, name }) => packages.find(name)?.id === id)).toEqual([true, true, true]);
    expect(packages.newestOf('acme', 1, newest[0]?.id)).toEqual(newest.slice(1, 2));
    expect(packages.newestOf('', 9).map(({ name }) => name)).toEqual(['acme']);
  });

  test('packages are listed by name: all, those below a name, and those that have a version', async () => {
    const { packages, push } = await open();
    for (const name of ['b/x', 'acme-inc/app', '~docker/acme/app/image', 'acme/a/b'])
      packages.ensure(name, 1);
    packages.delete(packages.ensure('acme/gone', 1).id, 2);
    push('{}', []);
    expect(packages.names()).toEqual(['acme-inc/app', 'acme/a/b', NAME, 'b/x']);
    expect(packages.names('acme')).toEqual(['acme/a/b', NAME]);
    expect(packages.names('~docker')).toEqual(['~docker/acme/app/image']);
    expect(packages.published()).toEqual([NAME]);
  });

  test('DEL-01 the deleted packages of an owner are listed since a time, the last first', async () => {
    const { packages } = await open();
    for (const [name, time] of [
      ['acme/a', 10],
      ['acme/b', 30],
      ['acme/c', 20],
      ['acme-inc/d', 40],
    ] as const) {
      packages.delete(packages.ensure(name, 1).id, time);
    }
    const names = (since: number, limit: number) =>
      packages.deletedOf('acme', since, limit).map(({ name }) => name);
    expect(names(0, 9)).toEqual(['acme/b', 'acme/c', 'acme/a']);
    expect([names(20, 9), names(0, 1)]).toEqual([['acme/b', 'acme/c'], ['acme/b']]);
  });

  test('DEL-01 a deleted package leaves nothing under its name, and comes back whole', async () => {
    const { packages, metadata, push } = await open();
    metadata.linkBlob(NAME, BLOB, 5);
    push('{}', ['a', 'b']);
    const before = packages.find(NAME);
    const id = idOf(packages);
    packages.delete(id, 100, '{"kept":true}');
    expect(packages.find(NAME)).toBeUndefined();
    expect([packages.newestOf('acme', 9), packages.names()]).toEqual([[], []]);
    expect(packages.findDeleted(NAME)).toEqual({
      ...before,
      ...{ deletedAt: 100, rules: '{"kept":true}' },
    });
    expect(metadata.hasRepository(NAME)).toBe(false);
    expect(metadata.tagDigest(NAME, 'a')).toBeUndefined();
    expect(metadata.repositories({ limit: 10 })).toEqual([]);
    expect(metadata.repositoriesWithBlob(BLOB)).toEqual([]);

    packages.restore(id);
    expect(packages.find(NAME)).toEqual(before);
    expect(packages.findDeleted(NAME)).toBeUndefined();
    expect(metadata.tags(NAME, 'pushed', { limit: 10 })).toEqual(['a', 'b']);
    expect(metadata.blobSize(NAME, BLOB)).toBe(5);
  });

  test('DEL-01 a name that is taken anew is another package', async () => {
    const { packages, push } = await open();
    push('{}', []);
    const id = idOf(packages);
    packages.delete(id, 1);
    push('{}', []);
    expect(idOf(packages)).toBeGreaterThan(id);
    packages.delete(idOf(packages), 2);
    expect(packages.findDeleted(NAME)).toMatchObject({ deletedAt: 2 });
  });

  test('LEG-04 a package that gets another name keeps all that it has, and takes in the empty one of that name', async () => {
    const { packages, metadata, push } = await open();
    push('{}', ['a'], 10);
    const moved = packages.find(NAME);
    const other = 'acme/other';
    metadata.putManifest(other, manifestRecord('{"n":2}'), ['b']);
    const { id } = packages.find(other) as PackageRecord;
    const deleted = packages.versionByDigest(id, digestOf('{"n":2}')) as VersionRecord;
    packages.deleteVersion(id, deleted.id, 20);
    metadata.linkBlob(other, BLOB, 4);
    packages.rename(NAME, other);
    expect([packages.find(NAME), packages.find(other)]).toEqual([undefined, { ...moved, name: other }]);
    expect([metadata.tagDigest(other, 'a'), metadata.blobSize(other, BLOB)]).toEqual([digestOf('{}'), 4]);
    expect(packages.restoreVersion(moved?.id ?? 0, deleted.id)).toBe(true);
    expect(metadata.tags(other, 'lexical', { limit: 9 })).toEqual(['a', 'b']);
    packages.rename('acme/absent', other);
    expect(packages.find(other)).toMatchObject({ id: moved?.id, versionCount: 2 });
  });

  test('blobs that came back under a name count once', async () => {
    const { packages, metadata, push } = await open();
    push('{}', []);
    metadata.linkBlob(NAME, BLOB, 5);
    const id = idOf(packages);
    packages.delete(id, 1);
    metadata.linkBlob(NAME, BLOB, 5);
    packages.restore(id);
    expect(metadata.unlinkBlob(NAME, BLOB)).toEqual({ found: true, orphaned: true });
  });
}

function describeVersions(open: Open): void {
  test('versions are listed by whether they have a tag, newest first, and found by their digest', async () => {
    const { packages, push } = await open();
    push('{"n":1}', ['a', 'b']);
    push('{"n":2}', []);
    push('{"n":3}', ['c']);
    push('{"n":4}', ['a']);
    const id = idOf(packages);
    const tagsOf = (filter: VersionFilter) => packages.versions(id, filter, ALL).map(({ tags }) => tags);
    expect(tagsOf('tagged')).toEqual([['a'], ['c'], ['b']]);
    expect(tagsOf('untagged')).toEqual([[]]);
    expect(packages.versions(id, 'tagged', { limit: 1, offset: 1 }).map(({ tags }) => tags)).toEqual([['c']]);
    const [newest] = packages.versions(id, 'active', ALL);
    expect(newest && packages.versionByDigest(id, newest.digest)).toEqual(newest);
    expect(packages.versionByDigest(id, BLOB)).toBeUndefined();
  });

  test('DEL-03 every manifest is a version; they are listed newest first, by pages', async () => {
    const { packages, push } = await open();
    push('{"n":1}', ['a', 'b'], 1);
    push('{"n":2}', [], 2);
    push('{"n":3}', ['c'], 3);
    const id = idOf(packages);
    const all = packages.versions(id, 'active', ALL);
    expect(all.map(({ tags, createdAt }) => ({ tags, createdAt }))).toEqual([
      { tags: ['c'], createdAt: 3 },
      { tags: [], createdAt: 2 },
      { tags: ['b', 'a'], createdAt: 1 },
    ]);
    expect(packages.versions(id, 'active', { limit: 1, offset: 1 })).toEqual(all.slice(1, 2));
    expect([packages.countVersions(id, 'active'), packages.countVersions(id, 'tagged')]).toEqual([3, 2]);
    expect(packages.version(id, all[0]?.id ?? 0, 'active')).toEqual(all[0]);
    expect(packages.version(id + 1, all[0]?.id ?? 0, 'active')).toBeUndefined();
  });

  test('a tag that moves touches the version it leaves and the one it comes to', async () => {
    const { packages, push } = await open();
    push('{"n":1}', ['a'], 1);
    push('{"n":2}', [], 2);
    push('{"n":2}', ['a'], 3);
    const times = packages.versions(idOf(packages), 'active', ALL);
    expect(times.map(({ createdAt, updatedAt, tags }) => [createdAt, updatedAt, tags])).toEqual([
      [2, 3, ['a']],
      [1, 3, []],
    ]);
  });

  test('DEL-01 a deleted version is listed with its tags, and comes back with those that are free', async () => {
    const { packages, metadata, push } = await open();
    push('{"n":1}', ['free', 'taken'], 1);
    const version = firstVersion(packages);
    const id = idOf(packages);
    packages.deleteVersion(id, version.id, 50);
    expect(metadata.manifest(NAME, version.digest)).toBeUndefined();
    expect(packages.version(id, version.id, 'active')).toBeUndefined();
    expect(packages.versions(id, 'deleted', ALL)).toEqual([{ ...version, deletedAt: 50 }]);
    expect(packages.version(id, version.id, 'deleted')).toEqual({ ...version, deletedAt: 50 });

    push('{"n":2}', ['taken'], 2);
    expect(packages.restoreVersion(id, version.id)).toBe(true);
    expect(packages.version(id, version.id, 'active')).toEqual({ ...version, tags: ['free'] });
    expect(packages.countVersions(id, 'deleted')).toBe(0);
  });

  test('DEL-01 a manifest pushed anew is another version, and the deleted one stays deleted', async () => {
    const { packages, push } = await open();
    push('{}', ['a']);
    const { id: versionId } = firstVersion(packages);
    const id = idOf(packages);
    packages.deleteVersion(id, versionId, 1);
    push('{}', ['a']);
    expect(firstVersion(packages).id).toBeGreaterThan(versionId);
    expect(packages.restoreVersion(id, versionId)).toBe(false);
    expect(packages.countVersions(id, 'deleted')).toBe(1);
  });

  test('what is not there can neither be deleted nor restored', async () => {
    const { packages, push } = await open();
    push('{}', []);
    const id = idOf(packages);
    packages.deleteVersion(id, 999, 1);
    expect(packages.countVersions(id, 'active')).toBe(1);
    expect(packages.restoreVersion(id, 999)).toBe(false);
  });
}

function describeDownloads(open: Open): void {
  test('DEL-02 downloads count for the version and its package', async () => {
    const { packages, push } = await open();
    push('{"n":1}', []);
    push('{"n":2}', []);
    const [second, first] = packages.versions(idOf(packages), 'active', ALL);
    if (first === undefined || second === undefined) throw new Error('there are no two versions');
    for (let round = 0; round < 3; round++) packages.countDownload(NAME, first.digest);
    packages.countDownload(NAME, second.digest);
    expect(packages.find(NAME)).toMatchObject({ downloads: 4, mostDownloads: 3 });
    expect(packages.version(idOf(packages), first.id, 'active')?.downloads).toBe(3);
    packages.deleteVersion(idOf(packages), first.id, 1);
    expect(packages.version(idOf(packages), first.id, 'deleted')?.downloads).toBe(3);
  });
}

function describePurge(open: Open): void {
  test('DEL-01 what was deleted before a time is gone for good, with the blobs that nobody else holds', async () => {
    const { packages, metadata, push } = await open();
    const shared = digestOf('shared');
    push('{"n":1}', ['a']);
    metadata.linkBlob(NAME, BLOB, 5);
    metadata.linkBlob(NAME, shared, 5);
    metadata.linkBlob('acme/other', shared, 5);
    packages.delete(idOf(packages), 100);
    expect(packages.purge(100)).toEqual([]);
    expect(packages.findDeleted(NAME)).toBeDefined();
    expect(packages.purge(101)).toEqual([BLOB]);
    expect(packages.findDeleted(NAME)).toBeUndefined();
  });

  test('DEL-01 a version deleted before a time is gone for good', async () => {
    const { packages, push } = await open();
    push('{"n":1}', ['a']);
    const id = idOf(packages);
    const version = firstVersion(packages);
    packages.deleteVersion(id, version.id, 100);
    packages.purge(101);
    expect(packages.version(id, version.id, 'deleted')).toBeUndefined();
  });
}
