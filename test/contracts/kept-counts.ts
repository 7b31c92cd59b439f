import { describe, expect, onTestFinished, test } from 'vitest';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import type { PackageStore, Store, VersionRecord } from '../../src/server/storage/store.ts';
import { below, chance, pick, type Random, seededRandom } from '../support/random.ts';
import { manifestRecord } from './metadata-store.ts';

const NAME = 'acme/app';
const ALL = { limit: 1000, offset: 0 };
const STEPS = 300;

/** What is counted while it changes, and what copies bring back. `openStore` gives an empty one. */
export function keptCountsContract(name: string, openStore: () => Promise<Store>): void {
  const open = async (): Promise<Store> => {
    const store = await openStore();
    onTestFinished(() => store.close());
    return store;
  };

  describe(`${name} as a keeper of counts`, () => {
    test('META-03 after any changes the counts are what the lists show', async () => {
      const store = await open();
      const random = seededRandom(7);
      for (let step = 0; step < STEPS; step += 1) {
        changeSomething(store, random);
        expect(keptCounts(store), `step ${step}`).toEqual(listedCounts(store));
      }
    });

    test('SVC-03 a copy brings back all tables with their counts, however often', async () => {
      const store = await open();
      const random = seededRandom(11);
      const change = (): void => {
        for (let step = 0; step < STEPS / 10; step += 1) changeSomething(store, random);
      };
      const empty = store.tables.take();
      change();
      const copy = store.tables.take();
      const before = everything(store);
      for (let round = 0; round < 5; round += 1) {
        change();
        copy.putBack();
        expect(everything(store)).toEqual(before);
        expect(keptCounts(store)).toEqual(listedCounts(store));
      }
      empty.putBack();
      expect(store.packages.names()).toEqual([]);
      expect(store.metadata.blobTotals()).toEqual({ blobs: 0, bytes: 0 });
    });

    test('SVC-03 of several copies each brings back its own moment, in any order, whichever are dropped', async () => {
      const store = await open();
      const random = seededRandom(13);
      const blobs = [0, 1, 2, 3, 4].map((number) => digestOf(`blob ${number}`));
      const held = (isHeld: (digest: Digest) => boolean): Digest[] => blobs.filter(isHeld);
      const linked = (): Digest[] => held((digest) => store.metadata.isBlobLinked(digest));
      const takeOne = () => {
        const before = everything(store);
        return { before, held: linked(), copy: store.tables.take() };
      };
      let copies = [takeOne()];
      for (let step = 0; step < STEPS / 2; step += 1) {
        for (let change = below(6, random); change > 0; change -= 1) changeSomething(store, random);
        if (copies.length < 2 || chance(0.3, random)) copies.push(takeOne());
        const one = pick(copies, random);
        const unlinked = linked().filter((digest) => !one.held.includes(digest));
        if (chance(0.5, random)) {
          expect(one.copy.putBack().sort(), `step ${step}`).toEqual(unlinked.sort());
          expect(everything(store), `step ${step}`).toEqual(one.before);
          expect(keptCounts(store), `step ${step}`).toEqual(listedCounts(store));
        } else if (chance(0.4, random)) {
          one.copy.drop();
          copies = copies.filter((other) => other !== one);
        }
        for (const { copy, held: expected } of copies) {
          expect(
            held((digest) => copy.holds(digest)),
            `step ${step}`,
          ).toEqual(expected);
        }
      }
    });

    test('SVC-03 an id that was given after the copy is given again after its return', async () => {
      const { tables, packages } = await open();
      const copy = tables.take();
      const { id } = packages.ensure(NAME, 1);
      copy.putBack();
      expect(packages.ensure('acme/other', 1).id).toBe(id);
    });

    test('SVC-03 copies know which blobs they hold, and which came after them', async () => {
      const { tables, metadata } = await open();
      const [kept, lost, later] = ['kept', 'lost', 'later'].map((text) => digestOf(text));
      if (kept === undefined || lost === undefined || later === undefined) throw new Error('three blobs');
      metadata.linkBlob(NAME, kept, 1);
      metadata.linkBlob('acme/other', kept, 1);
      metadata.linkBlob(NAME, lost, 2);
      const copy = tables.take();
      expect(copy.blobCount).toBe(2);
      metadata.unlinkBlob(NAME, lost);
      metadata.linkBlob(NAME, later, 3);
      expect([copy.holds(kept), copy.holds(lost), copy.holds(later)]).toEqual([true, true, false]);
      expect(copy.putBack()).toEqual([later]);
      expect(metadata.blobTotals()).toEqual({ blobs: 2, bytes: 3 });
      copy.drop();
    });
  });
}

function changeSomething({ packages, metadata }: Store, random: Random): void {
  const { id } = packages.ensure(NAME, 1);
  const version = pick<VersionRecord | undefined>(packages.versions(id, 'active', ALL), random);
  const deleted = pick<VersionRecord | undefined>(packages.versions(id, 'deleted', ALL), random);
  const tags = ['a', 'b', 'c', 'd'].filter(() => chance(0.3, random));
  const blob = digestOf(`blob ${below(5, random)}`);
  const changes = [
    () => metadata.putManifest(NAME, manifestRecord(`{"n":${below(12, random)}}`), tags),
    () => metadata.deleteTag(NAME, tags[0] ?? 'a'),
    () => version && metadata.deleteManifest(NAME, version.digest),
    () => version && packages.deleteVersion(id, version.id, 5),
    () => deleted && packages.restoreVersion(id, deleted.id),
    () => version && packages.countDownload(NAME, version.digest),
    () => version && packages.countDownload(NAME, version.digest),
    () => metadata.linkBlob(pick([NAME, 'acme/other'], random), blob, 9),
    () => metadata.unlinkBlob(pick([NAME, 'acme/other'], random), blob),
    () => chance(0.2, random) && deleteOrMove(packages, id, random),
  ];
  pick(changes, random)();
}

function deleteOrMove(packages: PackageStore, id: number, random: Random): void {
  packages.delete(id, 6);
  if (chance(0.5, random)) packages.restore(id);
}

function keptCounts({ packages, metadata }: Store): object {
  const record = packages.ensure(NAME, 1);
  return {
    active: record.versionCount,
    tagged: packages.countVersions(record.id, 'tagged'),
    untagged: packages.countVersions(record.id, 'untagged'),
    downloads: record.downloads,
    most: record.mostDownloads,
    blobs: metadata.blobTotals().blobs,
  };
}

function listedCounts({ packages, tables }: Store): object {
  const { id } = packages.ensure(NAME, 1);
  const versions = packages.versions(id, 'active', ALL);
  const downloads = versions.map((version) => version.downloads);
  const blobs = [0, 1, 2, 3, 4].map((number) => digestOf(`blob ${number}`));
  const copy = tables.take();
  const held = blobs.filter((digest) => copy.holds(digest)).length;
  copy.drop();
  return {
    active: versions.length,
    tagged: versions.filter(({ tags }) => tags.length > 0).length,
    untagged: packages.versions(id, 'untagged', ALL).length,
    downloads: downloads.reduce((sum, count) => sum + count, 0),
    most: Math.max(0, ...downloads),
    // Those of deleted packages are held as well, and in no list.
    blobs: held,
  };
}

/** Of the one package, with what is deleted of it. */
function everything({ packages, metadata }: Store): object {
  const record = packages.ensure(NAME, 1);
  return {
    record,
    deleted: packages.findDeleted(NAME),
    versions: [
      ...packages.versions(record.id, 'active', ALL),
      ...packages.versions(record.id, 'deleted', ALL),
    ],
    tags: metadata.tags(NAME, 'pushed', ALL),
    totals: metadata.blobTotals(),
  };
}
