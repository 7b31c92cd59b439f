import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../src/server/config.ts';
import { parseWorld } from '../../../src/server/parse-world.ts';
import { openServer } from '../support/open-server.ts';
import { openLegacyServer, WORLD } from './legacy-server.ts';

describe('LEG-01 --legacy-port', () => {
  test.each([
    [{ legacyPort: '5001' }, {}, 5001],
    [{}, { GHCR_LEGACY_PORT: '0' }, 0],
    [{ legacyPort: '5001' }, { GHCR_LEGACY_PORT: '5002' }, 5001],
    [{}, {}, undefined],
  ])('%j and %j open %s', async (flags, environment, port) => {
    expect((await readConfiguration(flags, environment)).options.legacyPort).toBe(port);
  });

  test('takes a number only', async () => {
    await expect(readConfiguration({ legacyPort: 'auto' }, {})).rejects.toThrow(
      '--legacy-port: expected a number from 0 to 65535, got "auto"',
    );
  });

  test.each(['ghcr.io', 'localhost', 'api.github.com'])(
    'is the legacy registry under %s, too',
    async (host) => {
      const { legacy } = await openLegacyServer();
      const answer = await legacy().send('GET', '/v2/', { headers: { host } });
      expect(answer.headers['www-authenticate']).toMatch(/^Basic /);
    },
  );

  test('without one the legacy registry is on the common port, and the ready line says so', async () => {
    const { registry } = await openServer({ world: WORLD });
    expect(registry.legacy).toBe(registry.registry);
    const other = await openLegacyServer();
    expect(other.registry.legacy).not.toBe(other.registry.registry);
  });
});

test.each([
  ['settings: { serverVersion: 3.10 }', 'world:1: settings.serverVersion: must be string'],
  ['settings: { serverVersion: "3" }', 'world:1: settings.serverVersion: must match pattern'],
  ['settings: { dockerSupport: maybe }', 'world:1: settings.dockerSupport: must be boolean'],
  ['settings: { maxLegacyLayerBytes: 0 }', 'world:1: settings.maxLegacyLayerBytes: must be >= 1'],
  ['users: { octocat: { migrated: 1 } }', 'world:1: users.octocat.migrated: must be boolean'],
])('SVC-03 %s is refused: %s', (text, message) => {
  expect(() => parseWorld(text)).toThrow(message);
});
