import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/tool.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = promisify(execFile);

/** Runs the stub beside a program that says one word. */
async function runStub(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const stub = join(folder, 'cli.mjs');
  await copyFile(join(root, 'scripts/stubs/cli.js'), stub);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'index.js'), 'export const cli = () => console.log("started");');
  const { stdout } = await run(process.execPath, [stub], {
    env: { PATH: process.env.PATH, ...env },
    cwd: folder,
  });
  return stdout.trim();
}

/** What has been compiled into a cache: a folder per version of Node. */
function compiledIn(cache: string): Promise<string[]> {
  return readdir(join(cache, 'ghcr-actions', 'compiled'), { recursive: true });
}

describe('the stub of the command line', () => {
  test('keeps what is compiled in the cache of its user', async () => {
    const home = await temporaryFolder();
    expect(await runStub(home, { HOME: home })).toBe('started');
    expect((await compiledIn(join(home, '.cache'))).length).toBeGreaterThan(1);
  });

  test.each(['XDG_CACHE_HOME', 'LOCALAPPDATA'])('takes the cache that %s names', async (name) => {
    const home = await temporaryFolder();
    const cache = join(home, 'cache');
    expect(await runStub(home, { HOME: home, [name]: cache })).toBe('started');
    expect((await compiledIn(cache)).length).toBeGreaterThan(1);
    expect(existsSync(join(home, '.cache'))).toBe(false);
  });

  test.each([
    ['without a home', {}],
    ['with a cache that is a relative path', { XDG_CACHE_HOME: 'cache' }],
    ['with NODE_DISABLE_COMPILE_CACHE', { HOME: '.', NODE_DISABLE_COMPILE_CACHE: '1' }],
  ])('keeps nothing %s', async (_, env: NodeJS.ProcessEnv) => {
    const folder = await temporaryFolder();
    const home = env.HOME === undefined ? {} : { HOME: folder };
    expect(await runStub(folder, { ...env, ...home })).toBe('started');
    expect((await readdir(folder)).sort()).toEqual(['cli.mjs', 'index.js', 'package.json']);
  });

  test('starts where the cache cannot be made', async () => {
    const folder = await temporaryFolder();
    expect(await runStub(folder, { XDG_CACHE_HOME: join(folder, 'cli.mjs') })).toBe('started');
  });

  test('leaves the choice of a folder to NODE_COMPILE_CACHE', async () => {
    const home = await temporaryFolder();
    const chosen = join(home, 'chosen');
    expect(await runStub(home, { HOME: home, NODE_COMPILE_CACHE: chosen })).toBe('started');
    expect(existsSync(chosen)).toBe(true);
    expect(existsSync(join(home, '.cache'))).toBe(false);
  });
});
