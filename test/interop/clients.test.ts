import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client, OpenClient, Sample } from './support/clients/client.ts';
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

/** What each tool can do with an index: nothing, push and pull it, or also copy it within the registry. */
const CLIENTS: readonly { tool: ToolName; open: OpenClient; index: 'none' | 'push' | 'copy' }[] = [
  { tool: 'docker', open: openDocker, index: 'none' },
  { tool: 'podman', open: openPodman, index: 'none' },
  { tool: 'buildah', open: openBuildah, index: 'none' },
  { tool: 'skopeo', open: openSkopeo, index: 'copy' },
  { tool: 'ctr', open: openCtr, index: 'push' },
  { tool: 'crane', open: openCrane, index: 'copy' },
  { tool: 'regctl', open: openRegctl, index: 'copy' },
  { tool: 'oras', open: openOras, index: 'copy' },
];

const MODES = {
  'ghcr mode': [],
  'ghcr mode with blobs on another origin': ['--blob-port', '0'],
  'oci mode': ['--mode', 'oci', '--anonymous', 'read'],
};

for (const [mode, flags] of Object.entries(MODES)) {
  for (const { tool, open, index } of CLIENTS) {
    describeWith([tool], `${tool}, registry in ${mode}`, () => {
      let folder: string;
      let registry: GuardedRegistry;
      let client: Client;
      let sample: Sample;

      beforeAll(async () => {
        folder = await mkdtemp(join(tmpdir(), 'interop-client-'));
        registry = await startOurRegistry(flags);
        const { folder: layout } = await writeSampleLayout(join(folder, 'layout'), tool);
        sample = { layout, context: await writeBuildContext(join(folder, 'context'), `${mode}/${tool}`) };
        client = await open(registry, folder);
      });

      afterAll(async () => {
        await registry?.stop();
        await rm(folder, { recursive: true, force: true });
      });

      test('REG-07 pushes and pulls an image, and computes the digest that the registry has', async () => {
        const reference = `${registry.host}/octocat/app:1.0`;
        const pushed = await client.push(sample, reference);
        expect((await readStored(registry, 'octocat/app', '1.0')).digest).toBe(pushed);
        expect(await client.pull(reference)).toBe(pushed);
      });

      if (index === 'none') return;

      test('REG-02 pushes and pulls an index with both platforms, byte for byte', async () => {
        const { folder: layout, digest } = await writeSampleIndex(join(folder, 'index'), tool);
        const reference = `${registry.host}/octocat/index:1.0`;
        expect(await client.push({ ...sample, layout }, reference)).toBe(digest);
        expect((await readStored(registry, 'octocat/index', '1.0')).digest).toBe(digest);
        expect(await client.pull(reference)).toBe(digest);
      });

      if (index === 'push') return;

      test('REG-08 copies an index to another repository of the registry', async () => {
        const { folder: layout, digest } = await writeSampleIndex(join(folder, 'copy'), `${tool}/copy`);
        const source = `${registry.host}/octocat/source:1.0`;
        await client.push({ ...sample, layout }, source);
        expect(await client.copy?.(source, `${registry.host}/octocat/target:1.0`)).toBe(digest);
        const stored = await readStored(registry, 'octocat/target', '1.0');
        expect(stored.digests).toEqual(await digestsBelow(join(layout, 'blobs')));
      });
    });
  }
}
