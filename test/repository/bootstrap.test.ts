import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/tool.ts';
import { hasSignals } from '../support/signals.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = promisify(execFile);
const bootstrap = join(root, 'scripts', 'bootstrap.mjs');

async function runScript(text: string, ...args: string[]) {
  const script = join(await temporaryFolder(), 'script.ts');
  await writeFile(script, text);
  return run(process.execPath, [bootstrap, script, ...args]);
}

describe('the bootstrap', () => {
  test('runs TypeScript on Node 24 or newer, which is also the first on its PATH', async () => {
    const text = `
      import { execFileSync } from 'node:child_process';
      const inner: string = execFileSync('node', ['--version'], { encoding: 'utf8' });
      console.log(Number(process.versions.node.split('.')[0]) >= 24, inner.trim() === process.version);`;
    expect((await runScript(text)).stdout).toBe('true true\n');
  });

  test('hands arguments on as they are', async () => {
    const args = ['-t', 'two words', '--flag=a b', ''];
    const { stdout } = await runScript('console.log(JSON.stringify(process.argv.slice(2)))', ...args);
    expect(JSON.parse(stdout)).toEqual(args);
  });

  test('ends with the status of what it ran', async () => {
    await expect(runScript('process.exit(3)')).rejects.toMatchObject({ code: 3 });
  });

  test.runIf(hasSignals)('ends as if by the signal that ended what it ran', async () => {
    await expect(runScript("process.kill(process.pid, 'SIGTERM')")).rejects.toMatchObject({ code: 143 });
  });

  test('names a tool that is not there', async () => {
    await expect(run(process.execPath, [bootstrap, '--bin', 'no-such-tool'])).rejects.toMatchObject({
      code: 1,
      stderr: 'No command "no-such-tool" in node_modules.\n',
    });
  });
});
