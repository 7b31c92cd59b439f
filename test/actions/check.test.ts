import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import type { WorldDocument } from '../../src/server/world-document.ts';
import { addIndex, addRandomImage, writeLayout } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runCli, runStep, type StepRun } from './run-program.ts';

const SHA = 'c'.repeat(40);
const IMAGE = 'org.opencontainers.image';
const SOURCE = 'https://github.com/octocat/app';

const job = (permissions: object) =>
  ({ type: 'actions', repository: 'octocat/app', actor: 'octocat', permissions }) as const;

const WORLD = {
  users: { octocat: {} },
  repositories: { 'octocat/app': { visibility: 'public' } },
  tokens: {
    ghs_checks: job({ checks: 'write', contents: 'read' }),
    ghs_statuses: job({ statuses: 'write', contents: 'read' }),
    ghs_reading: job({ contents: 'read' }),
  },
} as const satisfies WorldDocument;

let registry: RunningRegistry;
let folder: string;

beforeEach(async () => {
  registry = await openTestRegistry({ world: WORLD });
  folder = await temporaryFolder();
});

async function imageWith(labels: Record<string, string>): Promise<string> {
  const images = createMemoryImages();
  const root = await addRandomImage(images, { labels });
  return `oci:${(await writeLayout(images, join(folder, 'image'), { v1: root })).folder}`;
}

const GOOD = {
  [`${IMAGE}.source`]: SOURCE,
  [`${IMAGE}.description`]: 'A tool',
  [`${IMAGE}.licenses`]: 'MIT',
  [`${IMAGE}.revision`]: SHA,
};

function checkStep(
  inputs: Readonly<Record<string, string>>,
  environment: Record<string, string> = {},
): Promise<StepRun> {
  const surroundings = {
    ...{ GITHUB_REPOSITORY: 'octocat/app', GITHUB_SHA: SHA, GITHUB_RUN_ID: '7' },
    GITHUB_API_URL: registry.api,
  };
  const given = { token: 'ghs_checks', repository: 'octocat/app', 'report-name': 'Image labels', ...inputs };
  return runStep('check', given, { folder, environment: { ...surroundings, ...environment } });
}

async function api(path: string, token = 'ghs_checks'): Promise<never> {
  const { request } = await import('undici');
  const answer = await request(`${registry.api}${path}`, { headers: { authorization: `Bearer ${token}` } });
  return (await answer.body.json()) as never;
}

describe('CARD-07 the result of the job is the required check', () => {
  test('an image that says everything passes', async () => {
    const run = await checkStep({ image: await imageWith(GOOD) });
    expect(run).toMatchObject({ status: 0, stderr: '', outputs: { passed: 'true', findings: '[]' } });
    expect(run.summary).toContain('The image says all that it has to say');
  });

  test('an image that lacks something fails, says what, and how to mend it', async () => {
    const run = await checkStep({ image: await imageWith({ [`${IMAGE}.licenses`]: 'free\n::error::beer' }) });
    expect(run.status).toBe(1);
    expect(run.outputs.passed).toBe('false');
    const findings = JSON.parse(run.outputs.findings ?? '');
    expect(
      findings.map(({ key, severity }: { key: string; severity: string }) => [
        key.split('.').at(-1),
        severity,
      ]),
    ).toEqual([
      ['source', 'error'],
      ['description', 'error'],
      ['licenses', 'error'],
      ['revision', 'warning'],
    ]);
    const lines = run.log.split('\n').filter((line) => /^::(?:error|warning)/.test(line));
    expect(lines.map((line) => line.replace(/ .*?::/, '::'))).toMatchSnapshot();
  });

  test('the command line does the same', async () => {
    const image = await imageWith({ ...GOOD, [`${IMAGE}.source`]: 'https://github.com/base/image' });
    const args = ['check', '--image', image, '--repository', 'octocat/app', '--json'];
    const run = await runCli(args, { folder });
    expect(run.status).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({
      passed: false,
      findings: [{ found: 'https://github.com/base/image' }],
    });
    expect(run.stderr).toContain('Error: the image does not keep the rules: 1 error');
  });
});

describe('ACT-10 rules', () => {
  test('from a file of the checkout, on every platform', async () => {
    const images = createMemoryImages();
    const amd = await addRandomImage(images, { labels: { team: 'team-a' } });
    const arm = await addRandomImage(images, {
      platform: { os: 'linux', architecture: 'arm64' },
      labels: { team: 'x' },
    });
    const { folder: layout } = await writeLayout(images, join(folder, 'image'), {
      v1: addIndex(images, [amd, arm]),
    });
    await writeFile(join(folder, 'rules.yml'), 'keys:\n  team: { pattern: ^team-, in: [labels] }\n');
    const run = await checkStep({ image: `oci:${layout}`, rules: 'rules.yml' });
    expect(run.status).toBe(1);
    expect(JSON.parse(run.outputs.findings ?? '')).toMatchObject([
      { key: 'team', platform: 'linux/arm64', found: 'x' },
    ]);
  });

  test('a file that was asked for and is not there fails', async () => {
    const run = await checkStep({ image: await imageWith(GOOD), rules: 'absent.yml' });
    expect(run.status).toBe(1);
    expect(run.log).toContain('rules: there is no file absent.yml');
  });

  test('as text in the workflow, wrong ones with their line', async () => {
    const image = await imageWith(GOOD);
    for (const rules of ['keys:\n  a:\n    required: false', 'keys: { a: { required: false } }']) {
      expect((await checkStep({ image, rules })).status).toBe(0);
    }
    const run = await checkStep({ image, rules: 'keys:\n  a:\n    requird: true' });
    expect(run.log).toContain('rules:3: keys › a: "requird" is unknown; did you mean required?');
  });
});

describe('ACT-10 beside the result of the job', () => {
  const checkRuns = `/repos/octocat/app/commits/${SHA}/check-runs`;
  const statuses = `/repos/octocat/app/commits/${SHA}/statuses`;

  test('a check run, where the token may write checks', async () => {
    const run = await checkStep({ image: await imageWith({}) });
    expect(run.log).toContain(`Reported to ${SHA} as a check run.`);
    expect(await api(checkRuns)).toMatchObject({
      total_count: 1,
      check_runs: [
        {
          ...{ name: 'Image labels', conclusion: 'failure' },
          details_url: 'https://github.com/octocat/app/actions/runs/7',
          output: { title: '3 errors, 1 warning', annotations_count: 4 },
        },
      ],
    });
  });

  test('a commit status, where it may write only those', async () => {
    const run = await checkStep({ image: await imageWith(GOOD), token: 'ghs_statuses' });
    expect(run.log).toContain(`Reported to ${SHA} as a commit status.`);
    expect(await api(statuses)).toMatchObject([{ state: 'success', context: 'Image labels' }]);
  });

  test('nothing, and nothing fails, where it may write neither', async () => {
    const run = await checkStep({ image: await imageWith(GOOD), token: 'ghs_reading' });
    expect(run.status).toBe(0);
    expect(run.log).toContain('may write neither checks nor statuses');
    expect(await api(statuses)).toEqual([]);
  });

  test('nothing that fails, where the server does', async () => {
    registry.faults.add({ match: { method: 'POST', times: 0 }, do: { status: 500 } });
    const run = await checkStep({ image: await imageWith(GOOD) });
    expect(run.status).toBe(0);
    expect(run.log).toContain('the result could not be reported to the commit');
  });
});
