import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type DemoLayout, writeDemoLayout } from '../../scripts/demo-image.ts';
import type { ActResult, ActRun } from './support/act.ts';
import { run } from './support/command.ts';
import { describeWith } from './support/describe-tool.ts';
import { mainSteps, openWorkflowStage, type WorkflowStage } from './support/workflow-stage.ts';

const SHA = 'c'.repeat(40);
const LABELS = {
  source: 'https://github.com/octocat/app',
  description: 'A greeting',
  licenses: 'MIT',
  revision: SHA,
};
/** By the repository in which they run here. */
const WORKFLOWS = {
  app: 'examples/workflows/image-labels.yml',
  site: 'examples/workflows/publish.yml',
  multi: 'examples/workflows/multi-platform.yml',
  digests: 'examples/workflows/multi-platform-digests.yml',
  shop: 'examples/workflows/promote.yml',
  mono: 'examples/workflows/monorepo.yml',
  tool: 'examples/workflows/layout.yml',
} as const;

const MAIN = { name: 'push', payload: { ref: 'refs/heads/main', repository: { default_branch: 'main' } } };
const DOCKERFILE = 'FROM scratch\nCOPY Dockerfile /\n';

let stage: WorkflowStage<keyof typeof WORKFLOWS>;
let staging: DemoLayout;
let folder: string;

const CHECKOUT = 'actions/checkout: success';

describeWith(['docker', 'dockerd', 'git', 'busybox', 'act', 'regctl'], 'examples/workflows, executed', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'interop-workflows-'));
    const layout = join(folder, 'layout');
    staging = await writeDemoLayout(layout);
    const packages = {
      'octocat/shop-staging': { repository: 'octocat/shop', actions: { 'octocat/shop': 'write' } },
    } as const;
    const flags = ['--import', `octocat/shop-staging:main=oci:${layout}`];
    stage = await openWorkflowStage(WORKFLOWS, packages, flags);
  });

  afterEach(async () => {
    expect(await stage.containers()).toEqual([]);
  });

  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  function pullRequest(labels: Readonly<Record<string, string>>): Promise<ActResult> {
    const lines = Object.entries(labels).map(
      ([key, value]) => `LABEL org.opencontainers.image.${key}=${JSON.stringify(value)}`,
    );
    const side = { sha: SHA, repo: { full_name: 'octocat/app' } };
    return stage.run('app', {
      files: { Dockerfile: ['FROM scratch', 'COPY Dockerfile /', ...lines, ''].join('\n') },
      event: {
        name: 'pull_request',
        payload: {
          pull_request: { number: 1, head: side, base: side },
          repository: { full_name: 'octocat/app' },
        },
      },
    });
  }

  test('CARD-07 a pull request whose image lacks labels fails the required job, and passes with them', async () => {
    const { source: _, ...lacking } = LABELS;
    const refused = await pullRequest(lacking);
    const before = [`labels: ${CHECKOUT}`, 'labels: docker build -t app .: success'];
    expect(mainSteps(refused)).toEqual([...before, 'labels: OWNER/ghcr-actions/check: failure']);
    expect(refused.log).toContain('org.opencontainers.image.source (label of linux/amd64): found none');
    expect(refused.log).toContain('Job failed');
    expect(refused.status).toBe(1);
    const passed = await pullRequest(LABELS);
    expect(mainSteps(passed)).toEqual([...before, 'labels: OWNER/ghcr-actions/check: success']);
    expect(passed.status).toBe(0);
    const path = `/api/v3/repos/octocat/app/commits/${SHA}/check-runs?filter=all`;
    const { check_runs: runs } = await stage.ghcr.read<{ check_runs: { conclusion: string }[] }>(path);
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'failure']);
  }, 240_000);

  test('CARD-06, ACT-12 publish.yml publishes a commit, then its version, and never another image as that version', async () => {
    const steps = ['actions/checkout', 'docker build -t app .', 'OWNER/ghcr-actions', 'echo "Deploy $IMAGE'];
    const files = { Dockerfile: DOCKERFILE };
    const commit = await stage.run('site', { files, event: MAIN });
    expect(mainSteps(commit)).toEqual(steps.map((name) => `publish: ${name}: success`));
    const [pushed] = await stage.ghcr.versions('octocat/site');
    expect(pushed).toMatchObject({
      tags: [expect.stringMatching(/^sha-[0-9a-f]{7}$/), 'main'],
      metadata: {
        ...{ description: 'A greeting', licenses: 'MIT', source: 'https://github.com/octocat/site' },
      },
    });
    expect(await stage.ghcr.link('octocat/site')).toBe('octocat/site');
    expect(commit.log).toContain(`Deploy ghcr.io/octocat/site@${pushed?.digest}`);
    expect(commit.log).toContain('Summary - ### Pushed <code>ghcr.io/octocat/site</code>');

    const version = { ...MAIN, payload: { ...MAIN.payload, ref: 'refs/tags/v1.2.3' } };
    const release = await stage.run('site', { files, event: version });
    expect(mainSteps(release)).toEqual(mainSteps(commit));
    expect([commit.log, release.log]).toEqual([
      expect.stringContaining('Cache saved successfully'),
      expect.stringContaining('Cache restored successfully'),
    ]);
    const released = await stage.tags('octocat/site');
    expect(Object.keys(released)).toEqual(expect.arrayContaining(['main', '1.2.3', '1.2', 'latest']));

    const other = { Dockerfile: `${DOCKERFILE}LABEL changed=yes\n` };
    const refused = await stage.run('site', { files: other, event: version });
    expect(mainSteps(refused).at(-1)).toBe('publish: OWNER/ghcr-actions: failure');
    expect(refused.log).toContain('nothing was pushed, because of tags that must not move');
    expect(refused.status).toBe(1);
    expect(await stage.tags('octocat/site')).toEqual(released);
  }, 240_000);

  test('CARD-06, ACT-12 multi-platform.yml makes one image of what the jobs of a matrix have pushed', async () => {
    const result = await stage.run('multi', {
      ...{ files: { Dockerfile: DOCKERFILE }, event: MAIN },
      runners: ['ubuntu-24.04-arm'],
    });
    const build = ['actions/checkout', 'docker build --platform "linux/$PLATFORM" -t "app-$PLATFORM" .'];
    const job = [...build, 'OWNER/ghcr-actions/push'].map((name) => `build: ${name}: success`);
    const expected = [...job, ...job, 'index: OWNER/ghcr-actions: success'];
    expect(mainSteps(result).sort()).toEqual(expected.sort());
    const tags = await stage.tags('octocat/multi');
    expect(Object.keys(tags).sort()).toEqual(['main', 'main-amd64', 'main-arm64']);
    expect(Object.keys(await stage.platforms('multi', 'main'))).toEqual(['linux/amd64', 'linux/arm64']);
    expect(await stage.ghcr.link('octocat/multi')).toBe('octocat/multi');
    const index = (await stage.ghcr.versions('octocat/multi')).find(({ digest }) => digest === tags.main);
    expect(index?.metadata).toMatchObject({ description: 'A greeting', licenses: 'MIT' });
  }, 240_000);

  test('CARD-06, ACT-12 multi-platform-digests.yml hands the digests of its jobs to the last one', async () => {
    const result = await stage.run('digests', {
      ...{ files: { Dockerfile: DOCKERFILE }, event: MAIN },
      runners: ['ubuntu-24.04-arm'],
    });
    const build = ['actions/checkout', 'docker build --platform "linux/$GITHUB_JOB" -t "app-$GITHUB_JOB" .'];
    const steps = ['amd64', 'arm64'].flatMap((job) =>
      [...build, 'OWNER/ghcr-actions/push'].map((name) => `${job}: ${name}: success`),
    );
    expect(mainSteps(result).sort()).toEqual([...steps, 'index: OWNER/ghcr-actions/push: success'].sort());
    const tags = await stage.tags('octocat/digests');
    expect(Object.keys(tags).sort()).toEqual(['build-amd64', 'build-arm64', 'main']);
    expect(await stage.platforms('digests', 'main')).toEqual({
      'linux/amd64': tags['build-amd64'],
      'linux/arm64': tags['build-arm64'],
    });
  }, 240_000);

  test('CARD-06, ACT-12 promote.yml gives the image of staging to production, byte for byte and without a copy', async () => {
    const inputs = { digest: staging.digest, version: '1.2.3' };
    const payload = { ref: 'refs/heads/main', inputs };
    const result = await stage.run('shop', { files: {}, event: { name: 'workflow_dispatch', payload } });
    expect(mainSteps(result)).toEqual([
      'promote: OWNER/ghcr-actions/push: success',
      'promote: test "$PROMOTED" = "$TESTED": success',
    ]);
    const { digest } = staging;
    expect(await stage.tags('octocat/shop')).toEqual({ '1.2.3': digest, '1.2': digest, latest: digest });
    expect(await stage.platforms('shop', '1.2.3')).toEqual(
      Object.fromEntries(staging.platforms.map((each) => [each.platform, each.digest])),
    );
    expect(await stage.ghcr.link('octocat/shop')).toBe('octocat/shop');
    const uploads = (await stage.ghcr.requests()).filter((line) =>
      line.includes('/v2/octocat/shop/blobs/uploads/'),
    );
    expect(uploads.filter((line) => /^POST .*[?&]mount=/.test(line))).not.toEqual([]);
    expect(uploads.filter((line) => /^(?:PATCH|PUT) /.test(line))).toEqual([]);
  }, 240_000);

  test('CARD-06, ACT-12 monorepo.yml publishes every service first, then those that a push has changed', async () => {
    const first = {
      'services/api/Dockerfile': DOCKERFILE,
      'services/web/Dockerfile': DOCKERFILE,
      'README.md': 'Services',
    };
    const before = '0'.repeat(40);
    const all = await stage.run('mono', { files: first, event: pushAfter(before) });
    const steps = ['actions/checkout', 'docker build -t "service-$SERVICE" "services/$SERVICE"'];
    const job = [...steps, 'OWNER/ghcr-actions'].map((name) => `publish: ${name}: success`);
    const changes = [`changes: ${CHECKOUT}`, 'changes: services=(): success'];
    expect(mainSteps(all).sort()).toEqual([...changes, ...job, ...job].sort());
    const api = await stage.tags('octocat/mono/api');
    for (const name of ['octocat/mono/api', 'octocat/mono/web']) {
      expect(await stage.ghcr.link(name)).toBe('octocat/mono');
      expect(Object.keys(await stage.tags(name))).toContain('main');
    }

    const files = { ...first, 'services/web/Dockerfile': `${DOCKERFILE}LABEL changed=yes\n` };
    const some = await stage.run('mono', { filesBefore: first, files, event: pushAfter('HEAD^') });
    expect(mainSteps(some)).toEqual([...changes, ...job]);
    expect(await stage.ghcr.versions('octocat/mono/web')).toHaveLength(2);
    expect(await stage.tags('octocat/mono/api')).toEqual(api);

    const none = await stage.run('mono', {
      ...{ filesBefore: first, files: { 'README.md': 'Two services' }, event: pushAfter('HEAD^') },
    });
    expect(mainSteps(none)).toEqual(changes);
  }, 240_000);

  test('CARD-06, ACT-12 layout.yml publishes what a tool has written, with the digest of the tool', async () => {
    const script = [
      'set -eu',
      'mkdir root',
      'echo Hello > root/greeting',
      'for platform in amd64 arm64; do',
      '  regctl image create "ocidir://parts:$platform" --platform "linux/$platform"',
      '  regctl image mod "ocidir://parts:$platform" --replace --layer-add dir=root',
      'done',
      'regctl index create "ocidir://$1:latest" --annotation org.opencontainers.image.source=https://github.com/octocat/tool \\',
      '  --ref "ocidir://parts:amd64" --ref "ocidir://parts:arm64"',
      'echo "built $(regctl manifest head "ocidir://$1:latest")"',
      '',
    ].join('\n');
    const { stdout: regctl } = await run('which', ['regctl']);
    const result = await stage.run('tool', {
      ...{ files: { 'build-image.sh': script }, event: MAIN },
      containerOptions: [`--volume=${regctl.trim()}:/bin/regctl:ro`],
    });
    const actions = ['OWNER/ghcr-actions/link-repo', 'OWNER/ghcr-actions/push'];
    const steps = ['actions/checkout', 'bash build-image.sh image', ...actions];
    expect(mainSteps(result)).toEqual(steps.map((name) => `publish: ${name}: success`));
    const { main = '' } = await stage.tags('octocat/tool');
    expect(result.log).toContain(`built ${main}`);
    expect(Object.keys(await stage.platforms('tool', 'main'))).toEqual(['linux/amd64', 'linux/arm64']);
    expect(await stage.ghcr.link('octocat/tool')).toBe('octocat/tool');
  }, 240_000);
});

function pushAfter(before: string): ActRun['event'] {
  return { ...MAIN, payload: { ...MAIN.payload, before } };
}
