import { describe, expect, test } from 'vitest';
import { originsOf, parseRegistryHost } from '../../src/registry/host.ts';
import { parseRealm } from '../../src/registry/realm.ts';
import { coversScopes, isReadOnly, mergeScopes, parseScopes } from '../../src/registry/scope.ts';
import { parseLocation } from '../../src/registry/upload-session.ts';

describe('parseRegistryHost', () => {
  test.each([
    ['ghcr.io', 'ghcr.io'],
    ['https://ghcr.io', 'ghcr.io'],
    ['https://ghcr.io/', 'ghcr.io'],
    ['GHCR.IO/', 'ghcr.io'],
    [' localhost:5000 ', 'localhost:5000'],
    ['http://127.0.0.1:5000/', '127.0.0.1:5000'],
    ['https://[::1]:5000', '[::1]:5000'],
    ['https://registry.example/v2/', 'registry.example'],
    ['https://index.docker.io/v1/', 'docker.io'],
    ['registry-1.docker.io', 'docker.io'],
    ['docker.io', 'docker.io'],
  ])('AUTH-10 %s is %s', (text, expected) => {
    expect(parseRegistryHost(text)).toBe(expected);
  });

  test.each(['', 'https://', 'ghcr.io/owner', 'user@ghcr.io', 'ghcr.io:99999', 'a b', 'ftp://ghcr.io'])(
    'AUTH-10 %j is refused',
    (text) => {
      expect(() => parseRegistryHost(text)).toThrow(
        `invalid registry ${JSON.stringify(text)}: expected HOST or HOST:PORT`,
      );
    },
  );
});

test.each([
  ['ghcr.io', 'auto', ['https://ghcr.io/']],
  ['ghcr.io', true, ['http://ghcr.io/']],
  ['localhost:5000', 'auto', ['https://localhost:5000/', 'http://localhost:5000/']],
  ['[::1]:5000', 'auto', ['https://[::1]:5000/', 'http://[::1]:5000/']],
  ['localhost:5000', false, ['https://localhost:5000/']],
  ['10.0.0.1:5000', 'auto', ['https://10.0.0.1:5000/']],
  ['docker.io', 'auto', ['https://registry-1.docker.io/']],
] as const)('%s with plainHttp %s is looked for at %j', (registry, plainHttp, expected) => {
  expect(originsOf(registry, plainHttp).map(String)).toEqual(expected);
});

describe('parseRealm', () => {
  test.each([
    ['https://ghcr.io/token', 'https://ghcr.io'],
    ['https://auth.docker.io/token', 'https://registry-1.docker.io'],
    ['http://127.0.0.1:5001/auth', 'http://127.0.0.1:5000'],
    ['http://registry.lan/token', 'http://registry.lan'],
    ['https://10.0.0.2/token', 'https://10.0.0.1'],
    ['/token', 'https://ghcr.io'],
  ])('%s may be asked for %s', (realm, registry) => {
    expect(parseRealm(realm, new URL(registry)).href).toBe(new URL(realm, registry).href);
  });

  test.each([
    [undefined, 'https://ghcr.io', 'not a URL'],
    ['https://[', 'https://ghcr.io', 'not a URL'],
    ['http://ghcr.io/token', 'https://ghcr.io', 'by HTTPS only'],
    ['http://auth.lan/token', 'http://registry.lan', 'by HTTPS only'],
    ['https://169.254.169.254/latest', 'https://registry.example', 'private network'],
    ['https://localhost/token', 'https://registry.example', 'private network'],
    ['https://user:pass@ghcr.io/token', 'https://ghcr.io', 'credentials of its own'],
    ['javascript:alert(1)', 'https://ghcr.io', 'by HTTPS only'],
  ])('AUTH-08 %s may not be asked for %s', (realm, registry, why) => {
    expect(() => parseRealm(realm, new URL(registry))).toThrow(why);
  });
});

describe('scopes', () => {
  test('merge by resource, in one order', () => {
    const merged = mergeScopes(
      ['repository:b:push,pull', 'repository:a:pull'],
      ['repository:b:delete', 'registry:catalog:*', 'repository:c:'],
    );
    expect(merged).toEqual(['registry:catalog:*', 'repository:a:pull', 'repository:b:delete,pull,push']);
  });

  test('a name with a port keeps its colons', () => {
    expect(mergeScopes(['repository:host:5000/a:pull'])).toEqual(['repository:host:5000/a:pull']);
  });

  test('a wider token covers a narrower wish', () => {
    expect(coversScopes(['repository:a:pull,push'], ['repository:a:pull'])).toBe(true);
    expect(coversScopes(['repository:a:pull'], ['repository:a:pull,push'])).toBe(false);
    expect(coversScopes(['repository:a:pull'], [])).toBe(true);
  });

  test('only pulling is reading', () => {
    expect(isReadOnly(['repository:a:pull', 'registry:catalog:*'])).toBe(true);
    expect(isReadOnly(['repository:a:pull', 'repository:b:pull,push'])).toBe(false);
    expect(isReadOnly([])).toBe(true);
  });

  test('a challenge lists several, separated by spaces', () => {
    expect(parseScopes('repository:a:pull repository:b:push')).toHaveLength(2);
    expect(parseScopes(undefined)).toEqual([]);
  });
});

describe('parseLocation', () => {
  const from = new URL('https://ghcr.io/v2/a/b/blobs/uploads/?mount=x');
  test.each([
    ['/v2/a/b/blobs/upload/1', 'https://ghcr.io/v2/a/b/blobs/upload/1'],
    ['https://ghcr.io/up?state=a+b%3D', 'https://ghcr.io/up?state=a+b%3D'],
    ['https://storage.example/up', 'https://storage.example/up'],
    ['?_state=x', 'https://ghcr.io/v2/a/b/blobs/uploads/?_state=x'],
    ['//other.example/up', 'https://other.example/up'],
  ])('%s leads to %s', (location, expected) => {
    expect(parseLocation(location, from).href).toBe(expected);
  });

  test.each([
    [undefined, 'it is missing'],
    ['', 'it is missing'],
    ['http://[', 'it is not a URL'],
    ['http://ghcr.io/up', 'leaves HTTPS'],
    ['https://192.168.0.1/up', 'private network'],
  ])('%s is refused', (location, why) => {
    expect(() => parseLocation(location, from)).toThrow(why);
  });
});
