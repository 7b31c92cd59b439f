import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { OpenClient } from './support/clients/client.ts';
import { openBuildah, openPodman, openSkopeo } from './support/clients/containers.ts';
import { openCtr } from './support/clients/ctr.ts';
import { openDocker } from './support/clients/docker.ts';
import { openCrane, openOras, openRegctl } from './support/clients/libraries.ts';
import { describeWith } from './support/describe-tool.ts';
import { digestsBelow } from './support/files.ts';
import { startOurRegistry } from './support/our-registry.ts';
import { readStored } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import { writeBuildContext, writeSampleIndex, writeSampleLayout } from './support/sample-image.ts';
import type { ToolName } from './support/tools.ts';

/** Some tools build single images from a Dockerfile, some push and pull a whole index, some also copy it within the registry. */
const CLIENTS: readonly { tool: ToolName; open: OpenClient; does: 'build' | 'push' | 'copy' }[] = [
  { tool: 'docker', open: openDocker, does: 'build' },
  { tool: 'podman', open: openPodman, does: 'build' },
  { tool: 'buildah', open: openBuildah, does: 'build' },
  { tool: 'skopeo', open: openSkopeo, does: 'copy' },
  { tool: 'ctr', open: openCtr, does: 'push' },
  { tool: 'crane', open: openCrane, does: 'copy' },
  { tool: 'regctl', open: openRegctl, does: 'copy' },
  { tool: 'oras', open: openOras, does: 'copy' },
];

const MODES = [
  { mode: 'ghcr mode, data on disk', flags: [], storage: 'disk' },
  { mode: 'ghcr mode, blobs on another origin', flags: ['--blob-port', '0'], storage: 'memory' },
  { mode: 'oci mode, data on disk', flags: ['--mode', 'oci', '--anonymous', 'read'], storage: 'disk' },
  { mode: 'oci mode, data in memory', flags: ['--mode', 'oci'], storage: 'memory' },
] as const;

for (const { mode, flags, storage } of MODES) {
  let registry: GuardedRegistry;

  describe(`registry in ${mode}`, () => {
    beforeAll(async () => {
      registry = await startOurRegistry(flags, storage);
    });

    afterAll(() => registry?.stop());

    for (const client of CLIENTS) describeWith([client.tool], client.tool, () => testClient(client));
  });

  function testClient({ tool, open, does }: (typeof CLIENTS)[number]): void {
    const image = `octocat/${tool}`;

    test('REG-07 pushes and pulls an image, and computes the digest that the registry has', async () => {
      const client = await open(registry, await temporaryFolder());
      const reference = `${registry.host}/${image}:1.0`;
      const write = does === 'build' ? writeBuildContext : writeSampleLayout;
      const { folder } = await write(await temporaryFolder(), `${mode}/${tool}`);
      const pushed = await client.push(folder, reference);
      expect((await readStored(registry, image, '1.0')).digest).toBe(pushed);
      expect(await client.pull(reference)).toBe(pushed);
    });

    test('REG-04 pulls by digest', async () => {
      const client = await open(registry, await temporaryFolder());
      const name = `${registry.host}/${image}/by-digest`;
      const write = does === 'build' ? writeBuildContext : writeSampleLayout;
      const { folder } = await write(await temporaryFolder(), `${mode}/${tool}/digest`);
      const pushed = await client.push(folder, `${name}:1.0`);
      expect(await client.pull(`${name}@${pushed}`)).toBe(pushed);
    });

    if (does === 'build') return;

    test('REG-02 pushes and pulls an index with both platforms, byte for byte', async () => {
      const client = await open(registry, await temporaryFolder());
      const { folder, digest } = await writeSampleIndex(await temporaryFolder(), tool);
      const reference = `${registry.host}/${image}/index:1.0`;
      expect(await client.push(folder, reference)).toBe(digest);
      expect((await readStored(registry, `${image}/index`, '1.0')).digest).toBe(digest);
      expect(await client.pull(reference)).toBe(digest);
    });

    if (does === 'push') return;

    test('REG-08 copies an index to another repository of the registry', async () => {
      const client = await open(registry, await temporaryFolder());
      const { folder, digest } = await writeSampleIndex(await temporaryFolder(), `${tool}/copy`);
      const source = `${registry.host}/${image}/source:1.0`;
      await client.push(folder, source);
      expect(await client.copy?.(source, `${registry.host}/${image}/target:1.0`)).toBe(digest);
      const stored = await readStored(registry, `${image}/target`, '1.0');
      expect(stored.digests).toEqual(await digestsBelow(join(folder, 'blobs')));
    });
  }
}
