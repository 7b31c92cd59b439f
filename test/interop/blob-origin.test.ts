import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { digestsBelow } from './support/files.ts';
import { logIn, pushByCli, runCli } from './support/our-cli.ts';
import { startOurRegistry } from './support/our-registry.ts';
import { getOnce, rawGet } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import { writeSampleLayout } from './support/sample-image.ts';

let registry: GuardedRegistry;

beforeAll(async () => {
  registry = await startOurRegistry(['--blob-port', '0']);
});

afterAll(() => registry?.stop());

test('REG-07 blobs come from another origin, which refuses a token and which our client sends none', async () => {
  const logins = await logIn(registry);
  const { folder } = await writeSampleLayout(await temporaryFolder(), 'blob origin');
  const image = `${registry.host}/octocat/blobs`;
  await pushByCli(`oci:${folder}`, image, ['1'], logins);
  const manifest = await rawGet(registry, '/v2/octocat/blobs/manifests/1');
  const { digest } = JSON.parse(manifest.bytes.toString()).config;
  const { status, url } = await rawGet(registry, `/v2/octocat/blobs/blobs/${digest}`);
  expect(status).toBe(200);
  expect(url.origin).not.toBe(registry.url);
  expect((await getOnce(url, { authorization: 'Bearer dG9rZW4=' })).status).toBe(400);
  const layout = join(await temporaryFolder(), 'layout');
  await runCli(['copy', `${image}:1`, `oci:${layout}:1`, '--config-dir', logins]);
  expect(await digestsBelow(join(layout, 'blobs'))).toEqual(await digestsBelow(join(folder, 'blobs')));
});
