import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ActStage, openActStage } from './support/act.ts';
import { describeWith } from './support/describe-tool.ts';
import { type OurRegistry, startOurRegistry } from './support/our-registry.ts';

const SHA = 'c'.repeat(40);
const TOKEN = 'ghs_interopJob';
const LABELS = {
  source: 'https://github.com/octocat/app',
  description: 'A greeting',
  licenses: 'MIT',
  revision: SHA,
};

describeWith(['docker', 'dockerd', 'git', 'busybox', 'act'], 'examples/workflows, executed', () => {
  let registry: OurRegistry;
  let stage: ActStage;

  beforeAll(async () => {
    registry = await startOurRegistry([], 'memory', {
      users: { octocat: {} },
      repositories: { 'octocat/app': { visibility: 'public' } },
      tokens: {
        [TOKEN]: {
          ...{ type: 'actions', repository: 'octocat/app', actor: 'octocat' },
          permissions: { contents: 'read', checks: 'write' },
        },
      },
    });
    stage = await openActStage();
  }, 120_000);

  afterAll(async () => {
    await stage?.close();
    await registry?.stop();
  });

  async function pullRequest(labels: Readonly<Record<string, string>>) {
    const lines = Object.entries(labels).map(
      ([key, value]) => `LABEL org.opencontainers.image.${key}=${JSON.stringify(value)}`,
    );
    const side = { sha: SHA, repo: { full_name: 'octocat/app' } };
    return stage.run({
      workflow: 'examples/workflows/image-labels.yml',
      files: { Dockerfile: ['FROM scratch', 'COPY Dockerfile /', ...lines, ''].join('\n') },
      event: {
        name: 'pull_request',
        payload: {
          pull_request: { number: 1, head: side, base: side },
          repository: { full_name: 'octocat/app' },
        },
      },
      token: TOKEN,
      api: `${registry.url}/api/v3`,
    });
  }

  async function conclusions(): Promise<string[]> {
    const { request } = await import('undici');
    const url = `${registry.url}/api/v3/repos/octocat/app/commits/${SHA}/check-runs?filter=all`;
    const answer = await request(url, { headers: { authorization: `Bearer ${TOKEN}` } });
    const { check_runs: runs } = (await answer.body.json()) as { check_runs: { conclusion: string }[] };
    return runs.map(({ conclusion }) => conclusion);
  }

  test('CARD-07 a pull request whose image lacks labels fails the required job, and passes with them', async () => {
    const { source: _, ...lacking } = LABELS;
    const refused = await pullRequest(lacking);
    // An unmapped runner is skipped with status 0: the step itself must have run.
    expect(refused.log).toContain('Main OWNER/ghcr-actions/check@v1');
    expect(refused.log).toContain('org.opencontainers.image.source (label of linux/amd64): found none');
    expect(refused.log).toContain('Job failed');
    expect(refused.status).toBe(1);
    const passed = await pullRequest(LABELS);
    expect(passed.log).toContain('Success - Main OWNER/ghcr-actions/check@v1');
    expect(passed.log).toContain('Job succeeded');
    expect(passed.status).toBe(0);
    expect(passed.log + refused.log).not.toContain(TOKEN);
    expect(await conclusions()).toEqual(['success', 'failure']);
  }, 240_000);
});
