import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findEngineEndpoint } from '../../src/images/engine-endpoint.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A docker configuration folder with one context. */
async function dockerConfig(context: string, host: string, current?: string): Promise<string> {
  const folder = await temporaryFolder();
  const meta = join(folder, 'contexts', 'meta', createHash('sha256').update(context).digest('hex'));
  await mkdir(meta, { recursive: true });
  const endpoints = { docker: { Host: host } };
  await writeFile(join(meta, 'meta.json'), JSON.stringify({ Name: context, Endpoints: endpoints }));
  if (current !== undefined) {
    await writeFile(join(folder, 'config.json'), JSON.stringify({ currentContext: current }));
  }
  return folder;
}

describe('findEngineEndpoint', () => {
  test.each([
    ['unix:///run/d.sock', { label: 'unix:///run/d.sock', socketPath: '/run/d.sock' }],
    ['npipe:////./pipe/d', { label: 'npipe:////./pipe/d', socketPath: '\\\\.\\pipe\\d' }],
    ['tcp://127.0.0.1:2375', { label: 'tcp://127.0.0.1:2375', origin: 'http://127.0.0.1:2375' }],
  ])('reads DOCKER_HOST=%s', async (address, expected) => {
    expect(await findEngineEndpoint({ DOCKER_HOST: address })).toEqual(expected);
  });

  test('DOCKER_TLS_VERIFY asks for TLS with the certificates of DOCKER_CERT_PATH', async () => {
    const env = { DOCKER_HOST: 'tcp://h:2376', DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/certs' };
    expect(await findEngineEndpoint(env)).toEqual({
      label: 'tcp://h:2376',
      origin: 'https://h:2376',
      tlsFolder: '/certs',
    });
  });

  test('without any setting it is the local Engine of the system', async () => {
    const env = { DOCKER_CONFIG: await temporaryFolder() };
    expect(await findEngineEndpoint(env, 'linux')).toMatchObject({ socketPath: '/var/run/docker.sock' });
    expect(await findEngineEndpoint(env, 'win32')).toMatchObject({
      socketPath: '\\\\.\\pipe\\docker_engine',
    });
  });

  test('follows the current context, DOCKER_CONTEXT before it, and DOCKER_HOST before both', async () => {
    const folder = await dockerConfig('rootless', 'unix:///run/user/1000/docker.sock', 'rootless');
    const found = { socketPath: '/run/user/1000/docker.sock' };
    expect(await findEngineEndpoint({ DOCKER_CONFIG: folder })).toMatchObject(found);
    const chosen = { DOCKER_CONFIG: folder, DOCKER_CONTEXT: 'default' };
    expect(await findEngineEndpoint(chosen, 'linux')).toMatchObject({ socketPath: '/var/run/docker.sock' });
    const both = { DOCKER_CONFIG: folder, DOCKER_HOST: 'unix:///x' };
    expect(await findEngineEndpoint(both)).toMatchObject({ socketPath: '/x' });
  });

  test.each([
    ['an address by ssh', { DOCKER_HOST: 'ssh://host' }, /only unix:\/\/, npipe:\/\/ and tcp:\/\//],
    [
      'an address without scheme',
      { DOCKER_HOST: '127.0.0.1' },
      /cannot use the Docker Engine "127\.0\.0\.1"/,
    ],
    ['an unknown context', { DOCKER_CONTEXT: 'gone' }, /the docker context "gone" does not exist/],
  ])('refuses %s', async (_, env, message) => {
    const DOCKER_CONFIG = await temporaryFolder();
    await expect(findEngineEndpoint({ DOCKER_CONFIG, ...env })).rejects.toThrow(message);
  });

  test('a broken config.json is named, and not quoted', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'config.json'), '{"auths": secret');
    const failure = findEngineEndpoint({ DOCKER_CONFIG: folder });
    await expect(failure).rejects.toThrow(/config\.json is not valid JSON/);
    await expect(failure).rejects.not.toThrow(/secret/);
  });
});
