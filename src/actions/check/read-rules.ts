import { readFile } from 'node:fs/promises';
import { GitHubError } from '../../github/github-error.ts';
import { readRepositoryFile } from '../../github/repository-file.ts';
import { UserError } from '../../oci/errors.ts';
import type { RegistryAccess } from '../access.ts';
import type { Context } from '../context.ts';
import { CHECK } from '../definitions/check.ts';
import { isSystemError } from '../system-error.ts';
import { readPullRequest } from '../workflow-event.ts';
import { DEFAULT_RULES } from './default-rules.ts';
import { parseRules } from './parse-rules.ts';
import type { ImageRules } from './rule.ts';

/**
 * The rules that count: on a pull request those of its base branch, because the change that is gated must not bring its own
 * (design, security rules).
 * @param text a path, or the rules themselves
 * @param byDefault the rules where the usual file is not there
 * @throws UserError when a file that was asked for is not there, or the rules are wrong
 */
export async function readRules(
  text: string,
  access: RegistryAccess,
  context: Context,
  byDefault: ImageRules = DEFAULT_RULES,
): Promise<ImageRules> {
  if (/\n|^\{|^keys:/.test(text)) return parseRules(text, 'rules');
  const { environment, log } = context;
  const base = readPullRequest(environment)?.base;
  const file = base === undefined ? await readLocal(text) : await readFromBase(text, base, access, context);
  if (file !== undefined) {
    log.info(`Rules: ${text}${base === undefined ? '' : ` of ${base.repository} at ${base.sha}`}`);
    return parseRules(file, text);
  }
  if (text !== CHECK.inputs.rules.default) {
    throw new UserError(`rules: there is no file ${text}${base === undefined ? '' : ' on the base branch'}`);
  }
  log.info(`Rules: those that hold where there is no ${text}`);
  return byDefault;
}

async function readLocal(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function readFromBase(
  path: string,
  { repository, sha }: { readonly repository: string; readonly sha: string },
  access: RegistryAccess,
  { hosts }: Context,
): Promise<string | undefined> {
  const client = await access.restClient(hosts.container);
  if (client === undefined) {
    throw new UserError(
      `rules: ${path} has to be read from the base branch of the pull request, and there is no token for that: leave the input token as it is`,
    );
  }
  try {
    return await readRepositoryFile(client, { repository, path, ref: sha });
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    throw new UserError(
      `rules: ${path} could not be read from the base branch (${error.message}): give the job "permissions: contents: read"`,
      { cause: error },
    );
  }
}
