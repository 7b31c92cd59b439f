// Makes dist/ from src/: tsc, then ncc on tsc's output, and a small stub per program beside the shared chunks. The
// result is the same byte for byte on every machine, as long as ncc is the project's own and runs in its folder.
import { chmod, copyFile, cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyDeclarations } from './declarations.ts';
import { root, runTool } from './tool.ts';
import { leaveOutHttp2 } from './without-http2.ts';

const dist = join(root, 'dist');
/** ncc cannot see it: its thread is started by file name, `hash-worker.js` beside the chunk that asks for it. */
const WORKER = 'build/server/storage/hash-worker.js';

await rm(join(root, 'build'), { recursive: true, force: true });
runTool('tsc', '-p', 'tsconfig.build.json');
await rm(dist, { recursive: true, force: true });
runTool('ncc', 'build', 'build/main/entries.js', '--out', 'dist', '--license', 'licenses.txt', '--quiet');
runTool('ncc', 'build', WORKER, '--out', 'build/worker', '--quiet');
await copyFile(await onlyScript(join(root, 'build/worker')), join(dist, 'hash-worker.js'));
await leaveOutHttp2(join(dist, 'index.js'));
await cp(join(root, 'scripts/stubs'), dist, { recursive: true });
await copyDeclarations(join(root, 'build'), 'server/main.d.ts', join(dist, 'types'));
await chmod(join(dist, 'cli.js'), 0o755);

/** The worker has to be one file: chunks of its own would collide with those of the programs. */
async function onlyScript(folder: string): Promise<string> {
  const scripts = (await readdir(folder)).filter((file) => file.endsWith('.js'));
  if (scripts.length !== 1) throw new Error(`${WORKER}: expected one bundle, got ${scripts.join(', ')}`);
  return join(folder, 'index.js');
}
