import { expect, test } from 'vitest';
import { listFiles, readText } from '../../scripts/project-files.ts';

const paths = listFiles();
const documents = paths.filter((path) => /^docs\/ghcr-behaviour(?:\/.*)?\.md$/.test(path));
const rules = documents.flatMap((path) => rulesOf(readText(path)).map((id) => ({ id, path })));
const stated = new Set(rules.map(({ id }) => id));
const prefixes = new Set([...stated].map(prefixOf));
const cited = paths
  .filter((path) => /^test\/.*\.test\.ts$/.test(path))
  .flatMap((path) => idsInTitles(readText(path)).map((id) => ({ id, path })))
  .filter(({ id }) => prefixes.has(prefixOf(id)));

test('every rule of ghcr.io’s behaviour has an id of its own', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids.filter((id, position) => ids.indexOf(id) !== position)).toEqual([]);
  expect(ids.length).toBeGreaterThan(200);
});

test('every rule of ghcr.io’s behaviour has a test that is named after it', () => {
  const tested = new Set(cited.map(({ id }) => id));
  expect(rules.filter(({ id }) => !tested.has(id))).toEqual([]);
});

test('every rule that a test is named after is stated in docs/ghcr-behaviour', () => {
  expect(cited.filter(({ id }) => !stated.has(id))).toEqual([]);
});

/** The ids that rows of tables begin with. Promises have two digits, rules no zero in front. */
function rulesOf(markdown: string): string[] {
  return [...markdown.matchAll(/^\| (?<id>[A-Z]+-[1-9]\d*) \|/gm)].map(({ groups }) => groups?.id ?? '');
}

/** Titles, those of the rows of a table included, begin with one id or several, or are nothing but that. */
function idsInTitles(source: string): string[] {
  const titles = source.matchAll(/['"`](?<ids>[A-Z]+-\d+(?:, [A-Z]+-\d+)*)[ '"`]/g);
  return [...titles].flatMap(({ groups }) => groups?.ids?.match(/[A-Z]+-[1-9]\d*\b/g) ?? []);
}

function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('-'));
}
