import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/tool.ts';
import type { WorldDocument } from '../../../src/server/main.ts';
import { type ActResult, type ActRun, openActStage, RUNNER } from './act.ts';
import { type BridgedEngine, startBridgedEngine } from './bridged-engine.ts';
import { run } from './command.ts';

/** What readers of the examples write there; in an image's name OWNER would be an error. */
const IMAGE = 'ghcr.io/octocat/ghcr-actions/test-registry:v1';
/** The older registry in the place of GitHub, for docker. */
export const LEGACY_HOST = 'localhost:5001';
const CHANGES = { 'ghcr.io/OWNER/': 'ghcr.io/octocat/' };

/** Runs workflows with the test registry's container image beside their jobs, or in the place of GitHub. */
export interface ServiceStage {
  readonly engine: BridgedEngine;
  /** Makes the images that jobs name; comes before everything else. */
  loadImages(): Promise<void>;
  run(wanted: Omit<ActRun, 'api'>): Promise<ActResult>;
  /** What a job might leave behind: on the engine, in the file of hosts, among the certificates. */
  remains(): Promise<Record<string, string>>;
  /** Starts the container in the place of the servers of these names, until `stop()`. */
  playGitHub(play: GitHubPlay): Promise<PlayedGitHub>;
  close(): Promise<void>;
}

export interface GitHubPlay {
  readonly names: readonly string[];
  readonly world: WorldDocument;
  /** More settings, such as `GHCR_SERVER_URL`. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface PlayedGitHub {
  /** How jobs find and trust it. */
  readonly job: Pick<ActRun, 'env' | 'containerOptions'>;
  /** What the admin API answers. */
  ask(path: string): Promise<unknown>;
  stop(): Promise<void>;
}

export async function openServiceStage(): Promise<ServiceStage> {
  const stage = await openActStage(startBridgedEngine);
  const { engine } = stage;
  const docker = dockerOf(engine);
  const { hostsFile, dockerFolder } = engine;
  const machine = mounts({ [hostsFile]: '/etc/hosts', [dockerFolder]: '/etc/docker' });
  return {
    engine,
    async loadImages() {
      const env = { DOCKER_HOST: `unix://${engine.address}` };
      const script = join(root, 'scripts', 'build-container.ts');
      await run(process.execPath, [script], { env, timeoutMs: 120_000 });
      await docker('tag', 'ghcr-actions/test-registry:local', IMAGE);
      // The container of a job needs what a runner needs: act starts everything in it.
      await docker('tag', RUNNER, 'node:24');
    },
    run: ({ containerOptions = [], ...wanted }) =>
      stage.run({
        ...{ api: 'https://api.github.com', ...wanted, changes: CHANGES },
        containerOptions: [...machine, ...containerOptions],
      }),
    async remains() {
      return {
        containers: await docker('ps', '--all', '--format', '{{.Names}}'),
        // act keeps one for the tools of all its jobs.
        volumes: (await docker('volume', 'ls', '--format', '{{.Name}}')).replace('act-toolcache', ''),
        networks: await docker('network', 'ls', '--filter', 'type=custom', '--format', '{{.Name}}'),
        hosts: readFileSync(hostsFile, 'utf8'),
        certificates: readdirSync(dockerFolder).join(),
      };
    },
    playGitHub: (play) => playGitHub(play, docker, engine),
    close: () => stage.close(),
  };
}

type Docker = (...args: string[]) => Promise<string>;

/** @returns what docker prints, without the end of line */
function dockerOf({ address }: BridgedEngine): Docker {
  const env = { DOCKER_HOST: `unix://${address}` };
  return async (...args) => (await run('docker', args, { env })).stdout.trim();
}

function mounts(paths: Readonly<Record<string, string>>): string[] {
  return Object.entries(paths).map(([from, to]) => `--volume ${from}:${to}`);
}

/** Where a job finds the authority of who plays GitHub. */
const AUTHORITY = '/tmp/authority.pem';
const ADMIN_TOKEN = 'interop-admin';

async function playGitHub(
  { names, world, settings = {} }: GitHubPlay,
  docker: Docker,
  { hostsFile, inside }: BridgedEngine,
): Promise<PlayedGitHub> {
  const variables = {
    ...{ GHCR_TLS: 'auto', GHCR_WORLD: JSON.stringify(world), GHCR_ADMIN_TOKEN: ADMIN_TOKEN },
    ...{ GHCR_LEGACY_PORT: '5001', ...settings },
  };
  const flags = Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  const ports = ['--publish', '443:5000', '--publish', '5001:5001'];
  const id = await docker('run', '--detach', ...ports, ...flags, IMAGE);
  const hosts = readFileSync(hostsFile, 'utf8');
  writeFileSync(hostsFile, `127.0.0.1 ${names.join(' ')}\n${hosts}`);
  const authority = join(hostsFile, '../authority.pem');
  const get = async (path: string): Promise<string> => {
    const patience = ['--retry', '20', '--retry-delay', '1', '--retry-all-errors'];
    const identity = ['--insecure', '--oauth2-bearer', ADMIN_TOKEN];
    const args = ['--fail', ...patience, ...identity, `https://localhost${path}`];
    const { status, stdout, stderr } = await inside('curl', args);
    if (status !== 0) throw new Error(`${path}: ${stderr}`);
    return stdout;
  };
  writeFileSync(authority, await get('/_/ca.pem'));
  return {
    job: {
      env: { NODE_EXTRA_CA_CERTS: AUTHORITY },
      containerOptions: mounts({ [authority]: AUTHORITY }),
    },
    ask: async (path) => JSON.parse(await get(path)) as unknown,
    async stop() {
      writeFileSync(hostsFile, hosts);
      await docker('rm', '--force', id);
    },
  };
}
