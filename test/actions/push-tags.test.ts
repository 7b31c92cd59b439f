import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PUSH } from '../../src/actions/definitions/push.ts';
import { push } from '../../src/actions/push.ts';
import type { PushResult } from '../../src/actions/push-result.ts';
import { createMemoryImages } from '../../src/images/memory.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import { startFakeEngine } from '../support/fake-engine.ts';
import { addRandomImage, randomBytesOf, writeLayout } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { graphDriverTar } from '../support/saved-tar.ts';
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
let images: Readonly<Record<'old' | 'new', Descriptor>>;

beforeEach(async () => {
  registry = await openTestRegistry({ world: WORLD });
  host = new URL(registry.registry).host;
  folder = await temporaryFolder();
  const memory = createMemoryImages();
  images = {
    old: await addRandomImage(memory, { seed: 'old' }),
    new: await addRandomImage(memory, { seed: 'new' }),
  };
  await writeLayout(memory, join(folder, 'image'), images);
});

function pushHere(
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<HereRun> {
  const given = { source: `oci:${folder}/image:new`, image: `${host}/octocat/app`, token: TOKEN, ...inputs };
  return runHere(PUSH, push, given, folder, environment);
}

/** Puts the other image under these tags. */
async function given(...tags: string[]): Promise<void> {
  const run = await pushHere({ source: `oci:${folder}/image:old`, tags: tags.join('\n'), latest: 'always' });
  expect(run.status).toBe(0);
  await pushHere({ source: `oci:${folder}/image:old`, tags: 'filler' });
}

/** Which of the two images each tag of a repository points to. */
async function tagsThere(repository = 'octocat/app', at = registry): Promise<Record<string, string>> {
  const headers = { authorization: `Bearer ${btoa(TOKEN)}`, accept: images.new.mediaType };
  const url = `${at.registry}/v2/${repository}`;
  const { tags } = (await (await fetch(`${url}/tags/list?n=1000`, { headers })).json()) as { tags: string[] };
  const entries = tags.map(async (tag) => {
    const digest = (await fetch(`${url}/manifests/${tag}`, { headers })).headers.get('docker-content-digest');
    return [tag, digest === images.new.digest ? 'new' : 'old'] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

function uploads(at = registry): number {
  return at.requests({ method: 'PUT' }).length;
}

describe('ACT-02 tags of a workflow run', () => {
  const RUN = {
    GITHUB_REF: 'refs/tags/v1.2.3',
    GITHUB_SHA: '90dd6032fac8bda1b6c4436a2e65de27961ed071',
    GITHUB_EVENT_NAME: 'push',
  };

  test('rules become tags of every repository, beside the tag of its own', async () => {
    const rules = 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}.{{minor}}\ntype=sha';
    const image = `${host}/octocat/app\n${host}/octocat/second:own`;
    expect(await pushHere({ tags: rules, image }, RUN)).toMatchObject({
      status: 0,
      result: {
        tags: ['1.2.3', '1.2', 'sha-90dd603', 'latest', 'own'],
        references: expect.arrayContaining([`${host}/octocat/second:own`, `${host}/octocat/second:latest`]),
      },
    });
    expect(Object.keys(await tagsThere('octocat/second')).sort()).toEqual(
      ['1.2', '1.2.3', 'latest', 'own', 'sha-90dd603'].sort(),
    );
    const blobs = registry.requests({ method: 'PUT', path: '*/blobs/uploads/*' });
    expect(blobs.filter(({ path }) => path.includes('second'))).toEqual([]);
  });

  test('two lines for one repository are one push with the tags of both', async () => {
    const run = await pushHere({ image: `${host}/octocat/app:a\n${host}/octocat/app:b` });
    expect(run).toMatchObject({ status: 0, result: { tags: ['a', 'b'] } });
    expect(run.log.match(/^Uploaded /gm)).toHaveLength(1);
  });

  test('rules that give this run no tag are a mistake, where the image has none either', async () => {
    const tags = 'type=ref,event=branch';
    const run = await pushHere({ tags }, RUN);
    expect(run.status).toBe(2);
    expect(run.log).toContain(
      `Error: tags: no rule gives a tag to this run for ${host}/octocat/app: add one`,
    );
    expect(uploads()).toBe(0);
    expect(await pushHere({ tags, image: `${host}/octocat/app:x` }, RUN)).toMatchObject({ status: 0 });
  });
});

describe('ACT-02 latest', () => {
  test('stays with the highest release, and the rest of the push goes on', async () => {
    await given('2.0.0', 'latest');
    const run = await pushHere({ tags: '1.9.1\nlatest' });
    expect(run).toMatchObject({ status: 0, result: { references: [`${host}/octocat/app:1.9.1`] } });
    expect(run.log).toContain(
      `Note: ${host}/octocat/app:latest stays where it is, since 2.0.0 in the registry is higher than 1.9.1 (latest: always would move it)`,
    );
    expect(await tagsThere()).toMatchObject({ '1.9.1': 'new', '2.0.0': 'old', latest: 'old' });
  });

  test('moves to the highest of many, whatever the order in which the registry lists them', async () => {
    await given(...Array.from({ length: 30 }, (_, patch) => `1.0.${29 - patch}`), 'latest');
    expect(await pushHere({ tags: '1.0.29\nlatest' })).toMatchObject({ status: 0 });
    expect(await tagsThere()).toMatchObject({ latest: 'new' });
    const held = await pushHere({ source: `oci:${folder}/image:old`, tags: '1.0.28\nlatest' });
    expect(held.log).toContain('since 1.0.29 in the registry is higher than 1.0.28');
  });

  test('is asked for once for each repository, and only for versions', async () => {
    await pushHere({ tags: '1.0.0\n1.0\nlatest' });
    expect(registry.requests({ path: '*/tags/list*' }).length).toBe(1);
    await pushHere({ tags: 'main\nlatest' });
    expect(registry.requests({ path: '*/tags/list*' }).length).toBe(1);
  });

  test.each([
    ['always', '1.9.1', 'new', ['1.9.1', 'latest']],
    ['never', '1.9.1\nlatest', 'old', ['1.9.1']],
  ])('%s', async (latest, tags, there, expected) => {
    await given('2.0.0', 'latest');
    expect(await pushHere({ tags, latest })).toMatchObject({ status: 0, result: { tags: expected } });
    expect(await tagsThere()).toMatchObject({ latest: there });
  });

  test('never, where there is no other tag', async () => {
    const run = await pushHere({ latest: 'never' });
    expect(run).toMatchObject({ status: 2 });
    expect(run.log).toContain(`Error: latest: "never" leaves no tag for ${host}/octocat/app: give tags`);
  });
});

describe('ACT-02 tag policies', () => {
  const policy = 'v*.*.*: refuse\nlatest: move\n*: skip';

  test('refuse fails before anything is uploaded anywhere, and names all tags', async () => {
    await given('v1.0.0', 'v1.0.1');
    const before = uploads();
    const image = `${host}/octocat/app\n${host}/octocat/other`;
    const run = await pushHere({ tags: 'v1.0.0\nv1.0.1\nv1.0.2', 'tag-policy': policy, image });
    const there = (tag: string) =>
      `${host}/octocat/app:${tag} points to ${images.old.digest} (tag-policy "v*.*.*: refuse")`;
    expect(run.log).toContain(
      `Error: nothing was pushed, because of tags that must not move: ${there('v1.0.0')}; ${there('v1.0.1')}. Push under a new tag, or change tag-policy\n`,
    );
    expect(run.status).toBe(1);
    expect(uploads()).toBe(before);
  });

  test('refuse holds back the layers of a daemon as well, which else travel while they are packed', async () => {
    const layers = [randomBytesOf('base', 200_000), randomBytesOf('app', 200_000)];
    const { imageId, ...image } = await graphDriverTar(layers, ['app:v1'], { naming: 'blobs' });
    const engine = await startFakeEngine([{ ...image, id: imageId, tags: ['app:v1'] }]);
    await given('v1.0.0');
    const before = uploads();
    vi.stubEnv('DOCKER_HOST', engine.endpoint.label);
    const source = 'docker-daemon:app:v1';
    const run = await pushHere({ source, tags: 'v1.0.0', 'tag-policy': policy, cache: 'false' });
    vi.unstubAllEnvs();
    expect(run.log).toContain('nothing was pushed, because of tags that must not move');
    expect(uploads()).toBe(before);
  });

  test('the same image again is no move', async () => {
    expect(await pushHere({ tags: 'v1.0.0', 'tag-policy': policy })).toMatchObject({ status: 0 });
    const again = await pushHere({ tags: 'v1.0.0', 'tag-policy': policy });
    expect(again).toMatchObject({ status: 0, result: { tags: ['v1.0.0'], 'uploaded-bytes': 0 } });
  });

  test('skip leaves a tag and says so', async () => {
    await given('main', 'latest');
    const run = await pushHere({ tags: 'main\nlatest\nnew', 'tag-policy': policy });
    expect(run).toMatchObject({ status: 0, result: { tags: ['latest', 'new'] } });
    expect(run.log).toContain(
      `Note: skipped: ${host}/octocat/app:main points to ${images.old.digest} (tag-policy "*: skip")`,
    );
    expect(await tagsThere()).toMatchObject({ main: 'old', latest: 'new', new: 'new' });
  });

  test('where every tag is skipped nothing is pushed', async () => {
    await given('main');
    const before = uploads();
    const run = await pushHere({ tags: 'main', 'tag-policy': policy });
    expect(run).toMatchObject({ status: 0, result: { references: [], 'uploaded-bytes': 0 } });
    // The size is the image's own, wherever it goes.
    const { result } = await pushHere({ tags: 'main', 'dry-run': 'true' });
    expect(run.result).toHaveProperty('size', (result as PushResult).size);
    expect(run.log).toContain(`Note: nothing to push to ${host}/octocat/app: all its tags stay as they are`);
    expect(uploads()).toBe(before);
  });

  /** The first look finds nothing, as if the tag had been set only after it. */
  async function givenMeanwhile(tag: string): Promise<void> {
    await given(tag);
    registry.faults.add({ match: { path: `*/manifests/${tag}` }, do: { status: 404 } });
  }

  test('refuse fails in the end, too, where another run has set the tag meanwhile, and sets no other', async () => {
    await givenMeanwhile('v1.0.0');
    const run = await pushHere({ tags: 'v1.0.0\nlatest', 'tag-policy': policy });
    expect(run.status).toBe(1);
    expect(run.log).toContain(
      `Error: the layers are in ${host}/octocat/app, but the image was not tagged any further, because of tags that must not move, set by somebody else since the push began: ${host}/octocat/app:v1.0.0 points to ${images.old.digest} (tag-policy "v*.*.*: refuse"). Push under a new tag, or change tag-policy\n`,
    );
    expect(await tagsThere()).toMatchObject({ 'v1.0.0': 'old', latest: 'old' });
  });

  test.each([
    ['main\nlatest', ['latest'], { main: 'old', latest: 'new' }],
    ['main', [], { main: 'old', latest: 'old' }],
  ])('skip leaves out a tag that another run has set meanwhile, of %j', async (tags, expected, there) => {
    await givenMeanwhile('main');
    const run = await pushHere({ tags, 'tag-policy': policy });
    expect(run).toMatchObject({ status: 0, result: { tags: expected, digest: images.new.digest } });
    expect(run.log).toContain(`Note: skipped: ${host}/octocat/app:main points to ${images.old.digest}`);
    expect(await tagsThere()).toMatchObject(there);
  });

  test('a tag that may move is not looked at before it is set', async () => {
    await pushHere({ tags: 'latest\nmain', preflight: 'false', 'tag-policy': '*: move' });
    const requests = registry.requests({ path: '*/manifests/main' }).map(({ method }) => method);
    expect(requests).toEqual(['PUT', 'HEAD']);
  });

  test('a dry run tells the same', async () => {
    await given('v1.0.0');
    const run = await pushHere({ tags: 'v1.0.0', 'tag-policy': policy, 'dry-run': 'true' });
    expect(run).toMatchObject({ status: 1 });
    expect(run.log).toContain('nothing was pushed, because of tags that must not move');
  });
});

describe('ACT-02 several destinations', () => {
  test('one that fails does not keep the image from the others, and the log says where it is', async () => {
    const other = await openTestRegistry({ world: WORLD });
    const otherHost = new URL(other.registry).host;
    registry.faults.add({
      match: { method: 'PUT', path: '*/octocat/broken/manifests/*', times: 0 },
      do: { status: 403, body: { errors: [{ code: 'DENIED', message: 'no' }] } },
    });
    const image = [`${host}/octocat/broken`, `${otherHost}/octocat/app`, `${host}/octocat/app`].join('\n');
    const run = await pushHere({ image, tags: 'v1' });
    expect(run.status).toBe(1);
    expect(run.log).toContain(
      `Warning: the image is complete in ${otherHost}/octocat/app, ${host}/octocat/app, but not everywhere it was to go`,
    );
    expect(
      run.log.match(/^Error: sending manifest sha256:\S+ .*octocat\/broken\/manifests\/v1/gm),
    ).toHaveLength(1);
    expect(await tagsThere('octocat/app', other)).toEqual({ v1: 'new' });
    expect(await tagsThere()).toEqual({ v1: 'new' });
  });

  test('all failures are told', async () => {
    registry.faults.add({
      match: { method: 'PUT', path: '*/manifests/*', times: 0 },
      do: { status: 403, body: { errors: [{ code: 'DENIED', message: 'no' }] } },
    });
    const run = await pushHere({ image: `${host}/octocat/one\n${host}/octocat/two` });
    expect(run.status).toBe(1);
    expect(run.log).toContain('/octocat/one/manifests/latest');
    expect(run.log).toContain('/octocat/two/manifests/latest');
    expect(run.log).not.toContain('is complete in');
  });
});
