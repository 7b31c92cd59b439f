import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { GitHubError } from '../github/github-error.ts';
import { readTokenScopes } from '../github/token-scopes.ts';
import { UserError } from '../oci/errors.ts';
import type { RegistryClient } from '../registry/client.ts';
import type { Credential } from '../registry/credential.ts';
import { RegistryError } from '../registry/errors.ts';
import { parseRegistryHost } from '../registry/host.ts';
import { createLogin, loginEnvironment, noteKind, withRegistryClient } from './access.ts';
import type { Context } from './context.ts';
import { type AuthLocations, findAuthLocations } from './credentials/auth-locations.ts';
import { restoreLogins, storeLogin } from './credentials/login-store.ts';
import type { LOGIN } from './definitions/login.ts';
import { mayReceiveDefaultToken, newTokenUrl } from './hosts.ts';
import type { Inputs } from './inputs.ts';
import { LOGIN_STATE } from './login-state.ts';
import { createRestClients } from './rest-access.ts';
import { isPersonal, tokenKindOf } from './token-kind.ts';
import { parseInput, UsageError } from './usage-error.ts';

export type LoginInputs = Inputs<(typeof LOGIN)['inputs']>;

/** The outputs of `login` (interfaces §2). */
export type LoginResult = {
  readonly registry: readonly string[];
  readonly username: string;
  readonly 'config-dir': string;
};

/**
 * Stores a login for registries that have taken it (ACT-11): nothing is written unless all of them do.
 * @param isTokenMeant whether the user has given the token for these very registries; the job's default token has other limits
 */
export async function login(
  inputs: LoginInputs,
  context: Context,
  isTokenMeant: boolean,
): Promise<LoginResult> {
  const { hosts, environment, log } = context;
  const { username, token } = inputs;
  const named = inputs.registry.map((text) => parseInput('registry', text, parseRegistryHost));
  const registries = named.length === 0 ? [hosts.container] : [...new Set(named)];
  if (token === undefined) throw new UsageError('no token: give the input "token"; GITHUB_TOKEN is empty');
  if (username === undefined) throw new UsageError('no user name: give the input "username"');
  if (!isTokenMeant) for (const registry of registries) refuseForeign(registry, context);

  const credential = createLogin(username, token);
  await verify(registries, credential, inputs, context);
  const configDir = inputs.configDir === undefined ? undefined : resolve(inputs.configDir);
  const locations = findAuthLocations(loginEnvironment(environment, configDir));
  if (!inputs.dryRun) await store(registries, credential, locations, inputs.logout, context);
  if (configDir !== undefined && !inputs.dryRun) announceConfigDir(configDir, context);
  for (const registry of registries) {
    log.info(`${inputs.dryRun ? 'Would log in' : 'Logged in'} to ${registry} as ${username}.`);
  }
  return { registry: registries, username, 'config-dir': dirname(locations.docker) };
}

/** The job's token must not leave for a registry that nobody meant it for. */
function refuseForeign(registry: string, { hosts }: Context): void {
  if (mayReceiveDefaultToken(registry, hosts)) return;
  throw new UsageError(
    `this would send GITHUB_TOKEN to ${registry}: give the "username" and "token" (--password-stdin) of that registry`,
  );
}

async function verify(
  registries: readonly string[],
  credential: Credential,
  inputs: LoginInputs,
  context: Context,
): Promise<void> {
  await withRegistryClient(inputs, context, async (client) => {
    for (const registry of registries) {
      noteKind(registry, credential, context);
      try {
        await client.verifyCredential(registry, credential);
      } catch (error) {
        if (!(error instanceof RegistryError)) throw error;
        throw new UserError(`cannot log in to ${registry}: ${error.message}`, { cause: error });
      }
    }
    await advise(registries, inputs.token ?? '', client, context);
  });
}

/** Words about a token that works, but is not the right one (AUTH-03, AUTH-09). */
async function advise(
  registries: readonly string[],
  token: string,
  client: RegistryClient,
  context: Context,
): Promise<void> {
  const { hosts, log, step } = context;
  const registry = registries.find((name) => mayReceiveDefaultToken(name, hosts));
  if (registry === undefined) return;
  const kind = tokenKindOf(token);
  if (kind === 'fine-grained') {
    log.warning(
      `GitHub Packages does not take fine-grained tokens (github_pat_…), so pushes will be refused: make a classic token at ${newTokenUrl(hosts)}`,
    );
  } else if (step !== undefined && isPersonal(kind)) {
    log.notice(
      'A personal token is used. In a workflow the job\'s own GITHUB_TOKEN is safer and needs no secret: remove the input "token", and give the job "permissions: { contents: read, packages: write }".',
    );
  }
  const hasScopes = kind === 'classic' || kind === 'oauth';
  if (hasScopes && (await scopesOf(registry, token, client, context)).includes('repo')) {
    log.warning(
      `The token has the scope repo as well, so whoever gets hold of it can write every repository: make one that can publish packages and nothing else at ${newTokenUrl(hosts)}`,
    );
  }
}

/** What a token may be used for; nothing where GitHub's REST API does not tell. */
async function scopesOf(
  registry: string,
  token: string,
  client: RegistryClient,
  context: Context,
): Promise<readonly string[]> {
  const rest = createRestClients(async () => createLogin(undefined, token), client, context);
  try {
    const api = await rest.open(registry);
    return api === undefined ? [] : ((await readTokenScopes(api)) ?? []);
  } catch (error) {
    // The login has been proved already: what is said about it is advice.
    if (error instanceof GitHubError) return [];
    throw error;
  } finally {
    await rest.close();
  }
}

async function store(
  registries: readonly string[],
  credential: Credential,
  locations: AuthLocations,
  isRestoredLater: boolean,
  { environment, step }: Context,
): Promise<void> {
  const recordFile = join(environment.RUNNER_TEMP || tmpdir(), `ghcr-actions-login-${randomUUID()}.json`);
  step?.saveState(LOGIN_STATE.recordFile, recordFile);
  step?.saveState(LOGIN_STATE.logout, String(isRestoredLater));
  try {
    for (const registry of registries) await storeLogin(registry, credential, { locations, recordFile });
  } catch (error) {
    await restoreLogins(recordFile);
    throw error;
  }
  // It holds logins of before, which nobody will ask for.
  if (step === undefined || !isRestoredLater) await rm(recordFile, { force: true });
}

/** Later steps find the folder by the variables that docker, podman and their kin look at. */
function announceConfigDir(configDir: string, { step, log, environment }: Context): void {
  const { DOCKER_CONFIG, REGISTRY_AUTH_FILE } = loginEnvironment(environment, configDir);
  for (const [name, value] of Object.entries({ DOCKER_CONFIG, REGISTRY_AUTH_FILE })) {
    if (step === undefined) log.info(`To use this login, set ${name}=${value}`);
    else step.exportVariable(name, value ?? '');
  }
}
