import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { packTar } from '../../scripts/pack-tar.ts';
import { readAll } from '../../src/oci/content.ts';
import { randomBytesOf } from '../support/image.ts';
import { graphDriverTar } from '../support/saved-tar.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './support/command.ts';
import { describeWith } from './support/describe-tool.ts';
import { openEngineProxy } from './support/engine-proxy.ts';
import { openTool, type Tool, toolEnvironment } from './support/open-tool.ts';
import { attemptCli, logIn, type PushOutputs, runCli } from './support/our-cli.ts';
import { startOurRegistry } from './support/our-registry.ts';
import { readStored } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import { writeBuildContext } from './support/sample-image.ts';

/** What no file system keeps by itself, and what tars have more than one way for. */
async function oddTar(): Promise<Buffer> {
  const tar = pack();
  const long = `${'long/'.repeat(30)}${'name'.repeat(40)}`;
  const mtime = new Date(1_600_000_000_123);
  tar.entry({ name: './first', mtime, uid: 1234, gid: 4321 }, 'first');
  tar.entry({ name: 'setuid', mode: 0o4755, mtime }, 'setuid');
  tar.entry({ name: 'hard-link', type: 'link', linkname: './first' });
  tar.entry({ name: 'link', type: 'symlink', linkname: '/etc/passwd' });
  tar.entry({ name: 'dangling', type: 'symlink', linkname: '../../../nothing' });
  tar.entry({ name: 'pipe', type: 'fifo', mode: 0o600 });
  tar.entry({ name: 'sticky/', type: 'directory', mode: 0o1777 });
  tar.entry({ name: long }, 'a long name');
  tar.entry({ name: 'ümläut/ß', mtime }, 'not of ASCII');
  tar.entry({ name: 'with-attribute', pax: { 'SCHILY.xattr.user.note': 'kept' } }, 'attribute');
  tar.entry({ name: 'large' }, randomBytesOf('large', 700_001));
  tar.entry({ name: 'empty' }, '');
  for (const name of ['gone/file', 'replaced/old']) tar.entry({ name }, name);
  tar.finalize();
  return Buffer.from(await readAll(tar as AsyncIterable<Uint8Array>));
}

const SHELL = '/bin/busybox';

/** Layers of every kind: files that are added, changed, taken away, folders that are replaced, and layers without files. */
const DOCKERFILE = `FROM scratch
COPY busybox ${SHELL}
ADD odd.tar /
ENV SOME=thing
RUN ["${SHELL}", "sh", "-c", "${SHELL} rm -r /gone /hard-link"]
RUN ["${SHELL}", "sh", "-c", "${SHELL} rm -r /replaced && ${SHELL} mkdir /replaced && echo new > /replaced/new"]
RUN ["${SHELL}", "sh", "-c", "${SHELL} chmod 0700 /large"]
RUN ["${SHELL}", "true"]
LABEL some=label
`;

// Root has started this Engine, and so may read its folder.
describeWith(['dockerd', 'docker', 'busybox', 'podman'], "an Engine's own folder", () => {
  let registry: GuardedRegistry;
  let logins: string;
  let docker: Tool;

  beforeAll(async () => {
    registry = await startOurRegistry();
  });

  afterAll(() => registry?.stop());

  beforeEach(async () => {
    logins = await logIn(registry);
    docker = await openTool('docker', logins);
  });

  /** Pushes an image of the Engine, and tells how many saves that took. */
  async function push(
    kind: 'socket' | 'port',
    image: string,
    name: string,
  ): Promise<{ digest: string; saves: number }> {
    const { address, requests } = await openEngineProxy(kind);
    const target = ['--image', `${registry.host}/octocat/${name}:1.0`, '--config-dir', logins];
    const args = ['push', '--source', `docker-daemon:${image}`, ...target];
    const { digest } = await runCli<PushOutputs>(args, { env: { DOCKER_HOST: address } });
    expect(requests).not.toEqual([]);
    return { digest, saves: requests.filter((request) => request.endsWith('/get')).length };
  }

  /** The image by both ways is the same, and one of them saves nothing. */
  async function expectSame(image: string, name: string): Promise<void> {
    const saved = await push('port', image, `${name}-saved`);
    expect(saved.saves).toBe(1);
    expect(await push('socket', image, `${name}-read`)).toEqual({ digest: saved.digest, saves: 0 });
  }

  test('ACT-01 gives an image that docker built, with all that layers can have', async () => {
    const folder = await temporaryFolder();
    const busybox = (await run('which', ['busybox'])).stdout.trim();
    await copyFile(busybox, join(folder, 'busybox'));
    await writeFile(join(folder, 'odd.tar'), await oddTar());
    await writeFile(join(folder, 'Dockerfile'), DOCKERFILE);
    await docker(['build', '--quiet', '--network', 'none', '--tag', 'store/built', folder]);
    await expectSame('store/built', 'built');
  });

  test('ACT-01 gives an image that was loaded, and one that was pulled', async () => {
    const layers = [await oddTar(), await packTar([{ name: 'other', bytes: 'other' }]), await oddTar()];
    await load('store/loaded:1', layers);
    await expectSame('store/loaded:1', 'loaded');
    const pulled = `${registry.host}/octocat/loaded-read:1.0`;
    await docker(['image', 'rm', '--force', 'store/loaded:1']);
    await docker(['pull', pulled]);
    await expectSame(pulled, 'pulled');
    const { digest } = await readStored(registry, 'octocat/pulled-read', '1.0');
    expect((await readStored(registry, 'octocat/loaded-read', '1.0')).digest).toBe(digest);
  });

  test('ACT-01 is left for a save where a name is no text', async () => {
    const layers = [
      await packTar([{ name: 'text', bytes: 'text' }]),
      withRawName(await packTar([{ name: 'first', bytes: 'first' }])),
    ];
    await load('store/raw:1', layers);
    const saved = await push('port', 'store/raw:1', 'raw-saved');
    expect(await push('socket', 'store/raw:1', 'raw-read')).toEqual(saved);
    expect(saved.saves).toBe(1);
  });

  test.each(['socket', 'port', 'podman'] as const)(
    'ACT-01 a full disk ends a push with what to do, and leaves nothing (%s)',
    async (kind) => {
      const { folder } = await writeBuildContext(await temporaryFolder(), `full-disk-${kind}`);
      const tool = kind === 'podman' ? await openTool('podman', logins) : docker;
      await tool(['build', '--quiet', '--tag', 'store/large', folder]);
      const disk = await mountSmallDisk();
      const source = kind === 'podman' ? 'containers-storage:store/large' : 'docker-daemon:store/large';
      const host = kind === 'podman' ? {} : { DOCKER_HOST: (await openEngineProxy(kind)).address };
      const target = ['--image', `${registry.host}/octocat/full-${kind}:1.0`, '--config-dir', logins];
      const env = { ...(await toolEnvironment(logins)), ...host, RUNNER_TEMP: disk };
      const { status, stderr } = await attemptCli(['push', '--source', source, ...target], { env });
      expect(status).toBe(1);
      expect(stderr).toMatch(
        new RegExp(
          `the disk of ${disk}/ghcr-actions-\\w+ is full: free some space, or set RUNNER_TEMP to a folder on a larger disk`,
        ),
      );
      expect(await readdir(disk)).toEqual([]);
      await expect(readStored(registry, `octocat/full-${kind}`, '1.0')).rejects.toThrow('gives 404');
    },
  );

  async function load(name: string, layers: readonly Buffer[]): Promise<void> {
    const file = join(await temporaryFolder(), 'image.tar');
    await writeFile(file, (await graphDriverTar(layers, [name])).tar);
    await docker(['load', '--quiet', '--input', file]);
  }
});

/** A disk of 1 MiB. */
async function mountSmallDisk(): Promise<string> {
  const folder = await temporaryFolder();
  await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  onTestFinished(async () => void (await run('umount', ['--lazy', folder])));
  return folder;
}

/** The same tar with a first file whose name is no UTF-8 (POSIX ustar header: name at 0, checksum at 148). */
function withRawName(tar: Buffer): Buffer {
  const raw = Buffer.from(tar);
  raw.set([0xff, 0xfe, 0xfd], raw.indexOf('first'));
  raw.fill(' ', 148, 156);
  const checksum = raw.subarray(0, 512).reduce((sum, byte) => sum + byte, 0);
  raw.write(`${checksum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return raw;
}
