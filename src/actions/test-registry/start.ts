import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { TEST_REGISTRY_VARIABLE } from '../hosts.ts';
import type { Outputs } from '../outputs.ts';
import { readAuthority } from './authority.ts';
import { startServer } from './server-process.ts';
import { LOG_FILE, TEST_REGISTRY_STATE } from './state.ts';
import { type Place, takePlace } from './take-place.ts';

/** What to start, and what is known about it before it runs. */
export interface TestRegistryPlan {
  /** Hosts whose place it takes; none when it has an address of its own. */
  readonly names: readonly string[];
  /** Variables of the server, some of them secret. */
  readonly settings: Readonly<Record<string, string>>;
  readonly adminToken: string;
  /** Secrets by who they belong to. */
  readonly logins: Readonly<Record<string, string>>;
  /** Whether it has an authority of its own (`--tls auto`). */
  readonly hasAuthority: boolean;
}

/**
 * Starts the registry as a process that outlives this step, and tells later steps where it is.
 * @param program the arguments of Node
 */
export async function startTestRegistry(
  plan: TestRegistryPlan,
  program: readonly string[],
  context: Context,
): Promise<Outputs> {
  const { environment, log, step } = context;
  for (const secret of [plan.adminToken, plan.settings.GHCR_WEBHOOK_SECRET, ...Object.values(plan.logins)]) {
    if (secret !== undefined) log.mask(secret);
  }
  const folder = await mkdtemp(join(environment.RUNNER_TEMP || tmpdir(), 'ghcr-test-registry-'));
  step?.saveState(TEST_REGISTRY_STATE.folder, folder);
  const place = plan.names.length === 0 ? undefined : await takePlace(plan.names, folder, context);
  const { pid, addresses } = await startServer(
    program,
    { ...environment, ...plan.settings },
    join(folder, LOG_FILE),
  );
  step?.saveState(TEST_REGISTRY_STATE.pid, String(pid));
  const caFile = plan.hasAuthority ? await readAuthority(addresses.registry, folder) : undefined;
  await place?.settle(caFile ?? '');
  const url = shownUrl(addresses.registry, place);
  const { host } = new URL(url);
  // By this, later steps know where the job's own token may go, and that the REST API is there as well.
  step?.exportVariable(TEST_REGISTRY_VARIABLE, host);
  log.info(`The test registry answers at ${url}.`);
  return {
    registry: host,
    url,
    'api-url': `${url}/api/v3`,
    'admin-url': `${url}/_/`,
    'admin-token': plan.adminToken,
    'ca-file': caFile,
    ...loginOutputs(plan.logins),
  };
}

function loginOutputs(logins: TestRegistryPlan['logins']): Outputs {
  const [first] = Object.entries(logins);
  return { username: first?.[0], token: first?.[1], tokens: JSON.stringify(logins) };
}

/** As people write it in the names of images. crane takes no redirect to an address, and `localhost` is what services have. */
function shownUrl(address: string, place: Place | undefined): string {
  if (place !== undefined) return `https://${place.names[0]}`;
  const url = new URL(address);
  if (url.hostname === '127.0.0.1') url.hostname = 'localhost';
  return url.origin;
}
