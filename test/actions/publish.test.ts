import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readImageDocuments } from '../../src/images/edit/image-documents.ts';
import { createMemoryImages } from '../../src/images/memory.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import type { WorldDocument } from '../../src/server/world-document.ts';
import { openTestClient } from '../support/client.ts';
import { addIndex, addRandomImage, writeLayout } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runStep, type StepRun } from './run-program.ts';

const TOKEN = 'ghs_job';
const SHA = 'c'.repeat(40);
const IMAGE = 'org.opencontainers.image';
const ARM = { os: 'linux', architecture: 'arm64' };

const WORLD: WorldDocument = {
  users: { octocat: {} },
  organizations: { acme: { members: ['octocat'] } },
  repositories: { 'acme/app': { visibility: 'public', description: 'A small tool', license: 'MIT' } },
  tokens: {
    [TOKEN]: {
      ...{ type: 'actions', repository: 'acme/app', actor: 'octocat' },
      permissions: { packages: 'write', contents: 'read' },
    },
  },
};

let registry: RunningRegistry;
let host: string;
let folder: string;
let layout: string;

beforeEach(async () => {
  registry = await openTestRegistry({ world: WORLD });
  host = new URL(registry.registry).host;
  folder = await temporaryFolder();
  const images = createMemoryImages();
  const root = addIndex(images, [
    await addRandomImage(images),
    await addRandomImage(images, { platform: ARM }),
  ]);
  layout = (await writeLayout(images, join(folder, 'image'), { v1: root })).folder;
});

function publishStep(inputs: Readonly<Record<string, string>>): Promise<StepRun> {
  const environment = { GITHUB_REPOSITORY: 'acme/app', GITHUB_SHA: SHA, GITHUB_ACTOR: 'octocat' };
  const given = {
    ...{ source: `oci:${layout}`, image: `${host}/acme/app`, token: TOKEN, repository: 'acme/app' },
    ...inputs,
  };
  return runStep('publish', given, { folder, environment });
}

function uploads(): string[] {
  return registry.requests({ method: 'PUT' }).map(({ path }) => path.replace(/\?.*/, ''));
}

describe('CARD-01 the whole publication in one step', () => {
  test('describes, checks, pushes one digest, and finds the link', async () => {
    const run = await publishStep({ tags: 'v1\nlatest', annotations: 'com.example.team=core' });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.outputs).toMatchObject({
      'linked-repository': 'acme/app',
      visibility: 'public',
      findings: '[]',
    });
    const login = { username: 'octocat', password: TOKEN };
    const remote = openTestClient(login).repository(host, 'acme/app');
    const root = await remote.resolve('v1');
    expect(root.digest).toBe(run.outputs.digest);
    expect((await remote.resolve('latest')).digest).toBe(root.digest);
    const documents = await readImageDocuments(remote, root);
    expect(documents.get(root.digest)?.manifest.annotations).toMatchObject({
      [`${IMAGE}.source`]: 'https://github.com/acme/app',
      [`${IMAGE}.description`]: 'A small tool',
      [`${IMAGE}.licenses`]: 'MIT',
      [`${IMAGE}.revision`]: SHA,
      'com.example.team': 'core',
    });
    // Index and two manifests, the index under two tags: no second digest has ever been there.
    expect(uploads().filter((path) => path.includes('/manifests/'))).toHaveLength(4);
  });

  test('a rule that is broken stands before the publication', async () => {
    const rules = 'keys:\n  com.example.team: { pattern: ^team- }';
    const run = await publishStep({ rules, annotations: 'com.example.team=core' });
    expect(run.status).toBe(1);
    expect(run.log).toContain('the image does not keep the rules: 1 error, so nothing was pushed');
    expect(uploads()).toEqual([]);
  });

  test('rules of the checkout count, and without any only advice is given', async () => {
    const bare = { mode: 'off' };
    const advised = await publishStep(bare);
    expect(advised.status).toBe(0);
    expect(advised.log).toContain(`::warning::${IMAGE}.source (index annotation): found none`);
    await writeFile(join(folder, 'rules.yml'), `keys:\n  ${IMAGE}.source: { is: repository }\n`);
    expect((await publishStep({ ...bare, rules: 'rules.yml' })).status).toBe(1);
  });

  test('META-05 a value that GitHub would not show is refused before anything is asked', async () => {
    const run = await publishStep({ annotations: `${IMAGE}.licenses=Apache 2` });
    expect(run.status).toBe(1);
    expect(run.log).toContain('is no SPDX expression');
    expect(registry.requests()).toEqual([]);
  });

  test('ACT-14 a dry run sends nothing', async () => {
    const run = await publishStep({ 'dry-run': 'true' });
    expect(run.status).toBe(0);
    expect(registry.requests().filter(({ method }) => !['GET', 'HEAD'].includes(method))).toEqual([]);
  });
});
