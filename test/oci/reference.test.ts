import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/oci/errors.ts';
import {
  formatReference,
  isRegistryHost,
  isRepositoryName,
  isTag,
  parseReference,
  parseTag,
} from '../../src/oci/reference.ts';

const SHA256 = `sha256:${'0a'.repeat(32)}`;
const SHA512 = `sha512:${'0a'.repeat(64)}`;

describe('REG-01 parseReference reads what docker reads', () => {
  test.each([
    ['app', 'docker.io', 'library/app', undefined, undefined],
    ['app:v1', 'docker.io', 'library/app', 'v1', undefined],
    ['octocat/app', 'docker.io', 'octocat/app', undefined, undefined],
    ['docker.io/app', 'docker.io', 'library/app', undefined, undefined],
    ['index.docker.io/app', 'docker.io', 'library/app', undefined, undefined],
    ['index.docker.io/octocat/app', 'docker.io', 'octocat/app', undefined, undefined],
    ['ghcr.io/octocat/app:v1', 'ghcr.io', 'octocat/app', 'v1', undefined],
    ['ghcr.io/octocat/app/sub/sub', 'ghcr.io', 'octocat/app/sub/sub', undefined, undefined],
    ['localhost/app', 'localhost', 'app', undefined, undefined],
    ['localhost:5000/app:v1', 'localhost:5000', 'app', 'v1', undefined],
    ['localhost:5000', 'docker.io', 'library/localhost', '5000', undefined],
    ['127.0.0.1:5000/app', '127.0.0.1:5000', 'app', undefined, undefined],
    ['[::1]:5000/app:v1', '[::1]:5000', 'app', 'v1', undefined],
    ['[fe80::1]/app', '[fe80::1]', 'app', undefined, undefined],
    ['MYHOST/app', 'MYHOST', 'app', undefined, undefined],
    [`ghcr.io/o/app@${SHA256}`, 'ghcr.io', 'o/app', undefined, SHA256],
    [`ghcr.io/o/app@${SHA512}`, 'ghcr.io', 'o/app', undefined, SHA512],
    [`ghcr.io/o/app:v1@${SHA256}`, 'ghcr.io', 'o/app', 'v1', SHA256],
    ['ghcr.io/a--b__c.d_e/f', 'ghcr.io', 'a--b__c.d_e/f', undefined, undefined],
    [`${'0a'.repeat(32)}:v1`, 'docker.io', `library/${'0a'.repeat(32)}`, 'v1', undefined],
  ])('%s', (text, registry, repository, tag, digest) => {
    const reference = parseReference(text);
    expect(reference).toEqual({ registry, repository, ...(tag && { tag }), ...(digest && { digest }) });
    expect(parseReference(formatReference(reference))).toEqual(reference);
  });
});

describe('parseReference says which rule is broken', () => {
  test.each([
    ['', /the name is missing/],
    [`@${SHA256}`, /the name is missing/],
    ['ghcr.io/', /the repository name is missing/],
    ['0a'.repeat(32), /it is an image ID/],
    ['ghcr.io/Octocat/App', /must be lower case: write "octocat\/app"/],
    ['ghcr.io/o//app', /"o\/\/app" is not a repository name/],
    ['ghcr.io/o/-app', /is not a repository name/],
    ['ghcr.io/o/app_', /is not a repository name/],
    ['ghcr.io/o/a___b', /is not a repository name/],
    ['ghcr.io/o/a..b', /is not a repository name/],
    ['ghcr.io/o/app\n', /is not a repository name/],
    [`ghcr.io/${'a'.repeat(256)}`, /256 characters, at most 255/],
    ['ghcr.io/o/app:', /invalid tag ""/],
    ['ghcr.io/o/app:-v1', /invalid tag "-v1"/],
    [`ghcr.io/o/app:${'v'.repeat(129)}`, /129 characters, at most 128/],
    ['ghcr.io/o/app:v1:v2', /more than one ":"/],
    ['ghcr.io/o/app@sha256:82jf9a84', /not "sha256:82jf9a84"/],
    [`ghcr.io/o/app@md5:${'0a'.repeat(16)}`, /after "@" comes sha256/],
    [`ghcr.io/o/app@${SHA256.toUpperCase()}`, /after "@" comes sha256/],
    [`ghcr.io/o/app@${SHA256}@${SHA256}`, /more than one "@"/],
    ['ghcr.io:99999/o/app', /"ghcr\.io:99999" is not a host name/],
    ['ghcr.io:x/o/app', /is not a host name/],
    ['a_b.c/app', /"a_b\.c" is not a host name/],
    ['-ghcr.io/o/app', /is not a host name/],
    ['https://ghcr.io/o/app', /invalid reference "https:\/\/ghcr\.io\/o\/app"/],
  ])('%s', (text, message) => {
    expect(() => parseReference(text)).toThrow(message);
    expect(() => parseReference(text)).toThrow(UserError);
  });
});

describe('limits', () => {
  test('a repository name has at most 255 characters', () => {
    expect(isRepositoryName('a'.repeat(255))).toBe(true);
    expect(isRepositoryName('a'.repeat(256))).toBe(false);
  });

  test('a tag has at most 128 characters', () => {
    expect(isTag('v'.repeat(128))).toBe(true);
    expect(isTag('v'.repeat(129))).toBe(false);
    expect(parseTag('_v.1-X')).toBe('_v.1-X');
  });

  test('a long name of almost the right form is refused quickly', () => {
    const startedAt = performance.now();
    expect(isRepositoryName(`${'a-'.repeat(120)}!`)).toBe(false);
    expect(isRepositoryName(`${'a'.repeat(250)}_!`)).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  test.each([
    ['ghcr.io', true],
    ['localhost', true],
    ['a:65535', true],
    ['a:65536', false],
    ['[::1]', true],
    ['[::g]', false],
    ['a_b', false],
    ['a/b', false],
    ['a b', false],
    ['', false],
  ])('the host %j: %s', (host, valid) => {
    expect(isRegistryHost(host)).toBe(valid);
  });
});
