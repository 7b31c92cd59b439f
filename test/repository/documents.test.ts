import { describe, expect, test } from 'vitest';
import { errorsDocument } from '../../scripts/errors-document.ts';
import { FIDELITY_FILE, withFidelity } from '../../scripts/fidelity.ts';
import { FIDELITY_NOTES } from '../../scripts/fidelity-notes.ts';
import { PRINTED_ERRORS } from '../../scripts/printed-errors.ts';
import { listFiles, readText } from '../../scripts/project-files.ts';
import { requirementIds, traceability } from '../../scripts/traceability.ts';
import { REMEDIES } from '../../src/actions/remedies.ts';

/** They say what is wrong by themselves, and only to programs that talk to a registry in their own words. */
const TELLS_ALL = new Set([
  'invalid content range',
  'manifest invalid',
  'invalid tag',
  'invalid number of results requested',
]);

describe('documents', () => {
  test('docs/architecture.md gives the reason for every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(readText('package.json'));
    const reasons = readText('docs/architecture.md');
    const missing = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !reasons.includes(`\n| \`${name}\` | `),
    );
    expect(missing).toEqual([]);
  });

  test('every requirement id that code or a test cites is stated in docs/requirements.md', () => {
    const stated = new Set(requirementIds(readText('docs/requirements.md')));
    const unknown = listFiles()
      .filter((path) => /^(?:src|test|scripts|bench)\//.test(path))
      .flatMap((path) => requirementIds(readText(path)).map((id) => ({ id, path })))
      .filter(({ id }) => !stated.has(id));
    expect(unknown).toEqual([]);
  });

  test('docs/traceability.md is up to date (npm run docs)', () => {
    const paths = listFiles();
    expect(readText('docs/traceability.md')).toBe(traceability(paths, readText));
  });

  test('docs/fidelity.md is up to date (npm run docs), and its notes are about rules that exist', () => {
    const document = readText(FIDELITY_FILE);
    expect(document).toBe(withFidelity(document, listFiles(), readText));
    const unknown = Object.keys(FIDELITY_NOTES).filter((id) => !document.includes(`\n| ${id} | `));
    expect(unknown).toEqual([]);
  });

  test('docs/errors.md is up to date (npm run docs)', () => {
    expect(readText('docs/errors.md')).toBe(errorsDocument());
  });

  test('SVC-03 docs/test-registry/world.md names every field and setting of the world', () => {
    const page = readText('docs/test-registry/world.md');
    const fields = fieldsOf(JSON.parse(readText('test-registry/world.schema.json')));
    expect(fields.length).toBeGreaterThan(50);
    expect(fields.filter((field) => !new RegExp(`[\`{ ]${field}[\`: ]`).test(page))).toEqual([]);
  });

  test('docs/errors.md is found by every text that ghcr.io is known to answer with', () => {
    const rows = readText('docs/ghcr-behaviour/registry.md').matchAll(
      /^\| ERROR-\d+ \| \d+ \| `\w+` \| `(?<words>.+?)(?: - with-body|: 880|`)/gm,
    );
    const texts = [...rows].map(({ groups }) => groups?.words ?? '').filter((words) => !TELLS_ALL.has(words));
    expect(texts.length).toBeGreaterThan(15);
    expect(texts.filter((text) => !errorsDocument().includes(text))).toEqual([]);
  });

  test('every cause in docs/errors.md is reached from a text that somebody prints', () => {
    const reached = new Set(PRINTED_ERRORS.flatMap(({ remedies = [] }) => remedies));
    expect(REMEDIES.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  test('documents that code names exist', () => {
    const paths = new Set(listFiles());
    const named = [...paths]
      .filter((path) => /\.(?:ts|mjs|yml)$/.test(path))
      .flatMap((path) =>
        (readText(path).match(/\bdocs\/[\w./-]+\.md\b/g) ?? []).map((name) => `${path}: ${name}`),
      );
    expect(named.filter((line) => !paths.has(line.split(': ')[1] ?? ''))).toEqual([]);
  });
});

/** The names of all properties that a schema knows, at any depth. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...new Set([...own, ...Object.values(schema).flatMap(fieldsOf)])];
}
