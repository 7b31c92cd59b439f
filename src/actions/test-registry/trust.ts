import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import type { Environment } from '../environment.ts';

/** Files of certificates, one of which counts instead of another: where a variable is set, it has to have the authority, too. */
const BUNDLE_VARIABLES = ['CURL_CA_BUNDLE', 'GIT_SSL_CAINFO', 'REQUESTS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'];

/**
 * Makes the programs of later steps trust an authority: Node, git for these hosts, and what reads SSL_CERT_FILE, such as Go programs,
 * OpenSSL and curl. Whom they trusted before they trust still.
 * @param caFile PEM; files with more certificates are written beside it
 * @returns the variables as they were, to be put back
 */
export async function exportTrust(
  names: readonly string[],
  caFile: string,
  bundles: readonly string[],
  { environment, step }: Pick<Context, 'environment' | 'step'>,
): Promise<Record<string, string>> {
  const before: Environment = {
    ...environment,
    SSL_CERT_FILE: environment.SSL_CERT_FILE || bundles.find(existsSync),
  };
  const variables: Record<string, string> = {
    NODE_EXTRA_CA_CERTS: caFile,
    ...gitVariables(names, caFile, environment),
  };
  for (const name of ['SSL_CERT_FILE', ...BUNDLE_VARIABLES]) {
    const file = before[name];
    if (file) variables[name] = await joinedFile(file, caFile, `${name}.pem`);
  }
  for (const [name, value] of Object.entries(variables)) step?.exportVariable(name, value);
  return Object.fromEntries(Object.keys(variables).map((name) => [name, before[name] ?? '']));
}

/** A file with the certificates of both. */
async function joinedFile(other: string, caFile: string, name: string): Promise<string> {
  const file = join(caFile, '..', name);
  await writeFile(file, `${await readFile(other, 'utf8')}\n${await readFile(caFile, 'utf8')}`);
  return file;
}

/** Settings for git by its environment (git-config, GIT_CONFIG_COUNT), after those that are there. */
function gitVariables(
  names: readonly string[],
  caFile: string,
  environment: Environment,
): Record<string, string> {
  const first = Number(environment.GIT_CONFIG_COUNT || 0);
  const settings = names.map((name, index): [string, string][] => [
    [`GIT_CONFIG_KEY_${first + index}`, `http.https://${name}/.sslCAInfo`],
    [`GIT_CONFIG_VALUE_${first + index}`, caFile],
  ]);
  return { GIT_CONFIG_COUNT: String(first + names.length), ...Object.fromEntries(settings.flat()) };
}
