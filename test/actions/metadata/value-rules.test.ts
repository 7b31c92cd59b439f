import { describe, expect, test } from 'vitest';
import { createValueRules } from '../../../src/actions/metadata/value-rules.ts';

const rules = createValueRules('https://github.com');
const problem = (key: string, value: string): string | undefined =>
  rules[`org.opencontainers.image.${key}`]?.(value);

describe('META-05 values that GitHub would not show', () => {
  test.each([
    ['description', 'A tool'],
    ['description', 'Zwölf Boxkämpfer\nüber 😀'],
    ['description', '😀'.repeat(512)],
    ['licenses', 'MIT'],
    ['licenses', 'Apache-2.0 OR (MIT AND BSD-3-Clause)'],
    ['licenses', 'GPL-2.0-only WITH Classpath-exception-2.0'],
    ['licenses', 'LicenseRef-Acme-Internal'],
    ['source', 'https://github.com/acme/app'],
    ['source', 'https://github.com/acme/app.js'],
    ['url', 'https://example.com/'],
    ['created', '2026-01-31T12:00:00Z'],
    ['created', '2026-01-31T12:00:00.123456789+02:00'],
  ])('takes %s %j', (key, value) => {
    expect(problem(key, value)).toBeUndefined();
  });

  test.each([
    ['description', '😀'.repeat(513), /^has 513 characters, at most 512 are shown/],
    ['description', 'a\u0000b', /control character \(U\+0000\)/],
    ['description', '\u001b[31mred', /control character \(U\+001B\)/],
    ['licenses', 'Apache 2', /^is no SPDX expression/],
    ['licenses', '', /^is no SPDX expression/],
    ['licenses', `MIT${' OR MIT'.repeat(40)}`, /^has 283 characters, at most 256/],
    ['source', 'acme/app', /^is no URL: write https:\/\/github\.com\/OWNER\/REPOSITORY/],
    ['source', 'https://gitlab.com/acme/app', /^is not on https:\/\/github\.com/],
    ['source', 'https://github.com/acme', /^is not the URL of a repository/],
    ['source', 'https://github.com/acme/app/', /^is not the URL of a repository/],
    ['source', 'https://github.com/acme/app/tree/main', /^is not the URL of a repository/],
    ['source', 'https://github.com/acme/app.git', /write https:\/\/github\.com\/acme\/app$/],
    ['source', 'git@github.com:acme/app.git', /^is no URL/],
    ['url', 'javascript:alert(1)', /^is no URL/],
    ['created', 'yesterday', /RFC 3339/],
    ['created', '2026-13-01T00:00:00Z', /RFC 3339/],
  ])('refuses %s %j', (key, value, expected) => {
    expect(problem(key, value)).toMatch(expected);
  });
});
