import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { OpenClient } from './support/clients/client.ts';
import { openCrane, openRegctl } from './support/clients/libraries.ts';
import { describeWith } from './support/describe-tool.ts';
import { startOurRegistry } from './support/our-registry.ts';
import { rawGet, recordedPaths } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import type { ToolName } from './support/tools.ts';
import { writeWindowsImage } from './support/windows-image.ts';

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
