import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRules } from '../../../src/actions/check/parse-rules.ts';
import { RULES_SCHEMA } from '../../../src/actions/check/rules-schema.ts';

test('ACT-10 the published schema is the one that is used (npm run docs)', () => {
  const published = readFileSync(new URL('../../../check/rules.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(published)).toEqual(RULES_SCHEMA);
});

describe('ACT-10 rules', () => {
  test('are read from YAML, where an empty rule demands the key alone', () => {
    const text = `keys:
  org.opencontainers.image.source: { is: repository }
  com.example.team:
    pattern: ^team-
    in: [labels]
  com.example.any:
`;
    expect(parseRules(text, 'rules.yml')).toEqual({
      keys: {
        'org.opencontainers.image.source': { is: 'repository' },
        'com.example.team': { pattern: '^team-', in: ['labels'] },
        'com.example.any': {},
      },
    });
  });

  test('are read from JSON as well', () => {
    expect(parseRules('{"keys":{"a":{"equals":"b"}}}', 'rules.json')).toEqual({
      keys: { a: { equals: 'b' } },
    });
  });

  test.each([
    ['', 'r.yml: "keys" is missing: write the demanded keys below it'],
    ['keys: {}', 'r.yml:1: keys: must NOT have fewer than 1 properties'],
    ['keys:\n  a: { patern: x }', 'r.yml:2: keys › a: "patern" is unknown; did you mean pattern?'],
    [
      'keys:\n  a:\n    is: license',
      'r.yml:3: keys › a › is: expected one of spdx, url, semver, date, repository, commit',
    ],
    ['keys:\n  a:\n    pattern: "("', 'r.yml:3: keys › a › pattern: is no regular expression of JavaScript'],
    ['keys:\n  a:\n    in: [label]', 'r.yml:3: keys › a › in › 0: expected one of labels, manifest, index'],
    ['keys:\n  a: [b]', 'r.yml:2: keys › a: expected object or null'],
    ['keys: {', 'r.yml:1:8: not valid YAML: '],
    ['rules:\n  a:', 'r.yml: "keys" is missing'],
  ])('%j is refused', (text, message) => {
    expect(() => parseRules(text, 'r.yml')).toThrow(message);
  });
});
