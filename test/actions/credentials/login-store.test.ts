import { lstat, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findAuthLocations, isolateIn } from '../../../src/actions/credentials/auth-locations.ts';
import { withFileLock } from '../../../src/actions/credentials/file-lock.ts';
import { restoreLogins, storeLogin } from '../../../src/actions/credentials/login-store.ts';
import { createStoredCredentials } from '../../../src/actions/credentials/stored-credentials.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const OURS = { username: 'octocat', password: 'ghs_ours' };
const OUR_ENTRY = { auth: Buffer.from('octocat:ghs_ours').toString('base64') };
const POSIX = process.platform !== 'win32';

/** A home folder with a config.json, if one is given, and what a login needs to know. */
async function home(config?: unknown, environment: Record<string, string> = {}) {
  const folder = await temporaryFolder();
  const file = join(folder, '.docker', 'config.json');
  if (config !== undefined) {
    await mkdir(dirname(file));
    await writeFile(file, JSON.stringify(config), { mode: 0o600 });
  }
  const locations = findAuthLocations(environment, 'linux', folder);
  return { folder, file, options: { locations, recordFile: join(folder, 'record', 'logins.json') } };
}

async function read(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

describe('ACT-11 storeLogin', () => {
  test('makes a file that only its owner reads, and docker-compatible tools find the login', async () => {
    const { folder, file, options } = await home();
    expect(await storeLogin('ghcr.io', OURS, options)).toEqual([file]);
    expect(await read(file)).toEqual({ auths: { 'ghcr.io': OUR_ENTRY } });
    if (POSIX) expect((await stat(file)).mode & 0o777).toBe(0o600);
    if (POSIX) expect((await stat(options.recordFile)).mode & 0o777).toBe(0o600);
    const source = createStoredCredentials({ environment: {}, home: folder, platform: 'linux' });
    expect(await source('ghcr.io')).toEqual(OURS);
    expect(await readdir(dirname(file))).toEqual(['config.json']);
  });

  test('keeps other logins and unknown fields, and the mode', async () => {
    const other = { 'docker.io': { auth: 'b3RoZXI6eA==' } };
    const { file, options } = await home({ auths: other, HttpHeaders: { a: 'b' }, plugins: {} });
    await storeLogin('ghcr.io', OURS, options);
    expect(await read(file)).toEqual({
      auths: { ...other, 'ghcr.io': OUR_ENTRY },
      HttpHeaders: { a: 'b' },
      plugins: {},
    });
  });

  test('docker.io has two keys', async () => {
    const { file, options } = await home();
    await storeLogin('docker.io', OURS, options);
    expect(await read(file)).toEqual({
      auths: { 'https://index.docker.io/v1/': OUR_ENTRY, 'docker.io': OUR_ENTRY },
    });
  });

  test('with a store for all hosts an empty helper name makes the entry count, and podman gets its own', async () => {
    const config = { credsStore: 'desktop', credHelpers: { 'gcr.io': 'gcloud' } };
    const { folder, file } = await home(config);
    const locations = findAuthLocations({ XDG_RUNTIME_DIR: join(folder, 'run') }, 'linux', folder);
    const podman = join(folder, 'run', 'containers', 'auth.json');
    expect(await storeLogin('ghcr.io', OURS, { locations, recordFile: join(folder, 'r') })).toEqual([
      file,
      podman,
    ]);
    expect(await read(file)).toEqual({
      ...config,
      credHelpers: { 'gcr.io': 'gcloud', 'ghcr.io': '' },
      auths: { 'ghcr.io': OUR_ENTRY },
    });
    expect(await read(podman)).toEqual({ auths: { 'ghcr.io': OUR_ENTRY } });
  });

  test('a helper for the host gives way, so that skopeo reads the entry', async () => {
    const { file, options } = await home({ credHelpers: { 'ghcr.io': 'gh' } });
    await storeLogin('ghcr.io', OURS, options);
    expect(await read(file)).toEqual({ credHelpers: {}, auths: { 'ghcr.io': OUR_ENTRY } });
    await restoreLogins(options.recordFile);
    expect(await read(file)).toEqual({ credHelpers: { 'ghcr.io': 'gh' } });
  });

  test('REGISTRY_AUTH_FILE gets the login too; an isolated folder has one file for all', async () => {
    const { folder, file } = await home();
    const recordFile = join(folder, 'record');
    const chosen = join(folder, 'podman.json');
    const locations = findAuthLocations({ REGISTRY_AUTH_FILE: chosen }, 'linux', folder);
    expect(await storeLogin('ghcr.io', OURS, { locations, recordFile })).toEqual([file, chosen]);
    const isolated = findAuthLocations(isolateIn(join(folder, 'own')), 'linux', folder);
    expect(await storeLogin('ghcr.io', OURS, { locations: isolated, recordFile })).toEqual([
      join(folder, 'own', 'config.json'),
    ]);
  });

  test.skipIf(!POSIX)('a link to the file stays one (links need rights on Windows)', async () => {
    const { folder, file, options } = await home();
    const real = join(folder, 'dotfiles.json');
    await writeFile(real, '{}');
    await mkdir(dirname(file));
    await symlink(real, file);
    await storeLogin('ghcr.io', OURS, options);
    expect((await lstat(file)).isSymbolicLink()).toBe(true);
    expect(await read(real)).toEqual({ auths: { 'ghcr.io': OUR_ENTRY } });
  });

  test('many logins at the same time are all kept', async () => {
    const { folder, file, options } = await home();
    const hosts = ['a.io', 'b.io', 'c.io', 'd.io', 'e.io'];
    const logins = hosts.map((host) =>
      storeLogin(host, OURS, { ...options, recordFile: join(folder, 'records', host) }),
    );
    await Promise.all(logins);
    expect(Object.keys(((await read(file)) as { auths: object }).auths).sort()).toEqual(hosts);
  });
});

describe('ACT-11 restoreLogins', () => {
  test.each([
    ['no file', undefined],
    ['an empty object', {}],
    ['an empty list of logins', { auths: {} }],
    ['another login', { auths: { 'docker.io': { auth: 'x' } } }],
    ['a login at the same host', { auths: { 'ghcr.io': { auth: 'bWluZTpteXNlbGY=' } } }],
    ['an identity token', { auths: { 'ghcr.io': { auth: 'eDo=', identitytoken: 'idt' } } }],
    ['a store', { credsStore: 'desktop' }],
    ['a store and a helper', { credsStore: 'desktop', credHelpers: { 'ghcr.io': 'gh' } }],
    ['other fields', { currentContext: 'x' }],
  ])('leaves what was there before: %s', async (_, config) => {
    const { file, options } = await home(config);
    await storeLogin('ghcr.io', OURS, options);
    await storeLogin('docker.io', OURS, options);
    const restored = await restoreLogins(options.recordFile);
    expect(restored.map(({ isRestored }) => isRestored)).toEqual([true, true, true]);
    if (config === undefined) await expect(read(file)).rejects.toThrow(/ENOENT/);
    else expect(await read(file)).toEqual(config);
    await expect(stat(options.recordFile)).rejects.toThrow(/ENOENT/);
  });

  test('two logins at one host, undone together', async () => {
    const { file, options } = await home({ auths: { 'ghcr.io': { auth: 'Zmlyc3Q6eA==' } } });
    await storeLogin('ghcr.io', OURS, options);
    await storeLogin('ghcr.io', { username: 'second', password: 'x' }, options);
    await restoreLogins(options.recordFile);
    expect(await read(file)).toEqual({ auths: { 'ghcr.io': { auth: 'Zmlyc3Q6eA==' } } });
  });

  test('an entry that someone else has written since stays', async () => {
    const { file, options } = await home();
    await storeLogin('ghcr.io', OURS, options);
    const theirs = { auths: { 'ghcr.io': { auth: 'dGhlaXJzOng=' } } };
    await writeFile(file, JSON.stringify(theirs));
    expect(await restoreLogins(options.recordFile)).toEqual([
      { registry: 'ghcr.io', file, isRestored: false },
    ]);
    expect(await read(file)).toEqual(theirs);
  });

  test('after docker logout the old login does not come back, but its helper does', async () => {
    const { file, options } = await home({ credHelpers: { 'ghcr.io': 'gh' }, auths: { 'ghcr.io': {} } });
    await storeLogin('ghcr.io', OURS, options);
    await writeFile(file, JSON.stringify({ auths: {} }));
    await restoreLogins(options.recordFile);
    expect(await read(file)).toEqual({ auths: {}, credHelpers: { 'ghcr.io': 'gh' } });
  });

  test('without a record there is nothing to do', async () => {
    expect(await restoreLogins(join(await temporaryFolder(), 'none'))).toEqual([]);
  });

  test('identity tokens are stored as docker stores them', async () => {
    const { folder, options } = await home();
    await storeLogin('ghcr.io', { identityToken: 'idt' }, options);
    const source = createStoredCredentials({ environment: {}, home: folder, platform: 'linux' });
    expect(await source('ghcr.io')).toEqual({ identityToken: 'idt' });
  });
});

describe('withFileLock', () => {
  const quick = { retryMs: 1, waitMs: 30, staleMs: 10_000 };

  test('takes over a lock that a process left behind', async () => {
    const lock = join(await temporaryFolder(), 'lock');
    await writeFile(lock, '');
    await utimes(lock, new Date(0), new Date(0));
    expect(await withFileLock(lock, async () => 'done', quick)).toBe('done');
    await expect(stat(lock)).rejects.toThrow(/ENOENT/);
  });

  test('gives up on a lock that is held, and says which file', async () => {
    const lock = join(await temporaryFolder(), 'lock');
    await writeFile(lock, '');
    await expect(withFileLock(lock, async () => 'done', quick)).rejects.toThrow(
      `another login holds ${lock}`,
    );
  });

  test('is free again after work that failed', async () => {
    const lock = join(await temporaryFolder(), 'lock');
    const failure = withFileLock(lock, () => Promise.reject(new Error('no')), quick);
    await expect(failure).rejects.toThrow('no');
    expect(await withFileLock(lock, async () => 'done', quick)).toBe('done');
  });
});
