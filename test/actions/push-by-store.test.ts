import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PUBLISH } from '../../src/actions/definitions/publish.ts';
import { PUSH } from '../../src/actions/definitions/push.ts';
import { publish } from '../../src/actions/publish.ts';
import { push } from '../../src/actions/push.ts';
import type { PushResult } from '../../src/actions/push-result.ts';
import { createMemoryImages, type MemoryImages } from '../../src/images/memory.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import type { WorldDocument } from '../../src/server/world-document.ts';
import {
  engineManifests,
  type FakeEngine,
  type FakeEngineManifest,
  startFakeEngine,
} from '../support/fake-engine.ts';
import type { FakePush } from '../support/fake-engine-push.ts';
import { addIndex, addRandomImage } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { containerdTar } from '../support/saved-tar.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type HereRun, runHere } from './run-here.ts';
import { runStep } from './run-program.ts';

const WORLD: WorldDocument = {
  users: { octocat: {}, reader: {} },
  tokens: {
    ghp_octocat: { type: 'classic', user: 'octocat', scopes: ['write:packages'] },
    ghp_reader: { type: 'classic', user: 'reader', scopes: ['read:packages'] },
  },
};

const ARM = { os: 'linux', architecture: 'arm64' };

let registry: RunningRegistry;
let host: string;
let folder: string;
let images: MemoryImages;
let root: Descriptor;
let engine: FakeEngine;

beforeEach(async () => {
  registry = await openTestRegistry({ world: WORLD });
  host = new URL(registry.registry).host;
  folder = await temporaryFolder();
  images = createMemoryImages();
  root = addIndex(images, [
    await addRandomImage(images),
    await addRandomImage(images, { seed: 'arm', platform: ARM }),
  ]);
  await startEngine();
});

interface EngineOptions {
  readonly pushed?: Partial<FakePush>;
  readonly tags?: readonly string[];
  readonly manifests?: readonly FakeEngineManifest[];
  readonly namesStayFor?: string;
  /** What another image is called. */
  readonly otherTags?: readonly string[];
}

async function startEngine({ pushed, tags = ['app:v1'], manifests, otherTags, ...rest }: EngineOptions = {}) {
  const tar = await containerdTar(images, root, 'app:v1');
  const own = {
    ...{ id: root.digest, tags, tar, descriptor: root, ...rest },
    manifests: manifests ?? (await engineManifests(images, root)),
    pushed: { source: images, root, ...pushed },
  };
  const other = { id: `sha256:${'0'.repeat(64)}`, tags: otherTags ?? [], tar: Buffer.alloc(0) };
  engine = await startFakeEngine(otherTags === undefined ? [own] : [own, other]);
}

async function pushHere(
  inputs: Readonly<Record<string, string>> = {},
): Promise<HereRun & { readonly result: PushResult }> {
  vi.stubEnv('DOCKER_HOST', engine.endpoint.label);
  const given = {
    ...{ source: 'docker-daemon:app:v1', image: `${host}/octocat/app`, token: 'ghp_octocat', ...inputs },
  };
  try {
    const run = await runHere(PUSH, push, given, folder);
    return { ...run, result: run.result as PushResult };
  } finally {
    vi.unstubAllEnvs();
  }
}

/** Where the Engine was told to push to, with platform or not. */
function pushes(): string[] {
  const lines = engine.requests.filter((line) => line.includes('/push?tag='));
  return lines.map((line) => {
    const { pathname, searchParams } = new URL(line.replace('POST ', ''), 'http://engine');
    const name = decodeURIComponent(pathname.slice('/images/'.length, -'/push'.length));
    const platform = searchParams.get('platform');
    const isSink = name.startsWith('127.0.0.1:') && name.endsWith('/ghcr-actions/push');
    const to = isSink ? 'sink' : `${name.replace(host, 'HOST')}:${searchParams.get('tag')}`;
    return platform === null ? to : `${to} ${platform}`;
  });
}

function isSaved(): boolean {
  return engine.requests.some((line) => line.endsWith('/get'));
}

async function digestAt(name: string): Promise<string | undefined> {
  const client = createRegistryClient({
    credentials: async () => ({ username: 'octocat', password: 'ghp_octocat' }),
  });
  const [, path = '', tag = ''] = /^(.*):(.*)$/.exec(name) ?? [];
  try {
    return (await client.repository(host, path).find(tag))?.digest;
  } finally {
    await client.close();
  }
}

function blobUploads(): number {
  return registry.requests({ method: 'PUT', path: '*/blobs/*' }).length;
}

// Elsewhere the Engine runs in a machine of its own, with another loopback.
const onLinux = describe.runIf(process.platform === 'linux');

onLinux('ACT-01 an Engine with the containerd store', () => {
  test('pushes by itself; digest, further tags, sizes and platforms are as ever', async () => {
    const run = await pushHere({ tags: 'v1\nv2' });
    expect(run).toMatchObject({ status: 0, result: { digest: root.digest, tags: ['v1', 'v2'] } });
    expect(run.result.platforms).toEqual(['linux/amd64', 'linux/arm64']);
    expect(run.result['uploaded-bytes']).toBe(run.result.size);
    expect(pushes()).toEqual(['HOST/octocat/app:v1']);
    expect(isSaved()).toBe(false);
    expect(engine.names()).toEqual(['app:v1']);
    expect(await digestAt('octocat/app:v1')).toBe(root.digest);
    expect(await digestAt('octocat/app:v2')).toBe(root.digest);
    expect(run.log).not.toContain('by itself');
  });

  test('is not asked for what is there already', async () => {
    await pushHere();
    const before = engine.requests.length;
    const again = await pushHere({ tags: 'v2' });
    expect(again.result).toMatchObject({ digest: root.digest, 'uploaded-bytes': 0 });
    expect(engine.requests.slice(before).every((line) => line.startsWith('GET '))).toBe(true);
    expect(await digestAt('octocat/app:v2')).toBe(root.digest);
  });

  test('tells which layers were there: they do not count as uploaded', async () => {
    await pushHere();
    const [layer] = images.contents();
    const small = await addRandomImage(images, { seed: 'small', layerSizes: [10] });
    root = addIndex(images, [await addRandomImage(images), small]);
    await startEngine();
    const { result } = await pushHere();
    expect(result.digest).toBe(root.digest);
    expect(result['uploaded-bytes']).toBeLessThan(result.size - (layer?.descriptor.size ?? 0));
  });

  test('uses the name that the image has there, and leaves it', async () => {
    await startEngine({ tags: ['app:v1', `${host}/octocat/app:v2`] });
    expect((await pushHere({ tags: 'v1\nv2' })).status).toBe(0);
    expect(pushes()).toEqual(['HOST/octocat/app:v2']);
    expect(engine.requests.filter((line) => /^(DELETE|POST .*\/tag\?)/.test(line))).toEqual([]);
    expect(await digestAt('octocat/app:v1')).toBe(root.digest);
  });

  test('keeps its name for another image, and takes another tag', async () => {
    await startEngine({ otherTags: [`${host}/octocat/app:v1`] });
    expect((await pushHere({ tags: 'v1\nv2' })).status).toBe(0);
    expect(pushes()).toEqual(['HOST/octocat/app:v2']);
    expect(await digestAt('octocat/app:v1')).toBe(root.digest);
    expect(engine.names()).toEqual(['app:v1', `${host}/octocat/app:v1`]);
  });

  test('whose names are all taken gives the image to us', async () => {
    await startEngine({ otherTags: [`${host}/octocat/app:v1`] });
    const run = await pushHere({ tags: 'v1' });
    expect(run.status).toBe(0);
    expect(pushes()).toEqual(['sink']);
    expect(run.log).toContain(
      `The store of the image does not push to ${host}/octocat/app by itself: ${host}/octocat/app:v1 is another image there`,
    );
    expect(await digestAt('octocat/app:v1')).toBe(root.digest);
    expect(engine.names()).toEqual(['app:v1', `${host}/octocat/app:v1`]);
  });

  test('pushes to each destination; where it cannot, we do', async () => {
    await startEngine({
      pushed: { failsAt: (to) => (to.includes('/other:') ? 'x509: unknown authority' : undefined) },
    });
    const run = await pushHere({
      image: ['app', 'other', 'third'].map((n) => `${host}/octocat/${n}`).join('\n'),
    });
    expect(run.status).toBe(0);
    expect(pushes()).toEqual(['HOST/octocat/app:latest', 'HOST/octocat/other:latest', 'sink']);
    for (const name of ['app', 'other', 'third']) {
      expect(await digestAt(`octocat/${name}:latest`)).toBe(root.digest);
    }
    expect(run.log).toContain('by itself: x509: unknown authority');
  });

  test('with one platform of two pushes that one, and we say so', async () => {
    const [amd, arm] = (await engineManifests(images, root)).map(({ Descriptor }) => Descriptor);
    const manifests = await engineManifests(images, root, amd ? [amd] : []);
    await startEngine({ manifests });
    const run = await pushHere();
    expect(run.result).toMatchObject({ digest: arm?.digest, platforms: ['linux/arm64'] });
    expect(pushes()).toEqual([`HOST/octocat/app:latest ${JSON.stringify(ARM)}`]);
    expect(run.log).toContain(
      `Note: Only linux/arm64 of ${root.digest} is complete here, so ${arm?.digest} is used.`,
    );
  });

  test('that does not let the name of the destination go has pushed all the same, and we say so', async () => {
    await startEngine({ namesStayFor: 'conflict: in use' });
    const run = await pushHere({ tags: 'v1' });
    expect(run.status).toBe(0);
    expect(pushes()).toEqual(['HOST/octocat/app:v1']);
    expect(run.log).toContain(
      `Warning: the Engine keeps the name ${host}/octocat/app:v1 for the image (409: {"message":"conflict: in use"}): docker rmi ${host}/octocat/app:v1 takes it away`,
    );
    expect(run.log).not.toContain('by itself');
  });

  test('counts the time that its push takes', async () => {
    await startEngine({ pushed: { delayMs: 300 } });
    expect((await pushHere()).log).toMatch(/Uploaded .* in (0\.[3-9]|[1-9]\d*(\.\d)?) s\./);
  });
});

onLinux('an Engine is not let push itself', () => {
  test.each([
    ['in a dry run', { 'dry-run': 'true' }],
    ['when all is to be hashed here', { verify: 'true' }],
    ['when layers are to be taken from a repository that the user names', { 'mount-from': 'octocat/base' }],
    ['for some platforms only', { platforms: 'linux/arm64' }],
  ])('%s', async (_, inputs) => {
    expect((await pushHere(inputs)).status).toBe(0);
    expect(pushes()).toEqual(['sink']);
  });

  test('where a policy does not let the tag move', async () => {
    await pushHere({ tags: 'v1' });
    root = addIndex(images, [await addRandomImage(images, { seed: 'next' })]);
    await startEngine();
    const run = await pushHere({ tags: 'v1', 'tag-policy': 'v*: refuse' });
    expect(run.status).not.toBe(0);
    expect(pushes()).toEqual([]);
  });

  test('what labels change', async () => {
    vi.stubEnv('DOCKER_HOST', engine.endpoint.label);
    const given = {
      ...{ source: 'docker-daemon:app:v1', image: `${host}/octocat/app`, token: 'ghp_octocat' },
      ...{ labels: 'a=b', rules: '' },
    };
    const run = await runHere(PUBLISH, publish, given, folder).finally(() => vi.unstubAllEnvs());
    expect(run.log).not.toContain('Error');
    expect(run.status).toBe(0);
    expect(pushes()).toEqual(['sink']);
    expect(await digestAt('octocat/app:latest')).not.toBe(root.digest);
  });
});

onLinux('what an Engine fails with', () => {
  test.each([
    ['a connection that is cut', { isCut: true }],
    ['a refused connection', { failsAt: refusedUnlessSink('dial tcp: connect: connection refused') }],
  ])('%s: the image goes by us, and what has arrived is not sent again', async (_, defect) => {
    const client = createRegistryClient({
      credentials: async () => ({ username: 'octocat', password: 'ghp_octocat' }),
    });
    const [child] = (await engineManifests(images, root)).map(({ Descriptor }) => Descriptor);
    await copyGraph(images, client.repository(host, 'octocat/app'), child as Descriptor);
    await client.close();
    const before = blobUploads();
    await startEngine({ pushed: defect });
    const run = await pushHere();
    expect(run.result.digest).toBe(root.digest);
    expect(pushes()).toEqual(['HOST/octocat/app:latest', 'sink']);
    expect(blobUploads() - before).toBe(3);
  });

  test('a refusal is explained as ever, and nothing is taken from the Engine for it', async () => {
    const run = await pushHere({ token: 'ghp_reader', preflight: 'false' });
    expect(run.status).not.toBe(0);
    expect(run.log).toMatch(/Error: .*DENIED/);
    expect(run.log).toMatch(/write:packages|write_package/);
    expect(pushes()).toEqual(['HOST/octocat/app:latest']);
    expect(isSaved()).toBe(false);
  });

  test('AUTH-08 gets the credential for its host alone, and cannot bring it into the log', async () => {
    const logins: object[] = [];
    await startEngine({
      pushed: {
        onLogin: (login) => void logins.push(login),
        failsAt: refusedUnlessSink(`bad login ghp_octocat\n::error::owned ${'x'.repeat(2000)}`),
      },
    });
    const run = await pushHere();
    expect(run.status).toBe(0);
    expect(logins[0]).toEqual({ username: 'x-access-token', password: 'ghp_octocat', serveraddress: host });
    expect(JSON.stringify(logins.slice(1))).not.toContain('ghp_octocat');
    const line = run.log.split('\n').find((text) => text.includes('by itself')) ?? '';
    expect(line).toContain('bad login ***');
    expect(line.length).toBeLessThan(1000);
    expect(run.log).not.toContain('ghp_octocat');
    expect(run.log).not.toMatch(/^::error::/m);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s stops its push, and takes the name away', async (signal) => {
    let abandoned = 0;
    await startEngine({ pushed: { hangs: true, onAbandoned: () => (abandoned += 1) } });
    const given = { source: 'docker-daemon:app:v1', image: `${host}/octocat/app`, token: 'ghp_octocat' };
    const run = await runStep('push', given, {
      folder,
      environment: { DOCKER_HOST: engine.endpoint.label },
      onStart: async (kill) => {
        await expect.poll(pushes, { timeout: 10_000 }).toHaveLength(1);
        kill(signal);
      },
    });
    expect(run.log).toContain(`::error::interrupted by ${signal}`);
    expect(abandoned).toBe(1);
    expect(engine.names()).toEqual(['app:v1']);
  });
});

/** The sink of our own is reached, whatever is not. */
function refusedUnlessSink(message: string): (destination: string) => string | undefined {
  return (destination) => (destination.includes('/ghcr-actions/push:') ? undefined : message);
}
