import { spawn } from 'node:child_process';
import { UserError } from '../../oci/errors.ts';
import type { Credential } from '../../registry/credential.ts';
import type { Environment } from '../environment.ts';
import { createCredential } from './auth-entry.ts';

/** How the helpers of docker say that they hold no login. */
const NOT_FOUND = 'credentials not found';

const MAX_OUTPUT_BYTES = 1024 * 1024;

export interface HelperOptions {
  readonly environment: Environment;
  readonly timeoutMs: number;
  /** The file that names the helper, for messages. */
  readonly namedBy: string;
}

/**
 * Asks `docker-credential-NAME` for a login; undefined when it has none.
 * @throws UserError that names the helper and what to do, and nothing of what the helper printed
 */
export async function askHelper(
  helper: string,
  serverUrl: string,
  options: HelperOptions,
): Promise<Credential | undefined> {
  if (!/^[A-Za-z0-9._-]+$/.test(helper)) {
    throw new UserError(
      `${options.namedBy} names the credential helper ${JSON.stringify(helper)}: a name has letters, digits, ".", "_" and "-" only`,
    );
  }
  const program = `docker-credential-${helper}`;
  const { status, output } = await run(program, serverUrl, options);
  if (status === 0) return parseAnswer(output, program);
  if (output.includes(NOT_FOUND)) return undefined;
  throw new UserError(
    `${program} failed for ${serverUrl} (exit status ${status}): run "echo ${serverUrl} | ${program} get" to see why, or log in again`,
  );
}

function run(
  program: string,
  input: string,
  { environment, timeoutMs, namedBy }: HelperOptions,
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['get'], {
      env: { ...environment },
      stdio: ['pipe', 'pipe', 'ignore'],
      shell: false,
      windowsHide: true,
    });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(
        new UserError(`${program} did not answer within ${timeoutMs / 1000} s: is it waiting for a person?`),
      );
    }, timeoutMs);
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= MAX_OUTPUT_BYTES) chunks.push(chunk);
    });
    child.stdin.on('error', () => {}); // a helper may end without reading; its exit status tells
    child.stdin.end(input);
    child.on('error', (cause) => {
      clearTimeout(timer);
      reject(
        new UserError(
          `cannot run ${program}, which ${namedBy} names (${(cause as NodeJS.ErrnoException).code}): install it, or remove it from that file and log in again`,
          { cause },
        ),
      );
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

function parseAnswer(output: string, program: string): Credential | undefined {
  let answer: { Username?: unknown; Secret?: unknown };
  try {
    answer = JSON.parse(output) ?? {};
  } catch {
    throw new UserError(`${program} did not answer with JSON: check it, or log in again`); // no cause: it would quote the secret
  }
  const { Username, Secret } = answer;
  if (typeof Username !== 'string' || typeof Secret !== 'string' || Secret === '') return undefined;
  return createCredential(Username, Secret);
}
