import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openTool, type Tool } from './open-tool.ts';
import type { Account, Registry } from './registry.ts';

/** docker with settings of its own, logged in as `account`. */
export async function openDockerAs(
  { host }: Pick<Registry, 'host'>,
  { user, secret }: Account,
): Promise<Tool> {
  const docker = await openTool('docker', await temporaryFolder());
  await docker(['login', host, '--username', user, '--password-stdin'], secret);
  return docker;
}

/** A folder to build an image of one small file from, which no other seed has; `lines` are added to its Dockerfile. */
export async function writeSmallContext(seed: string, lines: readonly string[] = []): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'seed'), seed);
  await writeFile(join(folder, 'Dockerfile'), ['FROM scratch', 'COPY seed /seed', ...lines, ''].join('\n'));
  return folder;
}

/** Builds a small image, unlike any other, under `reference` and pushes it. */
export async function pushSmallImage(
  docker: Tool,
  reference: string,
  lines: readonly string[] = [],
): Promise<void> {
  await docker(['build', '--quiet', '--tag', reference, await writeSmallContext(reference, lines)]);
  await docker(['push', reference]);
}
