// npm run test:conformance: the OCI conformance suite against our registry, if `conformance` is on the PATH.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { type RegistryOptions, type RunningRegistry, startRegistry } from '../src/server/main.ts';
import { exchange } from '../test/conformance/exchange.ts';
import { GHCR_WORLD, LACKS, PUBLISHER, UNSORTED_TAG_LISTS } from '../test/conformance/ghcr-lacks.ts';
import { giveBirth } from '../test/conformance/give-birth.ts';
import { countResults, describeCounts, failedCases, isPerfect } from './conformance-verdict.ts';

/** The suite once: against which registry, with which settings, and which of its cases have to fail. */
interface Run {
  readonly options: RegistryOptions;
  readonly settings: NodeJS.ProcessEnv;
  readonly failures?: readonly string[];
  prepare?(registry: RunningRegistry): Promise<void>;
}

const PACKAGES = ['one', 'two'].map((name) => `${PUBLISHER.user}/${name}`);

const RUNS: Readonly<Record<string, Run>> = {
  'OCI_VERSION=1.1': { options: { mode: 'oci' }, settings: { OCI_VERSION: '1.1' } },
  'OCI_VERSION=dev OCI_DATA_SPARSE=true': {
    options: { mode: 'oci' },
    settings: { OCI_VERSION: 'dev', OCI_DATA_SPARSE: 'true' },
  },
  'OCI_VERSION=dev, mode ghcr, without what ghcr.io lacks': {
    options: { mode: 'ghcr', world: GHCR_WORLD },
    settings: {
      OCI_VERSION: 'dev',
      OCI_USERNAME: PUBLISHER.user,
      OCI_PASSWORD: PUBLISHER.secret,
      OCI_REPO1: PACKAGES[0],
      OCI_REPO2: PACKAGES[1],
      ...Object.assign({}, ...LACKS.map(({ settings }) => settings)),
    },
    failures: UNSORTED_TAG_LISTS.map((group) => `${group}/tag-list`),
    async prepare({ registry }) {
      const bearer = await exchange(registry, PUBLISHER.secret);
      for (const name of PACKAGES) await giveBirth(registry, name, bearer);
    },
  },
};

if (isOnPath('conformance')) {
  for (const [name, run] of Object.entries(RUNS)) {
    const { report, output } = await runSuite(run);
    const counts = countResults(report);
    console.log(`${name}: ${describeCounts(counts)}`);
    const { failures } = run;
    const isExpected =
      failures === undefined ? isPerfect(counts) : isDeepStrictEqual(failedCases(report), failures);
    if (isExpected) continue;
    if (failures !== undefined) console.log(`These cases had to fail, and no others: ${failures.join(', ')}`);
    console.log(output);
    process.exitCode = 1;
  }
} else {
  console.log(
    'skipped: "conformance" is not on the PATH. It is built from the folder conformance/ of ' +
      "github.com/opencontainers/distribution-spec; .github/workflows/ci.yml runs it by upstream's own action.",
  );
}

/** Against a registry of its own, in memory. */
async function runSuite({ options, settings, prepare }: Run): Promise<{ report: string; output: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'ghcr-actions-conformance-'));
  const registry = await startRegistry({ port: 0, ...options });
  try {
    await prepare?.(registry);
    const env = {
      ...process.env,
      ...settings,
      OCI_REGISTRY: new URL(registry.registry).host,
      OCI_TLS: 'disabled',
      OCI_RESULTS_DIR: folder,
      OCI_LOG: 'error',
    };
    const suite = spawn('conformance', { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = once(suite, 'exit');
    const [stdout, stderr] = await Promise.all([text(suite.stdout), text(suite.stderr), ended]);
    return { report: await readFile(join(folder, 'junit.xml'), 'utf8'), output: stdout + stderr };
  } finally {
    await registry.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Looks without starting it: the suite has no harmless argument, it would test whatever listens on port 5000. */
function isOnPath(command: string): boolean {
  const file = process.platform === 'win32' ? `${command}.exe` : command;
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, file)));
}
