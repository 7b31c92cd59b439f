import { randomBytes } from 'node:crypto';
import type { Environment } from '../actions/environment.ts';
import { camelCase, type InputDefinitions, type Inputs } from '../actions/inputs.ts';
import type { TestRegistryPlan } from '../actions/test-registry/start.ts';
import { UsageError } from '../actions/usage-error.ts';
import { isDigest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { type RegistryConfiguration, readConfiguration } from '../server/config.ts';
import { REGISTRY_OPTIONS } from '../server/options.ts';
import { createServerHosts } from '../server/server-hosts.ts';

type GivenInputs = Inputs<InputDefinitions>;

const HTTPS_PORT = '443';

/**
 * What to start, checked by the server's own rules before there is a process.
 * @throws UsageError that names the input
 */
export async function planTestRegistry(
  inputs: GivenInputs,
  environment: Environment,
): Promise<TestRegistryPlan> {
  const names = (inputs.as ?? []) as readonly string[];
  const adminToken = (inputs.adminToken as string | undefined) ?? randomBytes(24).toString('hex');
  const settings = {
    GITHUB_ACTIONS: 'true',
    // It stands for the server that the job belongs to.
    ...(environment.GITHUB_SERVER_URL ? { GHCR_SERVER_URL: environment.GITHUB_SERVER_URL } : {}),
    GITHUB_TOKEN: (inputs.token as string | undefined) ?? `ghs_${randomBytes(18).toString('hex')}`,
    GHCR_ADMIN_TOKEN: adminToken,
    ...(inputs.webhookSecret === undefined ? {} : { GHCR_WEBHOOK_SECRET: String(inputs.webhookSecret) }),
    ...givenSettings(inputs),
    ...(names.length === 0 ? {} : { GHCR_PORT: HTTPS_PORT, GHCR_TLS: 'auto', GHCR_LISTEN: '127.0.0.1' }),
  };
  if (names.length > 0) refuseOwnPlace(inputs);
  const { options } = await check({ ...environment, ...settings });
  const hosts = createServerHosts(options.serverUrl);
  const registries = hosts.kind === 'cloud' ? [hosts.container] : [hosts.container, hosts.legacy];
  const wrong = names.find((name) => !registries.includes(name));
  if (wrong !== undefined) {
    throw new UsageError(
      `as: ${JSON.stringify(wrong)} is no registry of ${options.serverUrl ?? 'https://github.com'}: write ${registries.join(' or ')}`,
    );
  }
  return { names, settings, adminToken, logins: loginsOf(options), hasAuthority: options.tls === 'auto' };
}

function givenSettings(inputs: GivenInputs): Record<string, string> {
  const given = Object.values(REGISTRY_OPTIONS).map(({ flag, environment }): [string, string] => {
    const value = inputs[camelCase(flag)] ?? '';
    return [environment, Array.isArray(value) ? value.join('\n') : String(value)];
  });
  // What is not given as an input may stand in the environment of the step.
  return Object.fromEntries(given.filter(([, value]) => value !== '' && value !== 'false'));
}

/** `ghcr.io` is an address without a port, found on this machine, with a certificate of our own authority. */
function refuseOwnPlace({ port, listen, tls }: GivenInputs): void {
  const conflicts = { port: port !== undefined && port !== HTTPS_PORT, listen, tls: tls && tls !== 'auto' };
  const [conflict] = Object.entries(conflicts).find(([, isGiven]) => isGiven) ?? [];
  if (conflict === undefined) return;
  throw new UsageError(
    `"as" takes 127.0.0.1, port ${HTTPS_PORT} and a certificate of its own: remove the input "${conflict}"`,
  );
}

async function check(environment: Environment): Promise<RegistryConfiguration> {
  try {
    return await readConfiguration({}, environment);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UsageError(withInputName(error.message), { cause: error });
  }
}

/** The server knows its settings by their variables, a workflow by its inputs. */
function withInputName(message: string): string {
  const option = Object.values(REGISTRY_OPTIONS).find((one) => message.startsWith(`${one.environment}:`));
  return option === undefined ? message : `input "${option.flag}"${message.slice(option.environment.length)}`;
}

/** Secrets by who they belong to, the first of each; nobody's where everyone may write. */
function loginsOf({ world, jobToken, mode }: RegistryConfiguration['options']): Record<string, string> {
  if (world === undefined) {
    return jobToken === undefined || mode === 'oci' ? {} : { [jobToken.actor]: jobToken.secret };
  }
  const logins: Record<string, string> = {};
  for (const [secret, token] of Object.entries((world as Exclude<typeof world, string>).tokens ?? {})) {
    const holder = 'user' in token ? token.user : 'actor' in token ? token.actor : token.organization;
    if (!isDigest(secret)) logins[holder] ??= secret;
  }
  return logins;
}
