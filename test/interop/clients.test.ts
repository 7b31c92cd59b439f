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
import { startOurRegistry } from './support/our-registry.ts';
import { readStored } from './support/raw-registry.ts';
import type { Registry } from './support/registry.ts';
import { writeBuildContext, writeSampleIndex, writeSampleLayout } from './support/sample-image.ts';
import type { ToolName } from './support/tools.ts';

const CLIENTS = {
  docker: openDocker,
  podman: openPodman,
  buildah: openBuildah,
  skopeo: openSkopeo,
  ctr: openCtr,
  crane: openCrane,
  regctl: openRegctl,
  oras: openOras,
} satisfies Partial<Record<ToolName, OpenClient>>;

/** Tools that push and pull an index with all its platforms. */
const INDEX_COPIERS: readonly string[] = ['skopeo', 'ctr', 'crane', 'regctl', 'oras'];

const MODES = {
  'ghcr mode': [],
  'ghcr mode with blobs on another origin': ['--blob-port', '0'],
  'oci mode': ['--mode', 'oci', '--anonymous', 'read'],
};

for (const [mode, flags] of Object.entries(MODES)) {
  for (const [tool, open] of Object.entries(CLIENTS) as [ToolName, OpenClient][]) {
    describeWith([tool], `${tool}, registry in ${mode}`, () => {
      let folder: string;
      let registry: Registry;
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
        const pushed = await client.push(sample, `${registry.host}/octocat/app:1.0`);
        const stored = await readStored(registry, 'octocat/app', '1.0');
        expect(stored.digest).toBe(pushed);
        expect(await client.pull(`${registry.host}/octocat/app:1.0`)).toBe(pushed);
      });

      if (!INDEX_COPIERS.includes(tool)) return;

      test('REG-02 pushes and pulls an index with both platforms, byte for byte', async () => {
        const { folder: layout, digest } = await writeSampleIndex(join(folder, 'index'), tool);
        const pushed = await client.push({ ...sample, layout }, `${registry.host}/octocat/index:1.0`);
        expect(pushed).toBe(digest);
        expect((await readStored(registry, 'octocat/index', '1.0')).digest).toBe(digest);
        expect(await client.pull(`${registry.host}/octocat/index:1.0`)).toBe(digest);
      });
    });
  }
}
