import { expect, onTestFinished, test } from 'vitest';
import { contentText } from '../../../src/server/packages/content.ts';
import { openStore } from '../../../src/server/storage/open-store.ts';
import type { ManifestRecord, Store, VersionRecord } from '../../../src/server/storage/store.ts';
import { manifestRecord } from '../../contracts/metadata-store.ts';
import { imageOf } from '../support/open-server.ts';

const NAME = 'acme/app';
/** More than are read at once. */
const VERSIONS = 250;

function versionOf(number: number): ManifestRecord {
  return manifestRecord(JSON.stringify(imageOf('{}', { annotations: { number: String(number) } })));
}

function openFilled(): Store {
  const store = openStore();
  onTestFinished(() => store.close());
  for (let number = 1; number <= VERSIONS; number += 1) {
    store.metadata.putManifest(NAME, versionOf(number), []);
  }
  return store;
}

/** The ids of all versions, and of how many pieces the text was made. */
async function shownVersions(
  store: Store,
  onPiece: (text: string) => void = () => {},
): Promise<{ readonly ids: number[]; readonly pieces: number }> {
  const pieces: string[] = [];
  for await (const piece of contentText(store)) {
    pieces.push(piece);
    onPiece(piece);
  }
  const { packages } = JSON.parse(pieces.join('')) as { packages: { versions: VersionRecord[] }[] };
  return { ids: packages.flatMap(({ versions }) => versions.map(({ id }) => id)), pieces: pieces.length };
}

test('SVC-03 all versions are shown, newest first, of many only some at once', async () => {
  const { ids, pieces } = await shownVersions(openFilled());
  expect(ids).toEqual(Array.from({ length: VERSIONS }, (_, index) => VERSIONS - index));
  expect(pieces).toBeGreaterThan(4);
});

test('SVC-03 what changes while it is shown neither hides other versions nor shows them twice', async () => {
  const store = openFilled();
  const { id } = store.packages.ensure(NAME, 1);
  let isChanged = false;
  const { ids } = await shownVersions(store, (text) => {
    if (isChanged || !text.includes('"digest"')) return;
    isChanged = true;
    store.metadata.putManifest(NAME, versionOf(0), []);
    store.packages.deleteVersion(id, 7, 1);
  });
  expect(ids).toEqual(
    Array.from({ length: VERSIONS }, (_, index) => VERSIONS - index).filter((n) => n !== 7),
  );
});
