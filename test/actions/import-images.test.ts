import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type DemoLayout, writeDemoLayout } from '../../scripts/demo-image.ts';
import { packTar } from '../../scripts/pack-tar.ts';
import { importImages } from '../../src/actions/import-images.ts';
import type { RegistryOptions, RunningRegistry, WorldDocument } from '../../src/server/main.ts';
import { openTestRegistry } from '../support/registry.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const WORLD: WorldDocument = {
  users: { octocat: {} },
  organizations: { acme: { owners: ['octocat'] }, crew: { members: ['octocat'] }, empty: {} },
  repositories: { 'octocat/app': {} },
  tokens: { ghp_octocat: { type: 'classic', user: 'octocat', scopes: ['write:packages'] } },
};
const SOURCE = 'https://github.com/octocat/app';

let folder: string;
let image: DemoLayout;

beforeEach(async () => {
  folder = await temporaryFolder();
  image = await writeDemoLayout(join(folder, 'layout'), {
    labels: { 'org.opencontainers.image.source': SOURCE },
  });
});

/** @param orders `NAME:TAG`, each of which gets the image, or `NAME:TAG=SOURCE` */
function start(orders: readonly string[], options: RegistryOptions = {}): Promise<RunningRegistry> {
  const images = orders.map((order) => {
    const [, name = '', tag = '', source = `oci:${join(folder, 'layout')}`] =
      /^(.+?):(.+?)(?:=(.*))?$/.exec(order) ?? [];
    return { name, tag, source };
  });
  return openTestRegistry({ world: WORLD, load: (open) => importImages(images, open), ...options });
}

const BEARER = { authorization: `Bearer ${Buffer.from('ghp_octocat').toString('base64')}` };

async function digestOfTag(
  { registry }: RunningRegistry,
  name: string,
  tag: string,
  authorization: Readonly<Record<string, string>> = BEARER,
): Promise<string | null> {
  const headers = { ...authorization, accept: 'application/vnd.oci.image.index.v1+json' };
  const response = await fetch(`${registry}/v2/${name}/manifests/${tag}`, { headers });
  return response.headers.get('docker-content-digest');
}

describe('images to start with', () => {
  test('SVC-01 are there before the registry answers, born and linked as if their owner had pushed them', async () => {
    const registry = await start(['octocat/app:1.0', 'acme/tool:2', 'crew/tool:3']);
    expect(registry.world().packages).toEqual({
      'octocat/app': { visibility: 'private', repository: 'octocat/app', inherit: true },
      'acme/tool': { visibility: 'private' },
      'crew/tool': { visibility: 'private', people: { octocat: 'admin' } },
    });
    expect(registry.requests()).toEqual([]);
    expect(await digestOfTag(registry, 'octocat/app', '1.0')).toBe(image.digest);
  });

  test('SVC-01 are what a reset returns to', async () => {
    const registry = await start(['octocat/app:1.0']);
    await registry.reset();
    expect(await digestOfTag(registry, 'octocat/app', '1.0')).toBe(image.digest);
  });

  test('SVC-01 leave a tag that the data folder has already as it is, even when their files are gone', async () => {
    const data = join(folder, 'data');
    const first = await start(['octocat/app:1.0'], { data });
    await first.close();
    await rm(join(folder, 'layout'), { recursive: true });
    const second = await start(['octocat/app:1.0'], { data });
    expect(await digestOfTag(second, 'octocat/app', '1.0')).toBe(image.digest);
  });

  test('SVC-01 go anywhere in oci mode without a world', async () => {
    const registry = await openTestRegistry({
      mode: 'oci',
      load: (open) =>
        importImages([{ name: 'any/name', tag: '1', source: `oci:${join(folder, 'layout')}` }], open),
    });
    expect(await digestOfTag(registry, 'any/name', '1', {})).toBe(image.digest);
  });

  test.each([
    [
      'empty/app:1',
      'cannot import empty/app:1: nobody could push empty/app: empty is an organization without people in this world',
    ],
    [
      'nobody/app:1',
      'cannot import nobody/app:1: nobody could push nobody/app: nobody is neither a user nor an organization in this world',
    ],
    [
      'octocat/app:1=docker://ghcr.io/a/b',
      'cannot import octocat/app:1: "docker://ghcr.io/a/b" is no image of this machine: give oci-archive:FILE, docker-archive:FILE or oci:DIR',
    ],
    ['octocat/app:1=oci-archive:absent.tar', 'cannot import octocat/app:1: absent.tar does not exist: give '],
  ])('SVC-01 that cannot be loaded stop the start: %s', async (order, message) => {
    await expect(start([order])).rejects.toThrow(message);
  });

  test('SVC-01 are read from archives, and damaged ones are refused', async () => {
    const file = join(folder, 'damaged.tar');
    const manifest = { mediaType: 'application/vnd.oci.image.manifest.v1+json', size: 2 };
    const digest = `sha256:${'0'.repeat(64)}`;
    const index = { schemaVersion: 2, manifests: [{ ...manifest, digest }] };
    const files = [
      { name: 'oci-layout', bytes: '{"imageLayoutVersion":"1.0.0"}' },
      { name: 'index.json', bytes: JSON.stringify(index) },
      { name: `blobs/sha256/${'0'.repeat(64)}`, bytes: '{}' },
    ];
    await writeFile(file, await packTar(files));
    await expect(start([`octocat/app:1=oci-archive:${file}`])).rejects.toThrow(`expected ${digest}`);
  });
});
