import { execFile } from 'node:child_process';
import { UserError } from '../../oci/errors.ts';
import type { Machine } from './machine.ts';

/** Changes files that belong to the system. */
export interface Privileged {
  write(path: string, text: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Leaves one that others have filled. */
  removeEmptyFolder(path: string): Promise<void>;
}

/**
 * As root, or by a sudo that asks for no password, as GitHub's runners have it.
 * @throws UserError elsewhere
 */
export async function openPrivileged({
  platform,
  uid,
}: Pick<Machine, 'platform' | 'uid'>): Promise<Privileged> {
  if (platform !== 'linux') {
    throw new UserError(
      `"as" changes /etc/hosts and who is trusted, which works on Linux only; this is ${platform}: remove it, and use the output "registry" in the names of images`,
    );
  }
  const isRoot = uid === 0;
  const prefix = isRoot ? [] : ['sudo', '--non-interactive'];
  if (!isRoot && !(await succeeds([...prefix, 'true']))) {
    throw new UserError(
      '"as" changes /etc/hosts and who is trusted, which takes root, or sudo without a password: remove it, and use the output "registry" in the names of images',
    );
  }
  const run = (args: readonly string[], input?: string): Promise<void> =>
    execute([...prefix, ...args], input);
  return {
    // In place: in containers /etc/hosts is a mount, which cannot be replaced.
    write: (path, text) => run(['tee', path], text),
    makeFolder: (path) => run(['mkdir', '-p', path]),
    remove: (path) => run(['rm', '-f', path]),
    removeEmptyFolder: async (path) => void (await succeeds([...prefix, 'rmdir', path])),
  };
}

/** @throws UserError with what it says on stderr */
async function execute([command = '', ...args]: readonly string[], input = ''): Promise<void> {
  const { error, stderr } = await start(command, args, input);
  if (error !== null) {
    throw new UserError(`${command} ${args.join(' ')} failed: ${stderr.trim() || error.message}`, {
      cause: error,
    });
  }
}

async function succeeds([command = '', ...args]: readonly string[]): Promise<boolean> {
  return (await start(command, args, '')).error === null;
}

function start(
  command: string,
  args: readonly string[],
  input: string,
): Promise<{ error: Error | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(command, args, (error, _, stderr) => resolve({ error, stderr }));
    child.stdin?.on('error', () => undefined); // who ends without reading its input says so by its status
    child.stdin?.end(input);
  });
}
