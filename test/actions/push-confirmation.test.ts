import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { PUSH } from '../../src/actions/definitions/push.ts';
import { readServerHosts } from '../../src/actions/hosts.ts';
import type { Log } from '../../src/actions/log.ts';
import { push } from '../../src/actions/push.ts';
import { confirmPush } from '../../src/actions/push-confirmation.ts';
import { createMemoryImages } from '../../src/images/memory.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { digestOf } from '../../src/oci/digest.ts';
import type { RegistryClient } from '../../src/registry/client.ts';
import type { RemoteRepository } from '../../src/registry/repository.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import type { WorldDocument } from '../../src/server/world-document.ts';
import { addRandomImage, writeLayout } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runHere } from './run-here.ts';
import { runStep, type StepRun } from './run-program.ts';

const SOURCE = 'org.opencontainers.image.source';

const WORLD: WorldDocument = {
  users: { octocat: {} },
  organizations: { acme: { owners: ['octocat'] } },
  repositories: { 'acme/app': { visibility: 'public' }, 'acme/secret': {} },
  tokens: {
    ghp_octocat: { type: 'classic', user: 'octocat', scopes: ['write:packages'] },
    ghs_public: job('acme/app'),
    ghs_secret: job('acme/secret'),
  },
};

function job(repository: string) {
  return { type: 'actions', repository, actor: 'octocat', permissions: { packages: 'write' } } as const;
}

let registry: RunningRegistry;
let host: string;
let folder: string;
let root: Descriptor;
let source: string;

async function start(world: WorldDocument): Promise<void> {
  registry = await openTestRegistry({ world });
  host = new URL(registry.registry).host;
}

beforeEach(async () => {
  await start(WORLD);
  folder = await temporaryFolder();
  const images = createMemoryImages();
  root = await addRandomImage(images, { labels: { [SOURCE]: 'https://github.com/acme/else' } });
  source = (await writeLayout(images, join(folder, 'image'), { v1: root })).folder;
});

function pushStep(image: string, token: string, environment: Readonly<Record<string, string>> = {}) {
  const inputs = { source, image: `${host}/${image}`, token };
  return runStep('push', inputs, { folder, environment });
}

async function pushHere(inputs: Readonly<Record<string, string>> = {}, attempts = 1) {
  const given = { source, image: `${host}/octocat/app`, token: 'ghp_octocat', ...inputs };
  const run = await runHere(PUSH, push, given, folder, {}, { attempts, baseDelayMs: 500 });
  return { ...run, log: run.log.replaceAll(host, 'HOST') };
}

function packageOutputs({ outputs }: StepRun): (string | undefined)[] {
  return [outputs['linked-repository'], outputs.visibility];
}

describe('ACT-06 after a push', () => {
  test('the outputs tell link and visibility of what a workflow of a public repository creates', async () => {
    const run = await pushStep('acme/app', 'ghs_public');
    expect(packageOutputs(run)).toEqual(['acme/app', 'public']);
    expect(run.log).toContain('The package is public and linked to acme/app; a pull without login works.');
    expect(run.summary).toContain('Visibility: public · linked to <code>acme/app</code> · can be pulled');
  });

  test('and of what one of a private repository creates', async () => {
    const run = await pushStep('acme/secret', 'ghs_secret');
    expect(packageOutputs(run)).toEqual(['acme/secret', 'private']);
    expect(run.log).toContain('linked to acme/secret; a pull without login is refused.');
  });

  test('what the REST API does not tell is unknown, and the push has worked', async () => {
    registry.faults.add({ match: { path: '/api/v3/*', times: 0 }, do: { status: 500 } });
    const { log, status, result } = await pushHere();
    expect(status).toBe(0);
    expect(log).not.toContain('The package is');
    expect(result).toMatchObject({ 'linked-repository': 'unknown', visibility: 'unknown' });
  });

  test('a public package is known to be public without the REST API', async () => {
    registry.faults.add({ match: { path: '/api/v3/*', times: 0 }, do: { status: 404 } });
    const run = await pushStep('acme/app', 'ghs_public');
    expect(packageOutputs(run)).toEqual(['unknown', 'public']);
  });

  test('every tag and the digest are read back', async () => {
    await pushHere({ tags: 'v1\nlatest' });
    const read = registry.requests({ method: 'HEAD' }).slice(-5);
    for (const name of ['v1', 'latest', root.digest]) {
      expect(read.map(({ path }) => path)).toContain(`/v2/octocat/app/manifests/${name}`);
    }
  });

  test('a lag between writing and reading is waited out', async () => {
    await start({ ...WORLD, settings: { readAfterWriteLagMs: 250 } });
    expect((await pushHere()).status).toBe(0);
    const path = '/v2/octocat/app/manifests/latest';
    const answers = registry.requests({ method: 'HEAD', path }).map(({ status }) => status);
    expect(answers.slice(0, 2)).toEqual([404, 404]);
    expect(answers.at(-1)).toBe(200);
  });

  test('what strangers see is asked after the lag', async () => {
    const settings = { readAfterWriteLagMs: 150 };
    await start({ ...WORLD, settings });
    const given = { image: `${host}/acme/app`, token: 'ghs_public' };
    expect((await pushHere(given)).result).toMatchObject({ visibility: 'public' });
    const { log } = await pushHere({ ...given, tags: 'again' });
    expect(log).toContain('a pull without login works.');
  });

  test('ACT-04 a new package that refuses for a moment gets all its tags, and is confirmed', async () => {
    await start({ ...WORLD, settings: { createRace403: true } });
    const { log, status } = await pushHere({ tags: 'v1\nlatest' }, 5);
    expect({ log, status }).toMatchObject({ status: 0 });
    const puts = registry.requests({ method: 'PUT', path: '*/manifests/latest' });
    expect(puts.map((request) => request.status)).toContain(403);
    expect(puts.at(-1)?.status).toBe(201);
  });

  test('a registry that may be written and not read says nothing against the push', async () => {
    registry.faults.add({
      match: { path: '*/manifests/*', method: 'HEAD', nth: 2, times: 0 },
      do: { status: 403, body: { errors: [{ code: 'DENIED', message: 'denied' }] } },
    });
    registry.faults.add({ match: { path: '*/manifests/*', method: 'GET', times: 0 }, do: { status: 403 } });
    expect((await pushHere()).status).toBe(0);
  });

  test('LEG-03 the older registry, which knows neither HEAD nor digests, is asked for the tags', async () => {
    registry.faults.add({ match: { method: 'HEAD', path: '*/manifests/*', times: 0 }, do: { status: 405 } });
    const path = `*/manifests/sha256:*`;
    registry.faults.add({ match: { method: 'GET', path, times: 0 }, do: { status: 404 } });
    const given = { source, image: `${host}/octocat/repo/app`, token: 'ghp_octocat' };
    const server = { GITHUB_SERVER_URL: registry.registry };
    const { status, log } = await runHere(PUSH, push, given, folder, server);
    expect({ status, log }).toMatchObject({ status: 0 });
    expect(registry.requests({ method: 'GET', path: '*/manifests/latest' }).at(-1)?.status).toBe(200);
  });

  test('ACT-14 a dry run reads nothing back, and tells nothing of the package', async () => {
    const { log } = await pushHere({ 'dry-run': 'true' });
    expect(log).toBe('Dry run: would upload 7.04 kB of 7.04 kB.\n');
    expect(registry.requests({ path: '/api/*' })).toEqual([]);
  });
});

describe('the wait for what was written', () => {
  const destination = { registry: 'ghcr.io', repository: 'acme/app', tags: ['latest'] };
  const other: Descriptor = { mediaType: 'a/b', digest: digestOf('other'), size: 1 };

  /** Confirms at a registry that always answers the same, in a time that costs none. */
  async function confirm(found: Descriptor | undefined) {
    let nowMs = 0;
    const waits: number[] = [];
    const warnings: string[] = [];
    const unasked = async (): Promise<undefined> => undefined;
    const remote = {
      ...{ registry: 'ghcr.io', name: 'acme/app' },
      find: async (name: string) => (name === root.digest ? root : found),
    } as unknown as RemoteRepository;
    const anonymous = { meet: unasked, repository: () => ({ find: unasked }) } as unknown as RegistryClient;
    const state = confirmPush({
      ...{ remote, destination, root, access: { anonymous, restClient: unasked } },
      context: {
        environment: {},
        hosts: readServerHosts({}),
        log: { warning: (message: string) => warnings.push(message) } as unknown as Log,
        now: () => nowMs,
        signal: new AbortController().signal,
        retry: {
          delay: async (ms) => {
            waits.push(ms);
            nowMs += ms;
          },
        },
      },
    });
    return { waits, warnings, state: await state.catch((error: Error) => error.message) };
  }

  test('ends after half a minute with an error that names what is not found', async () => {
    const { waits, state } = await confirm(undefined);
    expect(state).toBe(
      'ghcr.io/acme/app has acknowledged the push, and still does not find latest after 30 s: run again, and look at the registry if that does not help',
    );
    expect(waits.slice(0, 6)).toEqual([100, 200, 400, 800, 1600, 3000]);
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(34_000);
  });

  test('is none where a registry names everything by an algorithm of its own', async () => {
    const sha512 = { ...root, digest: digestOf('root', 'sha512') };
    expect(await confirm(sha512)).toMatchObject({ waits: [], warnings: [] });
  });

  test('ends with a warning where a tag leads elsewhere', async () => {
    const { warnings, state } = await confirm(other);
    expect(warnings).toEqual([
      `ghcr.io/acme/app:latest points to ${other.digest}, and not to what was pushed: another push has moved it, or the registry still shows what was there before`,
    ]);
    expect(state).toEqual({ package: undefined, isAnonymouslyReadable: false });
  });
});

describe('LINK-02 a source label of another repository than the workflow', () => {
  const JOB = { GITHUB_REPOSITORY: 'acme/app' };
  const WARNING = `the label ${SOURCE} of the image says https://github.com/acme/else, and this workflow is of https://github.com/acme/app`;

  test('is warned of', async () => {
    expect((await pushStep('acme/app', 'ghs_public', JOB)).log).toContain(`::warning::${WARNING}`);
  });

  test('means nothing for the token of a person, whose push follows the label', async () => {
    expect((await pushStep('acme/app', 'ghp_octocat', JOB)).log).not.toContain(SOURCE);
  });

  test('is none when it only spells the repository otherwise', async () => {
    const own = { GITHUB_REPOSITORY: 'Acme/Else' };
    expect((await pushStep('acme/app', 'ghs_public', own)).log).not.toContain(SOURCE);
  });
});

describe('ACT-15 the file of artifacts', () => {
  test('gets one line for every repository, after what is there', async () => {
    const file = join(folder, 'artifacts');
    await writeFile(file, 'dist/app\n');
    const images = `acme/app\n${host}/octocat/app:v2`;
    await pushStep(images, 'ghp_octocat', { GITHUB_ARTIFACTS: file });
    expect(await readFile(file, 'utf8')).toBe(
      `dist/app\noci://${host}/acme/app@${root.digest}\noci://${host}/octocat/app@${root.digest}\n`,
    );
  });
});
