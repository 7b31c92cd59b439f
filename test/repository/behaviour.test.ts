import { expect, test } from 'vitest';
import { behaviourPages, behaviourRules, rulesInTitles } from '../../scripts/behaviour-rules.ts';
import { listFiles, readText } from '../../scripts/project-files.ts';

const paths = listFiles();
const rules = behaviourPages(paths).flatMap((path) => behaviourRules(path, readText(path)));
const stated = new Set(rules.map(({ id }) => id));
const prefixes = new Set([...stated].map(prefixOf));
const cited = paths
  .filter((path) => /^test\/.*\.test\.ts$/.test(path))
  .flatMap((path) => rulesInTitles(readText(path)).map((id) => ({ id, path })))
  .filter(({ id }) => prefixes.has(prefixOf(id)));

test('every rule of ghcr.io’s behaviour has an id of its own', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids.filter((id, position) => ids.indexOf(id) !== position)).toEqual([]);
  expect(ids.length).toBeGreaterThan(200);
});

test('every page of rules is read', () => {
  const pages = paths.filter((path) => /^docs\/ghcr-behaviour(?:\/.*)?\.md$/.test(path));
  expect(behaviourPages(paths).toSorted()).toEqual(pages.toSorted());
});

test('every rule of ghcr.io’s behaviour has a test that is named after it', () => {
  const tested = new Set(cited.map(({ id }) => id));
  expect(rules.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
});

test('every rule that a test is named after is stated in docs/ghcr-behaviour', () => {
  expect(cited.filter(({ id }) => !stated.has(id))).toEqual([]);
});

function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('-'));
}
