import { describe, expect, test } from 'vitest';
import {
  accountPackagesUrl,
  isLoopbackRegistry,
  isTestRegistry,
  mayReceiveDefaultToken,
  newTokenUrl,
  packagePageUrl,
  packageSettingsUrl,
  readServerHosts,
  serverApiUrl,
  workflowSettingsUrl,
} from '../../src/actions/hosts.ts';

const GITHUB = readServerHosts({});

describe('GHES-01 registries of a GitHub server', () => {
  test.each([
    [undefined, 'ghcr.io', 'docker.pkg.github.com'],
    ['', 'ghcr.io', 'docker.pkg.github.com'],
    ['https://github.com', 'ghcr.io', 'docker.pkg.github.com'],
    ['https://github.com/', 'ghcr.io', 'docker.pkg.github.com'],
    ['https://acme.ghe.com', 'containers.acme.ghe.com', undefined],
    ['https://git.example.org:8443', 'containers.git.example.org:8443', 'docker.git.example.org:8443'],
  ])('of %j are %s and %s', (url, container, legacy) => {
    expect(readServerHosts({ GITHUB_SERVER_URL: url })).toMatchObject({ container, legacy });
  });

  test('a server URL that is none is named', () => {
    expect(() => readServerHosts({ GITHUB_SERVER_URL: 'github' })).toThrow(
      'GITHUB_SERVER_URL is "github": expected a URL such as https://github.com',
    );
  });
});

describe('GHES-01 the REST API', () => {
  test.each([
    ['ghcr.io', {}, 'https://api.github.com'],
    ['docker.pkg.github.com', {}, 'https://api.github.com'],
    ['ghcr.io', { GITHUB_API_URL: 'https://api.example.org/' }, 'https://api.example.org'],
    ['containers.acme.ghe.com', { GITHUB_SERVER_URL: 'https://acme.ghe.com' }, 'https://api.acme.ghe.com'],
    [
      'containers.git.example.org',
      { GITHUB_SERVER_URL: 'https://git.example.org' },
      'https://git.example.org/api/v3',
    ],
    ['git.example.org', { GITHUB_SERVER_URL: 'https://git.example.org' }, 'https://git.example.org/api/v3'],
    ['quay.io', {}, undefined],
    ['ghcr.io', { GITHUB_SERVER_URL: 'https://git.example.org' }, undefined],
  ])('of %s under %j is %s', (registry, environment, url) => {
    expect(serverApiUrl(registry, readServerHosts(environment), environment)).toBe(url);
  });
});

test.each([
  ['ghcr.io', true],
  ['docker.pkg.github.com', true],
  ['localhost:5000', true],
  ['127.0.0.1:5000', true],
  ['127.8.9.1', true],
  ['[::1]:5000', true],
  ['registry.localhost', true],
  ['docker.io', false],
  ['quay.io', false],
  ['containers.acme.ghe.com', false],
  ['ghcr.io.example.org', false],
  ['127.0.0.1.example.org', false],
  ['10.0.0.1:5000', false],
])('whether the default token of github.com may go to %s: %s', (registry, expected) => {
  expect(mayReceiveDefaultToken(registry, GITHUB)).toBe(expected);
});

describe('GHCR_TEST_REGISTRY', () => {
  test('SVC-02 may be the server’s own, whose place the test registry takes', () => {
    const hosts = readServerHosts({ GHCR_TEST_REGISTRY: 'ghcr.io' });
    expect(isTestRegistry('ghcr.io', hosts)).toBe(true);
    expect(isTestRegistry('ghcr.io', GITHUB)).toBe(false);
  });

  test.each(['registry:5000', 'registry', 'my-registry_1:80', 'localhost:5000', '127.0.0.1:5000'])(
    'SVC-02 lets the default token go to %s, and nowhere else',
    (text) => {
      const hosts = readServerHosts({ GHCR_TEST_REGISTRY: text });
      expect(mayReceiveDefaultToken(text, hosts)).toBe(true);
      expect(mayReceiveDefaultToken(`${text}1`, hosts)).toBe(isLoopbackRegistry(text));
      expect(mayReceiveDefaultToken('quay.io', hosts)).toBe(false);
    },
  );

  test.each([
    'quay.io',
    'registry.example:5000',
    '10.0.0.1:5000',
    'http://registry:5000',
    'registry/x',
    'a b',
  ])('takes no host of a network, such as %s', (text) => {
    expect(() => readServerHosts({ GHCR_TEST_REGISTRY: text })).toThrow(
      `GHCR_TEST_REGISTRY is ${JSON.stringify(text)}: expected the name of a service container and its port, such as registry:5000`,
    );
  });
});

test('a registry on another machine is not loopback', () => {
  expect(isLoopbackRegistry('registry:5000')).toBe(false);
});

describe('pages', () => {
  const placed = (registry: string, repository: string) => ({
    ...{ registry, repository },
    origin: `https://${registry}`,
  });

  test('of a package', () => {
    expect(packagePageUrl(placed('ghcr.io', 'acme/app/api'), GITHUB)).toBe('https://ghcr.io/acme/app/api');
    expect(packagePageUrl(placed('quay.io', 'acme/app'), GITHUB)).toBeUndefined();
  });

  test.each(['http://localhost:5000', 'https://localhost:5000'])(
    'of a package at the test registry %s',
    (origin) => {
      const place = { registry: 'localhost:5000', repository: 'acme/app', origin };
      expect(packagePageUrl(place, GITHUB)).toBe(`${origin}/acme/app`);
      const settings = '/orgs/acme/packages/container/app/settings';
      expect(packageSettingsUrl(place, 'organization', GITHUB)).toBe(`${origin}${settings}`);
    },
  );

  test('of a package at a service container', () => {
    const hosts = readServerHosts({ GHCR_TEST_REGISTRY: 'registry:5000' });
    const place = { registry: 'registry:5000', repository: 'acme/app', origin: 'http://registry:5000' };
    expect(packagePageUrl(place, hosts)).toBe('http://registry:5000/acme/app');
    expect(packageSettingsUrl(place, 'organization', hosts)).toBe(
      'http://registry:5000/orgs/acme/packages/container/app/settings',
    );
  });

  test('of its settings, which need to know what the owner is', () => {
    expect(packageSettingsUrl(placed('ghcr.io', 'acme/app/api'), 'organization', GITHUB)).toBe(
      'https://github.com/orgs/acme/packages/container/app%2Fapi/settings',
    );
    expect(packageSettingsUrl(placed('ghcr.io', 'octocat/app'), 'user', GITHUB)).toBe(
      'https://github.com/users/octocat/packages/container/app/settings',
    );
    expect(packageSettingsUrl(placed('ghcr.io', 'octocat/app'), undefined, GITHUB)).toBeUndefined();
  });

  test('of what an organization, a user and a repository allow', () => {
    expect(accountPackagesUrl('acme', 'organization', GITHUB)).toBe(
      'https://github.com/organizations/acme/settings/packages',
    );
    expect(accountPackagesUrl('octocat', 'user', GITHUB)).toBe('https://github.com/settings/packages');
    expect(workflowSettingsUrl('acme/app', GITHUB)).toBe('https://github.com/acme/app/settings/actions');
  });

  test('AUTH-07 of a new token ask for the packages scope alone', () => {
    expect(newTokenUrl(GITHUB)).toBe('https://github.com/settings/tokens/new?scopes=write:packages');
  });
});
