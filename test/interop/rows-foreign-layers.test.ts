import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { randomBytesOf, writeLayout } from '../support/image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { OpenClient } from './support/clients/client.ts';
import { openCrane, openRegctl } from './support/clients/libraries.ts';
import { describeWith } from './support/describe-tool.ts';
import { startOurRegistry } from './support/our-registry.ts';
import { rawGet, recordedPaths, sha256 } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import type { ToolName } from './support/tools.ts';

/** An engine for Linux has no Windows images, so that those who copy images between registries push one. */
const CLIENTS: readonly { tool: ToolName; open: OpenClient }[] = [
  { tool: 'crane', open: openCrane },
  { tool: 'regctl', open: openRegctl },
];

let registry: GuardedRegistry;

beforeAll(async () => {
  registry = await startOurRegistry();
});

afterAll(() => registry?.stop());

for (const { tool, open } of CLIENTS) {
  describeWith([tool], `a Windows image that ${tool} pushes`, () => {
    test('row 20: its foreign layer is accepted without being uploaded (REG-05)', async () => {
      const { folder, digest, base, own } = await writeWindowsImage(tool);
      const client = await open(registry, await temporaryFolder());
      const repository = `octocat/windows-by-${tool}`;
      expect(await client.push(folder, `${registry.host}/${repository}:1`)).toBe(digest);
      expect((await rawGet(registry, `/v2/${repository}/blobs/${own}`)).status).toBe(200);
      expect((await rawGet(registry, `/v2/${repository}/blobs/${base}`)).status).toBe(404);
      const uploads = await recordedPaths(registry, 'method=PUT&status=201');
      const configAndOwnLayer = 2;
      expect(uploads.filter((path) => path.startsWith(`/v2/${repository}/blobs/`))).toHaveLength(
        configAndOwnLayer,
      );
    });
  });
}

/** A layout of a Windows image: its base layer, which everybody gets from its vendor, is not in it. */
async function writeWindowsImage(
  seed: string,
): Promise<{ folder: string; digest: string; base: string; own: string }> {
  const images = createMemoryImages();
  const layer = images.add(MEDIA_TYPE.dockerLayerGzip, randomBytesOf(seed, 500));
  const absent = randomBytesOf(`${seed} base`, 900);
  const base = {
    mediaType: MEDIA_TYPE.dockerForeignLayer,
    digest: sha256(absent),
    size: absent.length,
    urls: ['https://vendor.example/base.tar.gz'],
  };
  const config = {
    os: 'windows',
    'os.version': '10.0.26100.1',
    architecture: 'amd64',
    rootfs: { type: 'layers', diff_ids: [base.digest, layer.digest] },
  };
  const manifest = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.dockerManifest,
    config: images.add(MEDIA_TYPE.dockerConfig, JSON.stringify(config)),
    layers: [base, layer],
  };
  const root = images.add(MEDIA_TYPE.dockerManifest, JSON.stringify(manifest));
  const folder = await temporaryFolder();
  await writeLayout(images, folder, { latest: root });
  return { folder, digest: root.digest, base: base.digest, own: layer.digest };
}
