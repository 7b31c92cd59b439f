import { mkdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { PUSH } from '../../src/actions/definitions/push.ts';
import { push } from '../../src/actions/push.ts';
import { createMemoryImages } from '../../src/images/memory.ts';
import type { OciLayout } from '../../src/images/oci-layout.ts';
import { readVerified } from '../../src/oci/content.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { type ImageManifest, parseManifest } from '../../src/oci/manifest.ts';
import { contentOf } from '../../src/oci/target.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import { startFakeEngine } from '../support/fake-engine.ts';
import { addIndex, addRandomImage, writeLayout } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { graphDriverTar } from '../support/saved-tar.ts';
import { hasSignals } from '../support/signals.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type HereRun, runHere } from './run-here.ts';
import { runStep } from './run-program.ts';

const TOKEN = 'ghp_octocat';
const WORLD = {
  users: { octocat: {} },
  tokens: { [TOKEN]: { type: 'classic', user: 'octocat', scopes: ['write:packages'] } },
} as const;

let registry: RunningRegistry;
let host: string;
let folder: string;
let layout: OciLayout;
let root: Descriptor;
let child: Descriptor;

beforeEach(async () => {
  registry = await openTestRegistry({ world: WORLD });
  host = new URL(registry.registry).host;
  folder = await temporaryFolder();
  const images = createMemoryImages();
  child = await addRandomImage(images, { seed: 'amd64', labels: { title: 'x\n::error::label' } });
  const other = await addRandomImage(images, {
    seed: 'arm64',
    platform: { os: 'linux', architecture: 'arm64' },
  });
  root = addIndex(images, [child, other]);
  layout = await writeLayout(images, join(folder, 'image'), { v1: root });
});

function pushStep(
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
) {
  const all = { source: layout.folder, image: `${host}/octocat/app`, token: TOKEN, ...inputs };
  return runStep('push', all, { folder, environment });
}

/** The same without a process of its own: quicker, and without a second try. */
async function pushHere(inputs: Readonly<Record<string, string>>): Promise<HereRun> {
  const given = { source: layout.folder, image: `${host}/octocat/app`, token: TOKEN, ...inputs };
  return runHere(PUSH, push, given, folder);
}

async function imageOf(manifest: Descriptor): Promise<ImageManifest> {
  return parseManifest(await readVerified(contentOf(layout, manifest))) as ImageManifest;
}

function requests(): string[] {
  return registry.requests().map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
}

/** The log without what is folded away. */
function withoutGroups(log: string): string {
  return log.replaceAll(/::group::.*?::endgroup::\n/gs, '');
}

/** What was sent of the image: the question whether a push is allowed sends nothing. */
function sent(): string[] {
  return requests().filter((line) => /^(PUT|PATCH) /.test(line));
}

function expectRefusal({ status, log }: HereRun, message: string, expectedStatus = 1): void {
  expect(log).toContain(`Error: ${message}`);
  expect(log.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(expectedStatus);
}

describe('push', () => {
  test('ACT-06 sends a layout under all tags, and says what happened', async () => {
    const run = await pushStep({ tags: 'v1\nlatest' });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const references = [`${host}/octocat/app:v1`, `${host}/octocat/app:latest`];
    const settings = `http://${host}/users/octocat/packages/container/app/settings`;
    expect(withoutGroups(run.log).replace(/ in [\d.]+ s\./, ' in 1 s.')).toBe(
      [
        ...references.map((reference) => `${reference}@${root.digest}`),
        'Uploaded 14.5 kB of 14.5 kB in 1 s.',
        `The package is private and linked to no repository (connect one at ${settings}); a pull without login is refused.`,
        '',
      ].join('\n'),
    );
    expect(run.log.match(/^sha256:\S+ .*: uploaded$/gm)).toHaveLength(9);
    const { json = '', ...outputs } = run.outputs;
    expect(outputs).toEqual({
      digest: root.digest,
      references: references.join('\n'),
      tags: 'v1\nlatest',
      platforms: 'linux/amd64\nlinux/arm64',
      size: expect.stringMatching(/^144\d\d$/),
      'uploaded-bytes': outputs.size,
      'package-url': `http://${host}/octocat/app`,
      'linked-repository': '',
      visibility: 'private',
    });
    expect(JSON.parse(json)).toEqual({
      ...outputs,
      references,
      tags: ['v1', 'latest'],
      platforms: ['linux/amd64', 'linux/arm64'],
      size: Number(outputs.size),
      'uploaded-bytes': Number(outputs.size),
    });
    expect(run.summary).toContain(`docker pull ${host.replace(':', '&#58;')}/octocat/app&#58;v1\n`);
    expect(run.summary).toContain(`docker pull ${host.replace(':', '&#58;')}/octocat/app&#64;sha256`);
    expect(run.summary.match(/\| uploaded \|/g)).toHaveLength(9);
    expect(
      requests()
        .filter((line) => line.startsWith('PUT'))
        .slice(-2),
    ).toEqual(['PUT /v2/octocat/app/manifests/v1', 'PUT /v2/octocat/app/manifests/latest']);
  });

  test('ACT-11 keeps the token and what was exchanged for it out of log, outputs and summary', async () => {
    const run = await pushStep({});
    expect(run.masks).toContain(TOKEN);
    expect(run.masks.length).toBeGreaterThan(3);
    for (const secret of run.masks) {
      expect(`${run.log}${run.stderr}${run.summary}${JSON.stringify(run.outputs)}`).not.toContain(secret);
    }
  });

  test('ACT-04 sends nothing twice', async () => {
    await pushStep({});
    const run = await pushStep({ tags: 'again' });
    expect(run.outputs['uploaded-bytes']).toBe('0');
    expect(run.summary.match(/\| already there \|/g)).toHaveLength(9);
  });

  test('mounts the blobs of a second repository of the same registry', async () => {
    const run = await pushStep({ image: `${host}/octocat/app\n${host}/octocat/second:x` });
    expect(run.outputs.references).toBe(`${host}/octocat/app:latest\n${host}/octocat/second:x`);
    expect(run.summary.match(/\| mounted from another repository \|/g)).toHaveLength(6);
  });

  test('ACT-14 a dry run only looks', async () => {
    const run = await pushStep({ 'dry-run': 'true' });
    expect(run).toMatchObject({ status: 0 });
    expect(run.log).toContain('Dry run: would upload 14.5 kB of 14.5 kB.');
    expect(requests().filter((line) => !/^(GET|HEAD) /.test(line))).toEqual([]);
    expect(run.summary).toContain('Dry run: nothing was pushed to');
  });

  test('an upper-case name is lowered with a notice, a tag keeps its case', async () => {
    const run = await pushStep({ image: `${host}/Octocat/App:V1` });
    expect(run.log).toContain(
      `::notice::image: ${host}/Octocat/App:V1 is pushed as ${host}/octocat/app:V1, since registries take lower case only`,
    );
    expect(run.outputs.references).toBe(`${host}/octocat/app:V1`);
  });

  test('LEG-05 the legacy registry gets one notice with the name to use instead', async () => {
    const run = await pushStep(
      { image: `${host}/octocat/repo/app` },
      { GITHUB_SERVER_URL: registry.registry },
    );
    expect(run.log.match(/::notice::.*/g)).toEqual([
      `::notice::${host} is the deprecated Docker registry of GitHub: use containers.${host}/octocat/repo/app instead`,
    ]);
  });

  test('LEG-03 the older registry gets no SHA as a tag, which it would refuse in the end', async () => {
    const environment = { GITHUB_SERVER_URL: registry.registry };
    const sha = 'a'.repeat(40);
    const run = await pushStep({ image: `${host}/octocat/repo/app`, tags: `v1\n${sha}` }, environment);
    expect(run.log).toContain(`::error::tags: ${host} takes no tag of 40 or 64 hex digits, such as ${sha}:`);
    expect(requests()).toEqual([]);
  });

  test('ACT-06 a platform is one line, whatever the image says', async () => {
    const images = createMemoryImages();
    const platform = { os: 'linux\n::error::x', architecture: 'amd64\u202e' };
    const image = await addRandomImage(images, { seed: 'odd', platform });
    const { folder: source } = await writeLayout(images, join(folder, 'odd'), { v1: image });
    const { outputs } = await pushStep({ source });
    expect(outputs.platforms).toBe(String.raw`linux\n::error::x/amd64\u202e`);
  });

  test('ACT-06 the summary stays below the size up to which the runner shows it', async () => {
    const file = join(folder, 'summary.md');
    await writeFile(file, Buffer.alloc(1024 * 1024 - 100, '-'));
    const run = await pushStep({}, { GITHUB_STEP_SUMMARY: file });
    expect(run).toMatchObject({ status: 0, outputs: { digest: root.digest } });
    expect(run.log).toContain('::notice::The job summary is full');
    expect((await stat(file)).size).toBe(1024 * 1024 - 100);
  });

  test('a label or a message of a registry never becomes a command', async () => {
    registry.faults.add({
      match: { method: 'POST', times: 0 },
      do: {
        status: 403,
        body: { errors: [{ code: 'DENIED', message: 'no\n::set-output name=digest::forged' }] },
      },
    });
    const run = await pushStep({});
    expect(run.status).toBe(1);
    expect(run.log.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1);
    expect(run.log).toContain('DENIED no ::set-output name=digest::forged');
  });

  test('ACT-01 a name that is no path is an image of the Docker daemon', async () => {
    const { imageId, ...saved } = await graphDriverTar([Buffer.alloc(2048, 'layer')], ['app:v1']);
    const engine = await startFakeEngine([{ ...saved, id: imageId, tags: ['app:v1'] }]);
    const run = await pushStep({ source: 'app:v1' }, { DOCKER_HOST: engine.endpoint.label });
    expect(run).toMatchObject({ status: 0, outputs: { platforms: 'linux/amd64', tags: 'latest' } });
    expect(registry.requests({ method: 'PUT', path: '*/manifests/latest' })).toHaveLength(1);
  });

  test.runIf(hasSignals).each(['SIGINT', 'SIGTERM'] as const)('%s ends it in order', async (signal) => {
    registry.faults.add({ match: { method: 'POST' }, do: { delayMs: 30_000 } });
    const inputs = { source: layout.folder, image: `${host}/octocat/app`, token: TOKEN };
    const run = await runStep('push', inputs, {
      folder,
      onStart: async (kill) => {
        await expect.poll(requests, { timeout: 10_000 }).toContain('GET /token');
        kill(signal);
      },
    });
    expect(run.log).toContain(`::error::interrupted by ${signal}`);
    expect(run.status).toBe(1);
  });
});

describe('push refuses what cannot work, before anything is sent:', () => {
  const long = 'x'.repeat(129);

  test.each<[title: string, inputs: Readonly<Record<string, string>>, message: string]>([
    ['a misspelt input', { tag: 'v1' }, 'unknown input "tag": did you mean "tags"?'],
    ['a boolean that is none', { 'dry-run': 'on' }, 'input "dry-run" is "on": write true or false'],
    ['a missing source', { source: '' }, 'input "source" is required'],
    [
      'a malformed reference',
      { image: 'ghcr.io/a//b' },
      'image: invalid reference "ghcr.io/a//b": "a//b" is not a repository name',
    ],
    ['a digest', { image: `ghcr.io/a/b@sha256:${'0'.repeat(64)}` }, 'image: "ghcr.io/a/b@sha256:'],
    [
      'a name without registry',
      { image: 'octocat/app' },
      'image: "octocat/app" names no registry: write ghcr.io/octocat/app, or docker.io/… for Docker Hub',
    ],
    [
      'a name without owner',
      { image: 'ghcr.io/app' },
      'image: "ghcr.io/app" names no owner: write ghcr.io/OWNER/app',
    ],
    [
      'a tag that is too long',
      { tags: long },
      `tags: invalid tag "${long}": 129 characters, at most 128 are allowed`,
    ],
    ['a tag that is a command', { tags: '::add-path::x' }, 'tags: invalid tag "::add-path::x"'],
    ['an unknown transport', { source: 'docker-deamon:app' }, 'unknown transport "docker-deamon"'],
  ])('%s', async (_, inputs, message) => {
    expectRefusal(await pushHere(inputs), message, 2);
    expect(requests()).toEqual([]);
  });

  test('a path that is not there', async () => {
    expectRefusal(
      await pushHere({ source: './nothing' }),
      'source "./nothing" does not exist, and it is no name of an image: give the folder of an OCI layout',
    );
    expect(sent()).toEqual([]);
  });

  test('a folder that is no layout', async () => {
    const source = join(folder, 'empty');
    await mkdir(source);
    expectRefusal(await pushHere({ source }), `${source} is not an OCI layout: it has no file oci-layout`);
    expect(sent()).toEqual([]);
  });

  test('a tag that the layout does not have', async () => {
    const run = await pushHere({ source: `oci:${layout.folder}:v2` });
    expectRefusal(run, `no image "v2" in the OCI layout ${layout.folder}: it lists "v1"`);
    expect(sent()).toEqual([]);
  });

  test('a layout with a shortened and a missing blob, each named', async () => {
    const [missing, shortened] = (await imageOf(child)).layers as [Descriptor, Descriptor];
    await rm(layout.fileOf(missing));
    await truncate(layout.fileOf(shortened), 10);
    const { log, status } = await pushHere({});
    expect(log).toBe(
      `Error: the image in ${layout.folder} is not complete: ${layout.fileOf(missing)} is missing (1000 bytes wanted)\n` +
        `  ${layout.fileOf(shortened)} has 10 bytes, 5000 are wanted\n`,
    );
    expect(status).toBe(1);
    expect(sent()).toEqual([]);
  });

  test('an unknown input that resembles none is a warning only', async () => {
    const run = await pushHere({ 'build-args': 'x' });
    expect(run.log).toContain(
      'Warning: unknown input "build-args" is ignored. The inputs are: source, sources, image, tags,',
    );
    expect(run.status).toBe(0);
  });
});

describe('push explains a refusal:', () => {
  test('damaged content, by file, wanted and actual digest', async () => {
    const [layer] = (await imageOf(child)).layers as [Descriptor];
    const file = layout.fileOf(layer);
    await writeFile(file, Buffer.alloc(layer.size));
    const run = await pushHere({});
    expectRefusal(run, `${file} is damaged: expected ${layer.digest}, its content is sha256:`);
    expect(requests()).not.toContain('PUT /v2/octocat/app/manifests/latest');
  });

  test('a damaged config, before anything is sent', async () => {
    const { config } = await imageOf(child);
    const file = layout.fileOf(config);
    await writeFile(file, Buffer.alloc(config.size));
    expectRefusal(
      await pushHere({}),
      `${file} is damaged: expected ${config.digest}, its content is sha256:`,
    );
    expect(sent()).toEqual([]);
  });

  test('AUTH-08 a token that nobody knows', async () => {
    const run = await pushHere({ token: 'ghp_nobody' });
    expectRefusal(run, 'cannot push to ');
    expect(run.log).toContain(
      'The credential is unknown, expired or revoked: make a classic token at https://github.com/settings/tokens/new?scopes=write:packages, and log in again.',
    );
    expect(run.log).not.toContain('ghp_nobody');
  });

  test('no login at all', async () => {
    const run = await pushHere({ token: '' });
    expectRefusal(run, 'cannot push to ');
    expect(run.log).toContain(`There is no login for ${host}: run "ghcr-actions login --registry ${host}`);
  });

  test('a registry that does not run', async () => {
    const run = await pushHere({ image: '127.0.0.1:9/octocat/app' });
    expectRefusal(run, 'cannot push to ');
    expect(run.log).toContain(
      'Nothing answers at 127.0.0.1:9: check host and port, and that the registry runs.',
    );
  });
});
