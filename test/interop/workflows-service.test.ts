import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readText } from '../../scripts/project-files.ts';
import type { WorldDocument } from '../../src/server/main.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { ActResult, ActRun } from './support/act.ts';
import { run } from './support/command.ts';
import { describeWithBridge } from './support/describe-tool.ts';
import {
  LEGACY_HOST,
  openServiceStage,
  type PlayedGitHub,
  type ServiceStage,
} from './support/service-stage.ts';

const TOKEN = 'ghs_interopJobOfService';
const REPOSITORY = { full_name: 'octocat/app' };
const WORLD: WorldDocument = {
  users: { octocat: {} },
  repositories: { 'octocat/app': { visibility: 'public' } },
  tokens: {
    [TOKEN]: {
      ...{ type: 'actions', repository: 'octocat/app', actor: 'octocat' },
      permissions: { contents: 'read', packages: 'write' },
    },
  },
};
const CHECKOUT = 'Main actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1: success';
const TIMEOUT_MS = 240_000;

describeWithBridge(
  ['docker', 'dockerd', 'git', 'busybox', 'curl', 'jq', 'act'],
  'examples/workflows with the test registry, executed',
  () => {
    let stage: ServiceStage;
    let untouched: Awaited<ReturnType<ServiceStage['remains']>>;

    beforeAll(async () => {
      stage = await openServiceStage();
      await stage.loadImages();
      untouched = await stage.remains();
    });

    afterEach(async () => {
      expect(await stage.remains()).toEqual(untouched);
    });

    afterAll(() => stage?.close());

    /** What the steps say is without the outputs that act lists, as no runner does. */
    async function execute(name: string, more: Partial<ActRun> = {}) {
      const { log, ...result } = await stage.run({
        workflow: `examples/workflows/${name}`,
        files: { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' },
        event: { name: 'pull_request', payload: { repository: REPOSITORY, pull_request: { number: 1 } } },
        token: TOKEN,
        ...more,
      });
      const said = log.replaceAll(/^ +⚙ .*$/gm, '');
      for (const secret of [TOKEN, btoa(TOKEN), btoa(`octocat:${TOKEN}`)]) expect(said).not.toContain(secret);
      return { ...result, said, steps: summarize(result) };
    }

    test(
      'CARD-06, SVC-01, SVC-10 docker and our push publish to the service container, which tells what is there',
      async () => {
        const { status, said, steps } = await execute('test-your-workflow.yml');
        expect(steps, said).toEqual([
          CHECKOUT,
          'Main OWNER/ghcr-actions/login@v1: success',
          expect.stringMatching(/^Main docker build --tag app --tag .*: success$/),
          'Main OWNER/ghcr-actions/push@v1: success',
          'Main The image can be pulled by its digest: success',
          'Main The package is linked to this repository, and has these tags: success',
          'Post OWNER/ghcr-actions/login@v1: success',
        ]);
        expect(said).toMatch(/container health of \w+ \(ghcr\.io\/.*test-registry:v1\) is healthy/);
        expect(said).toContain('edge: digest: sha256:');
        expect(said).toContain('The package is private and linked to octocat/app');
        expect(status).toBe(0);
      },
      TIMEOUT_MS,
    );

    test(
      'CARD-06, ACT-12 a workflow that names ghcr.io only runs in a pull request, and ghcr.io is the test registry',
      async () => {
        const { status, said, steps } = await execute('as-ghcr.yml');
        expect(steps, said).toEqual([
          CHECKOUT,
          'Main OWNER/ghcr-actions/test-registry@v1: success',
          'Main echo "$TOKEN" | docker login ghcr.io --username "$GITHUB_ACTOR" --password-stdin: success',
          expect.stringMatching(/^Main docker build --tag app --tag .*: success$/),
          'Main OWNER/ghcr-actions/push@v1: success',
          'Post OWNER/ghcr-actions/test-registry@v1: success',
        ]);
        expect(said).toContain('The package is private and linked to octocat/app');
        // The record, which the end of the job prints: of docker, and of our push.
        expect(said).toContain('::group::What the test registry was asked');
        expect(said).toMatch(/ 201 PUT \/v2\/octocat\/app\/manifests\/[0-9a-f]{40} by octocat/);
        expect(said).toContain(' 201 PUT /v2/octocat/app/manifests/edge by octocat');
        expect(status).toBe(0);
      },
      TIMEOUT_MS,
    );

    test(
      'CARD-06, SVC-02 a job with container: publishes to registry:5000, over plain HTTP',
      async () => {
        const files = { 'build-image.ts': readText('test/interop/support/build-image.ts') };
        const { status, said, steps } = await execute('container-job.yml', { files });
        expect(steps, said).toEqual([
          CHECKOUT,
          'Main node build-image.ts: success',
          'Main OWNER/ghcr-actions/push@v1: success',
          'Main The package is linked to this repository: success',
        ]);
        expect(said).toContain('🚀  Start image=node:24');
        expect(said).toMatch(/test-registry:v1\) is healthy/);
        expect(said).toMatch(/^registry:5000\/octocat\/app:1\.0@sha256:/m);
        expect(status).toBe(0);
      },
      TIMEOUT_MS,
    );

    test(
      'CARD-06, PERM-01 publications are refused that must not be, each for its reason',
      async () => {
        const { status, said, steps } = await execute('negative-tests.yml');
        expect(steps, said).toEqual([
          CHECKOUT,
          'Main docker build --tag app .: success',
          'Main A job without packages write: failure',
          'Main A package that is not linked to the repository: failure',
          'Main A package of somebody else: failure',
          'Main All of them were refused, each for its reason: success',
          'Main What is allowed works: success',
        ]);
        expect(said).toMatch(/test-registry:v1\) is healthy/);
        expect(status).toBe(0);
      },
      TIMEOUT_MS,
    );

    test(
      'GHES-01, CARD-06 a GitHub Enterprise Server takes an image with the token of its job',
      async () => {
        const host = 'github.example.com';
        const settings = { GHCR_SERVER_URL: `https://${host}` };
        const names = [host, `containers.${host}`];
        const github = await stage.playGitHub({ names, world: WORLD, settings });
        try {
          const { status, said, steps } = await execute('ghes.yml', {
            event: { name: 'push', payload: { ref: 'refs/heads/main', repository: REPOSITORY } },
            ...{ api: `https://${host}/api/v3`, runners: ['self-hosted'], ...github.job },
            env: { ...github.job.env, GITHUB_SERVER_URL: `https://${host}` },
          });
          expect(steps, said).toEqual([
            CHECKOUT,
            'Main docker build --tag app .: success',
            'Main OWNER/ghcr-actions@v1: success',
          ]);
          expect(said).toContain('The package is public and linked to octocat/app');
          expect(status).toBe(0);
          expect(await tagsOf(github)).toEqual({
            'octocat/app': {
              [said.match(/sha256:\w+/)?.[0] ?? '']: [expect.stringMatching(/^[0-9a-f]{40}$/), 'latest'],
            },
          });
        } finally {
          await github.stop();
        }
      },
      TIMEOUT_MS,
    );

    test(
      'LEG-01, CARD-06 images of the older registry keep tags and digests on ghcr.io, and get the label on request',
      async () => {
        const names = ['ghcr.io', 'docker.pkg.github.com', 'api.github.com'];
        const github = await stage.playGitHub({ names, world: WORLD });
        try {
          const [first = '', second = ''] = await pushLegacy('web:1.0', 'web:2.0');
          const migrate = (images: readonly string[], label: 'true' | 'false') => {
            const inputs = { images: JSON.stringify(images), label };
            const event = { name: 'workflow_dispatch', payload: { inputs, repository: REPOSITORY } };
            return execute('migrate-legacy.yml', { ...github.job, event });
          };
          const { status, said, steps } = await migrate(['web:1.0', 'web:2.0'], 'false');
          expect(steps, said).toEqual(Array(2).fill('Main OWNER/ghcr-actions@v1: success'));
          expect(status).toBe(0);
          expect(await tagsOf(github)).toEqual({
            'octocat/app/web': { [first]: ['1.0'], [second]: ['2.0'] },
            'octocat/web': { [first]: ['1.0'], [second]: ['2.0'] },
          });
          expect(said).toContain('org.opencontainers.image.source (label of linux/amd64): found none');
          const labelled = await migrate(['web:2.0'], 'true');
          expect(labelled.steps, labelled.said).toEqual(['Main OWNER/ghcr-actions@v1: success']);
          expect(labelled.said).not.toContain('found none');
          const { 'octocat/web': versions } = await tagsOf(github);
          expect(versions).toMatchObject({ [first]: ['1.0'], [second]: [] });
        } finally {
          await github.stop();
        }
      },
      TIMEOUT_MS,
    );

    /** @returns digests */
    async function pushLegacy(...images: string[]): Promise<string[]> {
      const env = { DOCKER_HOST: `unix://${stage.engine.address}`, DOCKER_CONFIG: await temporaryFolder() };
      const docker = (args: string[], input: string) => run('docker', args, { env, input });
      await docker(['login', LEGACY_HOST, '--username', 'octocat', '--password-stdin'], TOKEN);
      const digests: string[] = [];
      for (const image of images) {
        const reference = `${LEGACY_HOST}/octocat/app/${image}`;
        await docker(['build', '--tag', reference, '-'], `FROM scratch\nLABEL image=${image}\n`);
        const { stdout } = await docker(['push', reference], '');
        digests.push(stdout.match(/sha256:\w+/)?.[0] ?? '');
      }
      return digests;
    }
  },
);

/** What was executed, in order, without what act does before and after; of a script its first line. */
function summarize({ steps }: Pick<ActResult, 'steps'>): string[] {
  return steps
    .filter(({ stage }) => stage !== '')
    .map(({ stage, name, result }) => `${stage} ${name.split('\n', 1)[0]}: ${result}`);
}

/** Tags by version, by package. */
async function tagsOf(github: PlayedGitHub): Promise<Record<string, Record<string, readonly string[]>>> {
  const { packages } = (await github.ask('/_/content')) as {
    packages: { name: string; versions: { digest: string; tags: string[] }[] }[];
  };
  return Object.fromEntries(
    packages.map(({ name, versions }) => [
      name,
      Object.fromEntries(versions.map(({ digest, tags }) => [digest, tags])),
    ]),
  );
}
