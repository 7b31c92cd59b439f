import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../oci/errors.ts';

/** Where a Docker Engine listens. `label` is the address as docker writes it. */
export type EngineEndpoint =
  | { readonly label: string; readonly socketPath: string }
  | { readonly label: string; readonly origin: string; readonly tlsFolder?: string };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The Engine that the docker command would use: `DOCKER_HOST`, else the context of `DOCKER_CONTEXT` or of
 * `docker context use`, else the local one.
 * @throws UserError for an address that is not reached without help, such as ssh
 */
export async function findEngineEndpoint(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<EngineEndpoint> {
  const tlsFolder = env.DOCKER_TLS_VERIFY ? env.DOCKER_CERT_PATH || configFolderOf(env) : undefined;
  if (env.DOCKER_HOST) return parseEngineAddress(env.DOCKER_HOST, 'DOCKER_HOST', tlsFolder);
  const context = env.DOCKER_CONTEXT || (await currentContext(env));
  if (context !== undefined && context !== 'default') return contextEndpoint(context, env);
  return platform === 'win32'
    ? parseEngineAddress('npipe:////./pipe/docker_engine', 'default')
    : parseEngineAddress('unix:///var/run/docker.sock', 'default');
}

/** @param where says in messages who gave the address */
function parseEngineAddress(address: string, where: string, tlsFolder?: string): EngineEndpoint {
  const separator = address.indexOf('://');
  const scheme = address.slice(0, Math.max(separator, 0));
  const rest = address.slice(separator + 3);
  if (scheme === 'unix' && rest !== '') return { label: address, socketPath: rest };
  if (scheme === 'npipe' && rest !== '') return { label: address, socketPath: rest.replaceAll('/', '\\') };
  if (['tcp', 'http', 'https'].includes(scheme) && rest !== '') {
    const isTls = scheme === 'https' || tlsFolder !== undefined;
    return {
      label: address,
      origin: `${isTls ? 'https' : 'http'}://${rest}`,
      ...(tlsFolder !== undefined && { tlsFolder }),
    };
  }
  throw new UserError(
    `cannot use the Docker Engine ${JSON.stringify(address)} (${where}): only unix://, npipe:// and tcp:// addresses are supported. Save the image with docker save and push docker-archive:FILE instead`,
  );
}

function configFolderOf(env: Environment): string {
  return env.DOCKER_CONFIG || join(homedir(), '.docker');
}

async function currentContext(env: Environment): Promise<string | undefined> {
  const file = join(configFolderOf(env), 'config.json');
  const { currentContext: name } = (await readJson(file)) ?? {};
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** Contexts are kept in folders named by the hash of their name. */
async function contextEndpoint(name: string, env: Environment): Promise<EngineEndpoint> {
  const folder = join(configFolderOf(env), 'contexts');
  const id = createHash('sha256').update(name).digest('hex');
  const file = join(folder, 'meta', id, 'meta.json');
  const meta = (await readJson(file)) as { Endpoints?: { docker?: { Host?: unknown } } } | undefined;
  const host = meta?.Endpoints?.docker?.Host;
  if (typeof host !== 'string') {
    throw new UserError(
      `the docker context ${JSON.stringify(name)} does not exist: see docker context ls, or set DOCKER_HOST`,
    );
  }
  const tlsFolder = join(folder, 'tls', id, 'docker');
  const hasTls = (await readText(join(tlsFolder, 'ca.pem'))) !== undefined;
  return parseEngineAddress(host, `docker context ${name}`, hasTls ? tlsFolder : undefined);
}

async function readJson(file: string): Promise<Record<string, unknown> | undefined> {
  const text = await readText(file);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new UserError(`${file} is not valid JSON: correct it`); // no cause: it would quote the file, which may hold a secret
  }
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
