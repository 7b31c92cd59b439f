// npm run test:conformance: the OCI conformance suite against our registry, if `conformance` is on the PATH.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { startRegistry } from '../src/server/main.ts';
import { type ConformanceCounts, countResults, describeCounts, isPerfect } from './conformance-verdict.ts';

const RUNS: Readonly<Record<string, NodeJS.ProcessEnv>> = {
  'OCI_VERSION=1.1': { OCI_VERSION: '1.1' },
  'OCI_VERSION=dev OCI_DATA_SPARSE=true': { OCI_VERSION: 'dev', OCI_DATA_SPARSE: 'true' },
};

if (isOnPath('conformance')) {
  for (const [name, settings] of Object.entries(RUNS)) {
    const counts = await runSuite(settings);
    console.log(`${name}: ${describeCounts(counts)}`);
    if (!isPerfect(counts)) process.exitCode = 1;
  }
} else {
  console.log(
    'skipped: "conformance" is not on the PATH. It is built from the folder conformance/ of ' +
      "github.com/opencontainers/distribution-spec; .github/workflows/ci.yml runs it by upstream's own action.",
  );
}

/** Against a registry of its own, in memory. The suite's own summary is shown when something is wrong. */
async function runSuite(settings: NodeJS.ProcessEnv): Promise<ConformanceCounts> {
  const folder = await mkdtemp(join(tmpdir(), 'ghcr-actions-conformance-'));
  const registry = await startRegistry({ mode: 'oci', port: 0 });
  try {
    const env = {
      ...process.env,
      ...settings,
      OCI_REGISTRY: new URL(registry.registry).host,
      OCI_TLS: 'disabled',
      OCI_RESULTS_DIR: folder,
      OCI_LOG: 'error',
    };
    const suite = spawn('conformance', { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [output] = await Promise.all([suite.stdout.setEncoding('utf8').toArray(), once(suite, 'exit')]);
    const counts = countResults(await readFile(join(folder, 'junit.xml'), 'utf8'));
    if (!isPerfect(counts)) console.log(output.join(''));
    return counts;
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
