import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './command.ts';
import type { ToolName } from './tools.ts';

/** Runs a tool that must succeed, and gives what it prints. */
export type Tool = (args: readonly string[], input?: string) => Promise<string>;

/**
 * A tool with its settings, logins and storage in `folder`. All tools share the logins of one folder: they stand in `config.json`,
 * as docker writes them.
 */
export async function openTool(tool: ToolName, folder: string): Promise<Tool> {
  const env = await toolEnvironment(folder);
  return async (args, input = '') => (await run(tool, args, { env, input })).stdout;
}

/** The variables by which every tool keeps to `folder`. */
export async function toolEnvironment(folder: string): Promise<Record<string, string>> {
  const storage = join(folder, 'storage.conf');
  const roots = { graphroot: join(folder, 'storage'), runroot: join(folder, 'run') };
  const lines = Object.entries(roots).map(([key, path]) => `${key} = ${JSON.stringify(path)}`);
  // The driver that needs no mounts, so that nothing is left behind.
  await writeFile(storage, ['[storage]', 'driver = "vfs"', ...lines, ''].join('\n'));
  return {
    DOCKER_CONFIG: folder,
    REGISTRY_AUTH_FILE: join(folder, 'config.json'),
    CONTAINERS_STORAGE_CONF: storage,
    REGCTL_CONFIG: join(folder, 'regctl.json'),
    // Attestations would turn each image into an index, on engines that can.
    BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
  };
}
