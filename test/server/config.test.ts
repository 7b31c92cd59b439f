import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../src/server/config.ts';
import type { RegistryFlags } from '../../src/server/main.ts';
import { REGISTRY_OPTIONS } from '../../src/server/options.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('flags and variables of the registry', () => {
  test('nothing given: port 5000, text log, nothing else', async () => {
    expect(await readConfiguration({}, {})).toEqual({
      options: { port: 5000, durable: false },
      imports: [],
      logFormat: 'text',
    });
  });

  test('a flag counts before its variable', async () => {
    const { options } = await readConfiguration(
      { mode: 'oci', port: '0' },
      { GHCR_MODE: 'ghcr', GHCR_PORT: '7' },
    );
    expect(options).toMatchObject({ mode: 'oci', port: 0 });
  });

  test('everything by environment, as a service container needs it (SVC-01)', async () => {
    const { options, logFormat } = await readConfiguration(
      {},
      {
        GHCR_MODE: 'oci',
        GHCR_LISTEN: '0.0.0.0',
        GHCR_PORT: '6000',
        GHCR_BLOB_PORT: '6001',
        GHCR_BLOB_URL: 'http://localhost:6001/',
        GHCR_DATA: '/data',
        GHCR_DURABLE: '1',
        GHCR_WORLD: 'users: { octocat: {} }',
        GHCR_ANONYMOUS: 'read',
        GHCR_SERVER_URL: 'https://github.example.com/',
        GHCR_TLS: 'auto',
        GHCR_LOG: 'json',
        GHCR_ADMIN_TOKEN: 'admin-secret',
      },
    );
    expect(options).toEqual({
      mode: 'oci',
      listen: '0.0.0.0',
      port: 6000,
      blobPort: 6001,
      blobUrl: 'http://localhost:6001',
      data: '/data',
      durable: true,
      world: { users: { octocat: {} } },
      anonymous: 'read',
      serverUrl: 'https://github.example.com',
      tls: 'auto',
      adminToken: 'admin-secret',
    });
    expect(logFormat).toBe('json');
  });

  test.each<[string, RegistryFlags, Record<string, string>, string]>([
    ['mode', { mode: 'ghrc' }, {}, '--mode: expected ghcr or oci, got "ghrc"'],
    ['variable', {}, { GHCR_MODE: 'OCI' }, 'GHCR_MODE: expected ghcr or oci, got "OCI"'],
    ['port', { port: '70000' }, {}, '--port: expected a number from 0 to 65535, got "70000"'],
    ['empty port', { port: '' }, {}, '--port: expected a number from 0 to 65535, got ""'],
    ['log', {}, { GHCR_LOG: 'xml' }, 'GHCR_LOG: expected json or text or off, got "xml"'],
    ['durable', {}, { GHCR_DURABLE: 'yes' }, 'GHCR_DURABLE: expected true or false or 1 or 0, got "yes"'],
    ['durable alone', { durable: true }, {}, '--durable syncs to disk, so it needs a folder: add --data DIR'],
    [
      'blob URL',
      { blobUrl: 'localhost:1' },
      {},
      '--blob-url: expected an origin such as http://localhost:5001, got "localhost:1"',
    ],
    [
      'world',
      { world: 'absent.yaml' },
      {},
      '--world: cannot read "absent.yaml" (ENOENT); it takes the path of a YAML or JSON file, or the text itself',
    ],
    [
      'world text',
      {},
      { GHCR_WORLD: 'teams: {}' },
      'GHCR_WORLD:1: teams: this version does not know it, only settings, enterprises, users, organizations, repositories, packages, tokens',
    ],
  ])('a wrong value is named: %s', async (_, flags, environment, message) => {
    await expect(readConfiguration(flags, environment)).rejects.toThrow(expect.objectContaining({ message }));
  });

  test.each([
    ['a slip', 'GHCR_PROT', /^GHCR_PROT: there is no such variable: did you mean GHCR_PORT\?$/],
    ['another name', 'GHCR_USERS', /^GHCR_USERS: there is no such variable: the variables are GHCR_MODE, /],
  ])('SVC-01 in the container an unknown variable stops the start: %s', async (_, name, message) => {
    await expect(readConfiguration({}, { GHCR_CONTAINER: '1', [name]: '1' })).rejects.toThrow(message);
    await expect(readConfiguration({}, { [name]: '1' })).resolves.toMatchObject({ logFormat: 'text' });
  });

  test.each([
    ['flags', { import: ['octocat/app:1=oci-archive:a.tar', 'acme/b/c:x=oci:C:\\b=c'] }, {}],
    ['lines', {}, { GHCR_IMPORT: '\noctocat/app:1=oci-archive:a.tar\n  acme/b/c:x=oci:C:\\b=c\n' }],
  ])('SVC-01 images to start with, by %s', async (_, flags, environment) => {
    expect((await readConfiguration(flags, environment)).imports).toEqual([
      { name: 'octocat/app', tag: '1', source: 'oci-archive:a.tar' },
      { name: 'acme/b/c', tag: 'x', source: 'oci:C:\\b=c' },
    ]);
  });

  test.each([
    'app.tar',
    'app:1=oci:a',
    'octocat/app=oci:a',
    'octocat/app:1=',
    'Octocat/app:1=oci:a',
    'octocat/app:-=oci:a',
  ])('an image to start with is OWNER/NAME:TAG=SOURCE, not %s', async (text) => {
    const expected = `GHCR_IMPORT: expected OWNER/NAME:TAG=SOURCE, such as octocat/app:1.0=oci-archive:app.tar, got ${JSON.stringify(text)}`;
    await expect(readConfiguration({}, { GHCR_IMPORT: text })).rejects.toThrow(expected);
  });

  test('in oci mode a package of the world may be in a namespace without an account', async () => {
    const flags = { world: 'packages: { free/app: {} }' };
    await expect(readConfiguration(flags, {})).rejects.toThrow(
      /its owner "free" is not among users or organizations/,
    );
    const { options } = await readConfiguration({ ...flags, mode: 'oci' }, {});
    expect(options.world).toEqual({ packages: { 'free/app': {} } });
  });

  test('the world may be a file', async () => {
    const file = join(await temporaryFolder(), 'world.yaml');
    await writeFile(file, 'users: { octocat: {} }\nteams: {}\n');
    await expect(readConfiguration({ world: file }, {})).rejects.toThrow(`${file}:2: teams: `);
  });

  test.each([
    ['in our container', { GHCR_CONTAINER: '1' }, { secret: 'ghs_job', repository: 'o/r', actor: 'hubot' }],
    ['in no other', { GHCR_CONTAINER: '0' }, undefined],
    ['on a runner', { GITHUB_ACTIONS: 'true' }, { secret: 'ghs_job', repository: 'o/r', actor: 'hubot' }],
    ['on a laptop, where it is often a personal token', {}, undefined],
  ])('SVC-02 the job’s token is taken %s', async (_, environment, jobToken) => {
    const job = { GITHUB_TOKEN: 'ghs_job', GITHUB_REPOSITORY: 'o/r', GITHUB_ACTOR: 'hubot' };
    const { options } = await readConfiguration({}, { ...job, ...environment });
    expect(options.jobToken).toEqual(jobToken);
  });
});

test('docs/test-registry.md names every flag with its variable', () => {
  const page = readFileSync(new URL('../../docs/test-registry.md', import.meta.url), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `--'));
  const named = rows.map((row) => /^\| `--([\w-]+).*?` \| `(\w+)`/.exec(row)?.slice(1).join(' '));
  const options = Object.values(REGISTRY_OPTIONS).map(({ flag, environment }) => `${flag} ${environment}`);
  expect(named.sort()).toEqual(options.sort());
});
