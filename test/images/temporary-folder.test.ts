import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openTemporaryFolder, withDiskFullExplained } from '../../src/images/temporary-folder.ts';
import { UserError } from '../../src/oci/errors.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test("a temporary folder lies on the runner's disk, for its owner only, and can be removed", async () => {
  const runner = await temporaryFolder();
  const folder = await openTemporaryFolder({ RUNNER_TEMP: runner });
  expect(dirname(folder.path)).toBe(runner);
  if (process.platform !== 'win32') expect((await stat(folder.path)).mode & 0o777).toBe(0o700);
  await folder.remove();
  await expect(stat(folder.path)).rejects.toThrow(/ENOENT/);
});

test('a process that is ended at once leaves none of its folders', async () => {
  const runner = await temporaryFolder();
  const module = new URL('../../src/images/temporary-folder.ts', import.meta.url).href;
  const program = `
    const { openTemporaryFolder } = await import(${JSON.stringify(module)});
    await openTemporaryFolder();
    await openTemporaryFolder();
    process.exit(130);`;
  const args = ['--input-type=module', '--eval', program];
  const ended = promisify(execFile)(process.execPath, args, { env: { ...process.env, RUNNER_TEMP: runner } });
  await expect(ended).rejects.toMatchObject({ code: 130 });
  expect(await readdir(runner)).toEqual([]);
});

test('a full disk is explained, other failures pass', async () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  const failure = withDiskFullExplained('/some/where', () => Promise.reject(full));
  await expect(failure).rejects.toThrow(/the disk of \/some\/where is full.*RUNNER_TEMP/);
  await expect(failure).rejects.toThrow(UserError);
  await expect(withDiskFullExplained('/x', () => Promise.reject(new Error('other')))).rejects.toThrow(
    'other',
  );
  expect(await withDiskFullExplained('/x', async () => 'done')).toBe('done');
});
