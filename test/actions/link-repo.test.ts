import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { LINK_REPO } from '../../src/actions/definitions/link-repo.ts';
import { type LinkResult, linkRepo } from '../../src/actions/link-repo.ts';
import { readImageDocuments } from '../../src/images/edit/image-documents.ts';
import { createMemoryImages } from '../../src/images/memory.ts';
import { openOciLayout } from '../../src/images/oci-layout.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import type { WorldDocument } from '../../src/server/world-document.ts';
import { addIndex, addRandomImage, writeLayout } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type HereRun, runHere } from './run-here.ts';
import { runStep } from './run-program.ts';

const SOURCE = 'org.opencontainers.image.source';
const WORLD: WorldDocument = {
  users: { octocat: {} },
  organizations: { acme: { members: ['octocat'] } },
  repositories: { 'acme/app': { visibility: 'public' }, 'acme/other': { visibility: 'public' } },
  packages: {
    'acme/app': { visibility: 'public', repository: 'acme/app' },
    'acme/orphan': { visibility: 'public' },
    'acme/elsewhere': { visibility: 'private', repository: 'acme/other', people: { octocat: 'read' } },
  },
  tokens: {
    ghp_octocat: { type: 'classic', user: 'octocat', scopes: ['read:packages'] },
    ghs_job: { type: 'actions', repository: 'acme/app', actor: 'octocat', permissions: { packages: 'read' } },
  },
};

let registry: RunningRegistry;
let host: string;
let folder: string;

beforeEach(async () => {
  registry = await openTestRegistry({ world: WORLD });
  host = new URL(registry.registry).host;
  folder = await temporaryFolder();
});

async function link(
  inputs: Readonly<Record<string, string>>,
): Promise<HereRun & { readonly result: LinkResult | undefined }> {
  let result: LinkResult | undefined;
  const act: typeof linkRepo = async (given, context) => {
    // Waits cost nothing: the clock is what is waited for.
    let now = 0;
    const delay = async (ms: number): Promise<void> => {
      now += ms;
    };
    result = await linkRepo(given, { ...context, now: () => now, retry: { ...context.retry, delay } });
    return result;
  };
  const all = { repository: 'acme/app', token: 'ghp_octocat', ...inputs };
  return { ...(await runHere(LINK_REPO, act, all, folder)), result };
}

describe('ACT-09 after the push', () => {
  test('a linked package passes', async () => {
    const { result, log } = await link({ image: `${host}/acme/app` });
    expect(result).toMatchObject({ linked: true, 'linked-repository': 'acme/app', failure: undefined });
    expect(log).toContain(`${host}/acme/app is linked to acme/app.`);
  });

  test.each([
    ['orphan', 'is linked to no repository', 'choose "Connect repository"'],
    [
      'elsewhere',
      'is linked to acme/other, not to acme/app',
      'remove the link and choose "Connect repository"',
    ],
  ])('%s fails, with what only a person can do', async (name, state, way) => {
    const { result } = await link({ image: `${host}/acme/${name}` });
    const settings = `http://${host}/orgs/acme/packages/container/${name}/settings`;
    expect(result).toMatchObject({ linked: false, 'settings-url': settings });
    expect(result?.failure).toBe(
      `${host}/acme/${name} ${state}, and no API can change that: ask an administrator of the package to ${way} at ${settings}. For workflows to push, "Manage Actions access" there needs acme/app with the role Write`,
    );
  });

  test('warns, or passes, where that is wanted', async () => {
    const image = `${host}/acme/orphan`;
    const warned = await link({ image, 'on-unlinked': 'warn' });
    expect(warned).toMatchObject({ status: 0, result: { linked: false, failure: undefined } });
    expect(warned.log).toContain('Warning: ');
    expect((await link({ image, 'on-unlinked': 'pass' })).log).not.toContain('Warning: ');
  });

  test('a package that is not there is told apart', async () => {
    const { status, log } = await link({ image: `${host}/acme/absent` });
    expect(status).toBe(1);
    expect(log).toContain(`there is no package ${host}/acme/absent, or the token may not see it`);
  });

  test('LINK-03 the admin API of the test registry links', async () => {
    const { result } = await link({ image: `${host}/acme/orphan`, 'link-via-admin': 'true' });
    expect(result).toMatchObject({ linked: true, 'linked-repository': 'acme/app' });
    expect(registry.world().packages?.['acme/orphan']).toMatchObject({ repository: 'acme/app' });
  });

  test('as a step, with outputs before the failure', async () => {
    const inputs = { image: `${host}/acme/elsewhere`, repository: 'acme/app', token: 'ghp_octocat' };
    const run = await runStep('link-repo', { ...inputs, 'on-unlinked': 'warn' }, { folder });
    expect(run).toMatchObject({ status: 0, outputs: { linked: 'false', 'linked-repository': 'acme/other' } });
  }, 30_000);
});

describe('ACT-09 before the first push', () => {
  async function layoutOf(labels: Record<string, string>): Promise<string> {
    const images = createMemoryImages();
    const root = addIndex(images, [await addRandomImage(images, { labels })]);
    return (await writeLayout(images, join(folder, 'image'), { v1: root })).folder;
  }

  test('LINK-02 an index needs the annotation, whatever its images say', async () => {
    const image = `oci:${await layoutOf({ [SOURCE]: 'https://github.com/acme/app' })}`;
    const { result } = await link({ image });
    expect(result?.failure).toBe(
      `the image says nothing in ${SOURCE}, so its package will not be linked to acme/app: write --annotation 'index:${SOURCE}=https://github.com/acme/app' of docker buildx build, or set describe to true`,
    );
  });

  test('gets it on request', async () => {
    const path = await layoutOf({});
    expect(await link({ image: `oci:${path}`, describe: 'true' })).toMatchObject({ status: 0 });
    const layout = await openOciLayout(path);
    const root = await layout.resolve('v1');
    const documents = await readImageDocuments(layout, root);
    expect(documents.get(root.digest)?.manifest.annotations).toEqual({
      [SOURCE]: 'https://github.com/acme/app',
    });
    const again = await link({ image: `oci:${path}` });
    expect(again.log).toContain('so its package will be linked as it is created');
  });
});

describe('ACT-09 an audit', () => {
  test('lists packages, links and visibility', async () => {
    const { result } = await link({ audit: 'acme', image: `${host}/acme/app` });
    expect(result?.packages?.map((entry) => [entry.package, entry.repository, entry.pushable])).toEqual([
      ['acme/elsewhere', 'acme/other', 'not without a grant'],
      ['acme/orphan', null, 'not without a grant'],
      ['acme/app', 'acme/app', 'likely'],
    ]);
  });

  test('says what the token of a job lacks', async () => {
    const { status, log } = await link({ audit: 'acme', image: `${host}/acme/app`, token: 'ghs_job' });
    expect(status).toBe(1);
    expect(log).toContain('the token of a job may not list the packages of acme: give a classic token');
  });

  test('says so when there is no such owner', async () => {
    const { log } = await link({ audit: 'nobody', image: `${host}/acme/app` });
    expect(log).toContain('there is no user or organization "nobody"');
  });
});
