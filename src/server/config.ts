import { readFileSync } from 'node:fs';
import { closestName } from '../oci/closest-name.ts';
import { UserError } from '../oci/errors.ts';
import { type ImageImport, parseImageImport } from './image-import.ts';
import type { LogFormat } from './log.ts';
import type { JobToken } from './open-world.ts';
import { type OptionName, REGISTRY_OPTIONS, type RegistryFlags, type RegistryOption } from './options.ts';
import type { RegistryMode } from './profile.ts';
import type { RegistryOptions } from './registry-options.ts';
import type { WebhookTarget } from './webhooks/webhooks.ts';
import type { WorldDocument } from './world.ts';

/** A flag or variable with a value that it cannot have. */
export class ConfigurationError extends UserError {
  override readonly name = 'ConfigurationError';
}

export interface RegistryConfiguration {
  readonly options: RegistryOptions;
  readonly imports: readonly ImageImport[];
  readonly logFormat: LogFormat;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 5000;
const MAX_PORT = 65535;

/**
 * Reads flags, and the environment for those that are not given.
 * @throws ConfigurationError that names the flag or variable and what it takes
 */
export async function readConfiguration(
  flags: RegistryFlags,
  environment: Environment,
): Promise<RegistryConfiguration> {
  refuseUnknown(environment);
  const find = (name: OptionName): Given | undefined => given(name, flags, environment);
  const blobPort = readPort(find('blobPort'));
  const data = find('data')?.value;
  const durable = readSwitch(find('durable'));
  if (durable && data === undefined) {
    throw new ConfigurationError('--durable syncs to disk, so it needs a folder: add --data DIR');
  }
  const mode = readChoice(find('mode'), ['ghcr', 'oci']);
  const options = {
    mode,
    listen: find('listen')?.value,
    port: readPort(find('port')) ?? DEFAULT_PORT,
    blobPort,
    legacyPort: readPort(find('legacyPort')),
    blobUrl: readUrl(find('blobUrl')),
    data,
    durable,
    world: await readWorldOption(find('world'), mode),
    anonymous: readChoice(find('anonymous'), ['read', 'write']),
    serverUrl: readUrl(find('serverUrl')),
    tls: readTls(find('tls')),
    webhook: readWebhook(find('webhook'), environment.GHCR_WEBHOOK_SECRET),
    adminToken: environment.GHCR_ADMIN_TOKEN || undefined,
    jobToken: readJobToken(environment),
  };
  return {
    options: withoutUndefined(options),
    imports: readImports(find('import')),
    logFormat: readChoice(find('log'), ['json', 'text', 'off']) ?? 'text',
  };
}

const OTHER_VARIABLES = ['GHCR_ADMIN_TOKEN', 'GHCR_WEBHOOK_SECRET', 'GHCR_CONTAINER'];

/** In our own container every such variable is meant for us, so that one with a slip in its name would be lost without a word. */
function refuseUnknown(environment: Environment): void {
  if (environment.GHCR_CONTAINER !== '1') return;
  const known = [...Object.values(REGISTRY_OPTIONS).map((option) => option.environment), ...OTHER_VARIABLES];
  const unknown = Object.keys(environment).find((name) => name.startsWith('GHCR_') && !known.includes(name));
  if (unknown === undefined) return;
  const meant = closestName(unknown, known);
  const hint = meant === undefined ? `the variables are ${known.join(', ')}` : `did you mean ${meant}?`;
  throw new ConfigurationError(`${unknown}: there is no such variable: ${hint}`);
}

/** A value, and how messages call the place where it comes from. */
interface Given {
  readonly source: string;
  readonly value: string;
}

function given(name: OptionName, flags: RegistryFlags, environment: Environment): Given | undefined {
  const option: RegistryOption = REGISTRY_OPTIONS[name];
  const flag = flags[name];
  if (flag !== undefined) {
    return { source: `--${option.flag}`, value: Array.isArray(flag) ? flag.join('\n') : String(flag) };
  }
  const value = environment[option.environment];
  return value === undefined || value === '' ? undefined : { source: option.environment, value };
}

function wrong({ source, value }: Given, expected: string): ConfigurationError {
  return new ConfigurationError(`${source}: expected ${expected}, got ${JSON.stringify(value)}`);
}

function readChoice<T extends string>(found: Given | undefined, choices: readonly T[]): T | undefined {
  if (found === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === found.value);
  if (choice === undefined) throw wrong(found, choices.join(' or '));
  return choice;
}

function readSwitch(found: Given | undefined): boolean {
  return readChoice(found, ['true', 'false', '1', '0']) === 'true' || found?.value === '1';
}

function readPort(found: Given | undefined): number | undefined {
  if (found === undefined) return undefined;
  const port = Number(found.value);
  if (!/^\d{1,5}$/.test(found.value) || port > MAX_PORT) throw wrong(found, `a number from 0 to ${MAX_PORT}`);
  return port;
}

function readUrl(found: Given | undefined): string | undefined {
  if (found === undefined) return undefined;
  const url = found.value.replace(/\/$/, '');
  if (!/^https?:\/\/[^/\s]+$/.test(url)) throw wrong(found, 'an origin such as http://localhost:5001');
  return url;
}

function readImports(found: Given | undefined): ImageImport[] {
  const lines = found?.value.split('\n').map((line) => line.trim()) ?? [];
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const order = parseImageImport(line);
      if (order !== undefined) return order;
      const source = found?.source ?? '';
      throw wrong(
        { source, value: line },
        'OWNER/NAME:TAG=SOURCE, such as octocat/app:1.0=oci-archive:app.tar',
      );
    });
}

function readWebhook(found: Given | undefined, secret: string | undefined): WebhookTarget | undefined {
  if (found === undefined) return undefined;
  const { protocol, username } = URL.parse(found.value) ?? {};
  const isUsable = (protocol === 'http:' || protocol === 'https:') && username === '';
  if (!isUsable)
    throw wrong(found, 'an http or https URL without a user name, such as http://localhost:9000/hook');
  return { url: found.value, ...(secret ? { secret } : {}) };
}

/** Two paths with a colon between them; on Windows each may have one of its own. */
const CERTIFICATE_AND_KEY = /^((?:[A-Za-z]:(?=[\\/]))?[^:]+):((?:[A-Za-z]:(?=[\\/]))?[^:]+)$/;

function readTls(found: Given | undefined): RegistryOptions['tls'] | undefined {
  if (found === undefined || found.value === 'auto') return found?.value as 'auto' | undefined;
  const [, certificate, key] = CERTIFICATE_AND_KEY.exec(found.value) ?? [];
  if (certificate === undefined || key === undefined) {
    throw wrong(found, 'auto, or the PEM files of a certificate and its key as CERT:KEY');
  }
  return { certificate: readGivenFile(found, certificate), key: readGivenFile(found, key) };
}

function readGivenFile({ source }: Given, path: string, hint = ''): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ConfigurationError(`${source}: cannot read ${JSON.stringify(path)} (${code})${hint}`, {
      cause,
    });
  }
}

/** Only a runner's own variable, or one that was given to our container, is meant for us: on a laptop it is often a real personal token. */
function readJobToken(environment: Environment): JobToken | undefined {
  const { GITHUB_ACTIONS, GHCR_CONTAINER, GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_ACTOR } = environment;
  const isMeantForUs = GITHUB_ACTIONS === 'true' || GHCR_CONTAINER === '1';
  if (!isMeantForUs || !GITHUB_TOKEN || !GITHUB_REPOSITORY) return undefined;
  return {
    secret: GITHUB_TOKEN,
    repository: GITHUB_REPOSITORY,
    actor: GITHUB_ACTOR || 'github-actions[bot]',
  };
}

const WORLD_HINT = '; it takes the path of a YAML or JSON file, or the text itself';

/** A path has no line break, no brace, and no colon followed by a blank; a world has at least one of them. */
async function readWorldOption(
  found: Given | undefined,
  mode: RegistryMode | undefined,
): Promise<WorldDocument | undefined> {
  if (found === undefined) return undefined;
  const { parseWorld } = await import('./parse-world.ts');
  const naming = { freeNamespaces: mode === 'oci' };
  if (/[\n{]|:\s/.test(found.value)) return parseWorld(found.value, found.source, naming);
  return parseWorld(readGivenFile(found, found.value, WORLD_HINT), found.value, naming);
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
