import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { copy } from '../../src/actions/copy.ts';
import { COPY } from '../../src/actions/definitions/copy.ts';
import { INSPECT } from '../../src/actions/definitions/inspect.ts';
import { LOGIN } from '../../src/actions/definitions/login.ts';
import { PUSH } from '../../src/actions/definitions/push.ts';
import { inspect } from '../../src/actions/inspect.ts';
import { login } from '../../src/actions/login.ts';
import { push } from '../../src/actions/push.ts';
import { createMemoryImages } from '../../src/images/memory.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import { openTestClient, repositoryOf } from '../support/client.ts';
import { addRandomImage, writeLayout } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type HereRun, runHere } from './run-here.ts';

const TOKEN = 'ghp_octocat';
const WORLD = {
  users: { octocat: {} },
  tokens: { [TOKEN]: { type: 'classic', user: 'octocat', scopes: ['write:packages'] } },
} as const;

let registry: RunningRegistry;
let host: string;
let folder: string;
let image: string;
/** A server without subdomain isolation, whose own host is the older registry. */
let server: Readonly<Record<string, string>>;

beforeEach(async () => {
  registry = await openTestRegistry({ world: WORLD });
  host = new URL(registry.registry).host;
  server = { GITHUB_SERVER_URL: registry.registry };
  folder = await temporaryFolder();
  const images = createMemoryImages();
  const root = await addRandomImage(images);
  await writeLayout(images, join(folder, 'image'), { v1: root });
  image = `oci:${join(folder, 'image')}`;
});

function notices({ status, log }: HereRun): string[] {
  expect({ status, log }).toMatchObject({ status: 0 });
  return log.split('\n').filter((line) => line.includes('deprecated'));
}

describe('LEG-05 every action that addresses the older registry says once where the image belongs:', () => {
  const noticeFor = (name: string): string =>
    `Note: ${host} is the deprecated Docker registry of GitHub: use containers.${host}/${name} instead`;

  test('push', async () => {
    const given = { source: image, image: `${host}/octocat/repo/app`, tags: '1\n2', token: TOKEN };
    expect(notices(await runHere(PUSH, push, given, folder, server))).toEqual([
      noticeFor('octocat/repo/app'),
    ]);
  });

  test('copy and inspect, which read from it', async () => {
    const there = `${host}/octocat/repo/app`;
    const up = { source: image, destination: there, token: TOKEN };
    expect(notices(await runHere(COPY, copy, up, folder, server))).toEqual([noticeFor('octocat/repo/app')]);
    const down = { source: there, destination: `oci:${join(folder, 'copy')}`, token: TOKEN };
    expect(notices(await runHere(COPY, copy, down, folder, server))).toEqual([noticeFor('octocat/repo/app')]);
    const look = { source: there, token: TOKEN };
    expect(notices(await runHere(INSPECT, inspect, look, folder, server))).toEqual([
      noticeFor('octocat/repo/app'),
    ]);
  });

  test('login, which knows no image', async () => {
    const given = { registry: host, username: 'octocat', token: TOKEN };
    const run = await runHere(
      LOGIN,
      (inputs, context) => login(inputs, context, true),
      given,
      folder,
      server,
    );
    expect(notices(run)).toEqual([noticeFor('OWNER/REPOSITORY/IMAGE')]);
  });

  test('no other registry hears of it', async () => {
    const given = { source: image, image: `${host}/octocat/app`, token: TOKEN };
    expect(notices(await runHere(PUSH, push, given, folder))).toEqual([]);
  });
});

test('LEG-03 copy warns of an image of more than 10 GB before the transfer, too', async () => {
  registry = await openTestRegistry({ mode: 'oci' });
  host = new URL(registry.registry).host;
  const images = createMemoryImages();
  const config = images.add(MEDIA_TYPE.ociConfig, '{}');
  const layers = [{ mediaType: MEDIA_TYPE.ociLayerGzip, digest: digestOf('held by nobody'), size: 11e9 }];
  const mediaType = MEDIA_TYPE.ociManifest;
  const root = images.add(mediaType, JSON.stringify({ schemaVersion: 2, mediaType, config, layers }));
  const remote = repositoryOf(openTestClient(undefined), registry, 'octocat/large');
  for (const content of images.contents()) await remote.push(content);

  const from = `${host}/octocat/large@${root.digest}`;
  const given = { source: from, destination: `${host}/octocat/repo/large`, 'dry-run': 'true' };
  const { status, log } = await runHere(COPY, copy, given, folder, { GITHUB_SERVER_URL: registry.registry });
  expect(status).toBe(0);
  expect(log).toContain(
    `Warning: the image ${root.digest} has 11.0 GB, more than the 10.0 GB that ${host} takes in one image`,
  );
});
