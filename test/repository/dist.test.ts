import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { writeDemoLayout } from '../../scripts/demo-image.ts';
import { readText } from '../../scripts/project-files.ts';
import { root } from '../../scripts/tool.ts';
import { STOPPED } from '../support/signals.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = promisify(execFile);
/** Nothing of this machine: no NODE_PATH, no credentials, no proxy. */
const env = { PATH: process.env.PATH };

async function copyOfDist(): Promise<string> {
  const dist = join(await temporaryFolder(), 'dist');
  await cp(join(root, 'dist'), dist, { recursive: true });
  return dist;
}

describe('dist/ alone, in a folder without node_modules', () => {
  test('cli.js says its version, which is that of package.json', async () => {
    const dist = await copyOfDist();
    const { stdout } = await run(process.execPath, [join(dist, 'cli.js'), '--version'], { env });
    expect(stdout.trim()).toBe(JSON.parse(readText('package.json')).version);
  });

  test('cli.js sends requests without what it takes long to load for nothing: HTTP/2, and TLS for plain HTTP', async () => {
    const dist = await copyOfDist();
    const watcher = join(dist, 'watcher.mjs');
    await writeFile(watcher, 'process.on("exit", () => console.log(process.moduleLoadList.join()));');
    const server = createServer((_, response) => void response.writeHead(404).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const command = [join(dist, 'cli.js'), 'inspect', '--plain-http', `127.0.0.1:${port}/octocat/hello`];
    const inspected = run(process.execPath, ['--import', pathToFileURL(watcher).href, ...command], { env });
    const { stdout, stderr } = await inspected.catch((error: { stdout: string; stderr: string }) => error);
    server.close();
    expect(stderr).toContain('no manifest');
    expect(stdout).toContain('NativeModule net');
    expect(stdout).not.toMatch(/http2|NativeModule (_tls|tls)/);
  });

  test('cli.js can be started by its name', async () => {
    expect(readText('dist/cli.js')).toMatch(/^#!\/usr\/bin\/env node\n/);
    if (process.platform !== 'win32')
      expect((await stat(join(root, 'dist', 'cli.js'))).mode & 0o111).toBe(0o111);
  });

  test.each([['in memory', false] as const, ['on disk', true] as const])(
    'ACT-13, SVC-10 cli.js starts a registry %s, and pushes an image into it',
    async (_, isOnDisk) => {
      const dist = await copyOfDist();
      const folder = await temporaryFolder();
      const data = isOnDisk ? ['--data', join(folder, 'data')] : [];
      const image = await writeDemoLayout(join(folder, 'image'));
      const registry = spawn(
        process.execPath,
        [join(dist, 'cli.js'), 'registry', '--mode', 'oci', '--port', '0', '--log', 'off', ...data],
        { env, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      try {
        const [line] = await once(registry.stdout.setEncoding('utf8'), 'data');
        const { host } = new URL(JSON.parse(line).registry);
        const source = `oci:${join(folder, 'image')}`;
        const args = ['push', '--source', source, '--image', `${host}/octocat/hello`, '--json'];
        const { stdout } = await run(process.execPath, [join(dist, 'cli.js'), ...args], { env });
        expect(JSON.parse(stdout)).toMatchObject({
          digest: image.digest,
          'uploaded-bytes': image.totalBytes,
        });
      } finally {
        registry.kill('SIGTERM');
        expect(await once(registry, 'exit')).toEqual(STOPPED);
      }
    },
  );

  test('SVC-10 test-registry.js starts a registry for later steps, and test-registry-post.js stops it', async () => {
    const dist = await copyOfDist();
    const folder = await temporaryFolder();
    const files = { GITHUB_STATE: join(folder, 'state'), GITHUB_OUTPUT: join(folder, 'output') };
    for (const file of Object.values(files)) await writeFile(file, '');
    const step = {
      ...env,
      ...files,
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: folder,
      INPUT_PORT: '0',
      INPUT_MODE: 'oci',
    };
    await run(process.execPath, [join(dist, 'test-registry.js')], { env: step });
    const written = await Promise.all(Object.values(files).map((file) => readFile(file, 'utf8')));
    const told = written.join('').replaceAll('\r\n', '\n');
    const readTold = (name: string) => new RegExp(`^${name}<<(.+)\\n(.*)\\n\\1$`, 'm').exec(told)?.[2] ?? '';
    expect((await fetch(`${readTold('url')}/v2/`)).status).toBe(200);
    const state = { STATE_folder: readTold('folder'), STATE_pid: readTold('pid') };
    const post = await run(process.execPath, [join(dist, 'test-registry-post.js')], {
      env: { ...step, ...state },
    });
    expect(post.stdout).toContain('200 GET /v2/');
    await expect(fetch(`${readTold('url')}/v2/`)).rejects.toThrow('fetch failed');
  });

  test('registry.js starts a registry inside of another program', async () => {
    const dist = await copyOfDist();
    const program = `
      import { startRegistry } from ${JSON.stringify(pathToFileURL(join(dist, 'registry.js')).href)};
      const registry = await startRegistry({ mode: 'oci' });
      const { status } = await fetch(new URL('/v2/', registry.registry));
      await registry.close();
      console.log(status);`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { env });
    expect(stdout.trim()).toBe('200');
  });

  test('the export ghcr-actions/registry has types for a strict program', async () => {
    const folder = await temporaryFolder();
    const installed = join(folder, 'node_modules', 'ghcr-actions');
    await cp(join(root, 'dist'), join(installed, 'dist'), { recursive: true });
    await cp(join(root, 'package.json'), join(installed, 'package.json'));
    const program = `import { startRegistry } from 'ghcr-actions/registry';
      const registry = await startRegistry({ mode: 'oci', port: 0 });
      const statuses: number[] = registry.requests({ method: 'PUT' }).map(({ status }) => status);
      console.log(statuses, registry.registry satisfies string);`;
    await writeFile(join(folder, 'program.mts'), program);
    const compilerOptions = {
      ...{ noEmit: true, strict: true, module: 'nodenext', target: 'es2024' },
      ...{ types: ['node'], typeRoots: [join(root, 'node_modules', '@types')] },
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    const tsc = [join(root, 'scripts', 'bootstrap.mjs'), '--bin', 'tsc', '-p', folder];
    await expect(run(process.execPath, tsc)).resolves.toEqual({ stdout: '', stderr: '' });
  });
});
