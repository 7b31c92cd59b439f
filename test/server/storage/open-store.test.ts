import fs, { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { UserError } from '../../../src/oci/errors.ts';
import { MIGRATIONS } from '../../../src/server/storage/metadata-schema.ts';
import { openStore, type StoreOptions } from '../../../src/server/storage/open-store.ts';
import { StorageError, type Store } from '../../../src/server/storage/store.ts';
import { expectBytes, patternBytes, push } from '../../support/blobs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const MIB = 1024 * 1024;

function openForTest(options: StoreOptions): Store {
  const store = openStore(options);
  onTestFinished(() => store.close());
  return store;
}

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

test.each([false, true])(
  'SVC-08 a store that is opened again holds everything (durable: %s)',
  async (durable) => {
    const data = await temporaryFolder();
    const bytes = patternBytes(MIB + 1, 1);
    const first = openStore({ data, durable });
    const digest = await push(first.blobs, bytes, (size) =>
      first.metadata.linkBlob('acme/app', digestOf(bytes), size),
    );
    await first.close();

    const second = openForTest({ data, durable });
    expect(second.metadata.blobSize('acme/app', digest)).toBe(bytes.length);
    await expectBytes(second.blobs.read(digest), bytes);
  },
);

test('SVC-08 what the first format held is there in this one, and its manifests are versions', async () => {
  const data = await temporaryFolder();
  const database = new DatabaseSync(join(data, 'metadata.sqlite'));
  const digest = digestOf('{}');
  database.exec(`
    CREATE TABLE blob (repository TEXT NOT NULL, digest TEXT NOT NULL, size INTEGER NOT NULL,
      PRIMARY KEY (repository, digest)) STRICT, WITHOUT ROWID;
    CREATE TABLE manifest (id INTEGER PRIMARY KEY, repository TEXT NOT NULL, digest TEXT NOT NULL,
      media_type TEXT NOT NULL, subject TEXT, artifact_type TEXT, annotations TEXT, pushed_at INTEGER NOT NULL,
      bytes BLOB NOT NULL, UNIQUE (repository, digest)) STRICT;
    CREATE INDEX manifest_by_subject ON manifest (repository, subject) WHERE subject IS NOT NULL;
    CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, repository TEXT NOT NULL, name TEXT NOT NULL,
      digest TEXT NOT NULL, UNIQUE (repository, name)) STRICT;
    INSERT INTO manifest VALUES (7, 'acme/app', '${digest}', 'application/json', NULL, NULL, NULL, 1000, x'7b7d');
    INSERT INTO tag VALUES (3, 'acme/app', 'latest', '${digest}');
    PRAGMA user_version = 1;`);
  database.close();
  const { metadata, packages } = openForTest({ data });
  expect(metadata.manifest('acme/app', digest)?.bytes).toEqual(new Uint8Array([0x7b, 0x7d]));
  const found = packages.find('acme/app');
  expect(found).toMatchObject({ createdAt: 1000, versionCount: 1 });
  expect(packages.versions(found?.id ?? 0, 'active', { limit: 9, offset: 0 })).toEqual([
    { id: 7, digest, tags: ['latest'], createdAt: 1000, updatedAt: 1000, downloads: 0 },
  ]);
});

test('SVC-08 what formats with names in each row held is there in this one, deleted packages included', async () => {
  const data = await temporaryFolder();
  const database = new DatabaseSync(join(data, 'metadata.sqlite'));
  const [one, two] = [digestOf('{}'), digestOf('two')];
  for (const script of MIGRATIONS.slice(0, 5)) database.exec(script);
  database.exec(`
    INSERT INTO package (id, name, created_at, updated_at, deleted_at, rules) VALUES
      (4, 'acme/app', 1, 2, NULL, NULL), (5, 'acme/app', 1, 2, 50, '{}'), (6, '~docker/acme/app/image', 1, 2, NULL, NULL);
    INSERT INTO manifest (id, repository, digest, media_type, subject, annotations, pushed_at, updated_at, downloads, bytes)
      SELECT id + 10, content, '${one}', 'application/json', '${two}', '{"a":"b"}', 1, 2, id, x'7b7d' FROM package;
    INSERT INTO blob SELECT content, '${two}', 3 FROM package UNION VALUES ('acme/blobs', '${two}', 3);
    INSERT INTO tag (repository, name, digest) SELECT content, 'tag-' || id, '${one}' FROM package ORDER BY id;
    INSERT INTO manifest (id, repository, digest, media_type, pushed_at, updated_at, bytes)
      VALUES (90, 'acme/app', '${two}', 'application/json', 1, 2, x'00');
    DELETE FROM manifest WHERE id = 90;
    UPDATE package SET version_count = 1, tagged_count = 1, downloads = 5, most_downloads = 5 WHERE id = 5;
    PRAGMA user_version = 5;`);
  database.close();

  const { metadata, packages } = openForTest({ data });
  expect(metadata.repositories({ limit: 9 })).toEqual(['acme/app', 'acme/blobs']);
  expect(metadata.repositoriesWithBlob(two).sort()).toEqual(['acme/app', 'acme/blobs']);
  expect(metadata.blobTotals()).toEqual({ blobs: 1, bytes: 3 });
  expect(metadata.referrers('acme/app', two)).toEqual([
    expect.objectContaining({ digest: one, annotations: { a: 'b' }, size: 2 }),
  ]);
  expect(metadata.manifest('acme/app', one)?.bytes).toEqual(new Uint8Array([0x7b, 0x7d]));
  for (const [id, name] of [
    [4, 'acme/app'],
    [6, '~docker/acme/app/image'],
    [5, 'acme/app'],
  ] as const) {
    const kept = id === 5 ? packages.findDeleted(name) : packages.find(name);
    expect(kept).toMatchObject({ id, versionCount: 1, downloads: id });
    if (id === 5) {
      packages.delete(4, 60);
      packages.restore(id);
    }
    expect(packages.countVersions(id, 'tagged')).toBe(1);
    expect(packages.versions(id, 'active', { limit: 9, offset: 0 })).toEqual([
      { id: id + 10, digest: one, tags: [`tag-${id}`], createdAt: 1, updatedAt: 2, downloads: id },
    ]);
    expect([metadata.tagDigest(name, `tag-${id}`), metadata.blobSize(name, two)]).toEqual([one, 3]);
  }
  const manifest = { digest: two, mediaType: 'application/json', bytes: new Uint8Array(1), pushedAt: 3 };
  metadata.putManifest('acme/app', manifest, ['new']);
  expect(packages.versionByDigest(5, two)).toMatchObject({ id: 91, tags: ['new'] });
});

test('SVC-08 it is told before and after an older folder is brought up to date, and of no other', async () => {
  const data = await temporaryFolder();
  const path = join(data, 'metadata.sqlite');
  const database = new DatabaseSync(path);
  for (const script of MIGRATIONS.slice(0, 3)) database.exec(script);
  database.exec(`
    INSERT INTO manifest (repository, digest, media_type, pushed_at, updated_at, bytes)
      VALUES ('acme/app', '${digestOf('{}')}', 'application/json', 1, 2, x'7b7d');
    PRAGMA user_version = 3;`);
  database.close();
  const messages: string[] = [];
  const report = (message: string): void => void messages.push(message);
  await openStore({ data }, report).close();
  expect(messages).toEqual([
    `bringing ${path} up to date, from format 3 to ${MIGRATIONS.length}, manifests: 1; this may take a while, and older versions of ghcr-actions cannot read it then`,
    expect.stringMatching(/^brought .+metadata\.sqlite up to date in \d+\.\d s$/),
  ]);
  await openStore({ data }, report).close();
  await openStore({ data: await temporaryFolder() }, report).close();
  await openStore({}, report).close();
  expect(messages).toHaveLength(2);
});

test('closing drops uploads that are under way', async () => {
  const data = await temporaryFolder();
  const store = openStore({ data });
  await store.blobs.beginUpload().append(Readable.from([patternBytes(2 * MIB, 1)]));
  expect(readdirSync(join(data, 'uploads'))).toHaveLength(1);
  await store.close();
  expect(readdirSync(join(data, 'uploads'))).toEqual([]);
});

test('what an earlier process left in uploads is removed', async () => {
  const data = await temporaryFolder();
  mkdirSync(join(data, 'uploads'));
  writeFileSync(join(data, 'uploads', '7'), 'left');
  openForTest({ data });
  expect(readdirSync(join(data, 'uploads'))).toEqual([]);
});

test('a blob that was stored but not linked when the process was killed is removed', async () => {
  const data = await temporaryFolder();
  const store = openStore({ data });
  const linked = await push(store.blobs, patternBytes(10, 1), (size) =>
    store.metadata.linkBlob('acme/app', digestOf(patternBytes(10, 1)), size),
  );
  const orphan = await push(store.blobs, patternBytes(10, 2));
  await store.close();
  writeFileSync(join(data, 'metadata.sqlite-wal'), '');

  const reopened = openForTest({ data });
  expect([reopened.blobs.size(linked), reopened.blobs.size(orphan)]).toEqual([10, undefined]);
});

test('a second store on one folder is refused until the first is closed', async () => {
  const data = await temporaryFolder();
  const first = openStore({ data });
  expect(() => openStore({ data })).toThrow(
    new UserError(
      `the data folder ${data} is in use by another registry: stop that one, or give this one another --data folder`,
    ),
  );
  await first.close();
  openForTest({ data });
});

test('a folder from a newer version is refused, and stays as it is', async () => {
  const data = await temporaryFolder();
  await openStore({ data }).close();
  const database = new DatabaseSync(join(data, 'metadata.sqlite'));
  database.exec('PRAGMA user_version = 99');
  database.close();
  for (const _ of ['first', 'again']) {
    expect(() => openStore({ data })).toThrow(
      /written by a newer version .*format 99, this one knows up to \d+/,
    );
  }
});

test('a file in place of the folder, or of the database, is told in one line', async () => {
  const data = await temporaryFolder();
  const file = join(data, 'file');
  writeFileSync(file, 'x');
  expect(() => openStore({ data: file })).toThrow(
    `cannot use the data folder ${file}: file already exists (EEXIST): give --data a folder that the registry may write to`,
  );
  const folder = join(data, 'folder');
  mkdirSync(folder);
  writeFileSync(join(folder, 'metadata.sqlite'), 'this is no database '.repeat(100));
  expect(() => openStore({ data: folder })).toThrow(
    /^cannot use the data folder .*: file is not a database: give/,
  );
});

test('a blob that a power cut has shortened is replaced by the next push', async () => {
  const data = await temporaryFolder();
  const store = openForTest({ data });
  const bytes = patternBytes(MIB, 1);
  const digest = await push(store.blobs, bytes);
  const hex = digest.slice('sha256:'.length);
  writeFileSync(join(data, 'blobs/sha256', hex.slice(0, 2), hex), '');
  await push(store.blobs, bytes);
  await expectBytes(store.blobs.read(digest), bytes);
});

/** Linux has it, the others have nothing like it. */
const FULL_DEVICE = '/dev/full';

const diskIsFull = () =>
  Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 });

test.each([
  ['few bytes', 1000],
  ...(existsSync(FULL_DEVICE) ? [['many bytes', 2 * MIB] as const] : []),
] as const)('a full disk refuses %s with a clean error, and nothing is left behind', async (_, size) => {
  const data = await temporaryFolder();
  const store = openForTest({ data });
  const bytes = patternBytes(size, 1);
  fillDisk();
  const failure = await push(store.blobs, bytes).catch((error) => error);
  expect(failure).toBeInstanceOf(StorageError);
  expect(failure.message).toBe('cannot store a blob: no space left on device (ENOSPC)');
  expect(failure.isFull).toBe(true);
  expect(store.blobs.size(digestOf(bytes))).toBeUndefined();
  expect(readdirSync(join(data, 'uploads'))).toEqual([]);

  vi.restoreAllMocks();
  syncBuiltinESMExports();
  const digest = await push(store.blobs, bytes);
  await expectBytes(store.blobs.read(digest), bytes);
});

/** Makes writes fail half-way: the file exists by then. Hash threads, which no mock reaches, write to a device that is always full. */
function fillDisk(): void {
  const { writeFileSync: write, openSync: open, closeSync: close } = fs;
  vi.spyOn(fs, 'writeFileSync').mockImplementation((path, bytes) => {
    write(path, String(bytes).slice(0, 10));
    throw diskIsFull();
  });
  vi.spyOn(fs, 'openSync').mockImplementation((path, flags) => {
    close(open(path, flags));
    return open(FULL_DEVICE, 'r+');
  });
  syncBuiltinESMExports();
}

test('a folder for uploads that is gone gives a clean error', async () => {
  const data = await temporaryFolder();
  const store = openForTest({ data });
  fs.rmSync(join(data, 'uploads'), { recursive: true });
  for (const size of [10, 2 * MIB]) {
    await expect(push(store.blobs, patternBytes(size, 1))).rejects.toThrow(
      new StorageError('cannot store a blob: no such file or directory (ENOENT)'),
    );
  }
  expect(existsSync(join(data, 'uploads'))).toBe(false);
});
