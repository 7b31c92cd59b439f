import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openCrane, openRegctl } from './support/clients/libraries.ts';
import { describeWith } from './support/describe-tool.ts';
import { openTool } from './support/open-tool.ts';
import { startOurRegistry } from './support/our-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import { writeSampleIndex } from './support/sample-image.ts';

/** Tags, deletion, catalog and referrers, as tools ask for them. */
for (const mode of ['oci', 'ghcr'] as const) {
  let registry: GuardedRegistry;

  describeWith(['crane', 'regctl', 'skopeo'], `content management, registry in ${mode} mode`, () => {
    beforeAll(async () => {
      registry = await startOurRegistry(['--mode', mode]);
    });

    afterAll(() => registry?.stop());

    test('REG-03 crane sets a tag, and crane, regctl and skopeo list both', async () => {
      const { folder, name } = await pushed('tags');
      await (await openTool('crane', folder))(['tag', `${name}:1`, 'two']);
      expect(lines(await (await openTool('crane', folder))(['ls', name]))).toEqual(['1', 'two']);
      expect(lines(await (await openTool('regctl', folder))(['tag', 'ls', name]))).toEqual(['1', 'two']);
      const list = ['list-tags', '--tls-verify=false', `docker://${name}`];
      expect(JSON.parse(await (await openTool('skopeo', folder))(list)).Tags).toEqual(['1', 'two']);
    });

    test('REG-06 regctl attaches an artifact and finds it by its subject', async () => {
      const { folder, name } = await pushed('artifacts');
      const regctl = await openTool('regctl', folder);
      const type = 'application/vnd.example.sbom';
      await regctl(['artifact', 'put', '--artifact-type', type, '--subject', `${name}:1`], 'a list of parts');
      const digest = (
        await regctl(['artifact', 'list', '--format', '{{(index .Descriptors 0).Digest}}', `${name}:1`])
      ).trim();
      expect(await regctl(['artifact', 'get', `${name}@${digest}`])).toBe('a list of parts');
      // Without a referrers API the client itself keeps a list, under a tag made of the subject's digest.
      const tags = lines(await regctl(['tag', 'ls', name]));
      expect(tags.filter((tag) => tag.startsWith('sha256-'))).toHaveLength(mode === 'oci' ? 0 : 1);
    });

    test(`REG-06 ${mode === 'oci' ? 'tags and manifests can be deleted' : 'nothing can be deleted, and tools say so'}`, async () => {
      const { folder, name } = await pushed('deletion');
      const crane = await openTool('crane', folder);
      const regctl = await openTool('regctl', folder);
      await crane(['tag', `${name}:1`, 'two']);
      const digest = (await crane(['digest', `${name}:1`])).trim();
      if (mode === 'ghcr') {
        await expect(crane(['delete', `${name}:two`])).rejects.toThrow('UNSUPPORTED');
        await expect(crane(['delete', `${name}@${digest}`])).rejects.toThrow('UNSUPPORTED');
        expect(lines(await crane(['ls', name]))).toEqual(['1', 'two']);
        return;
      }
      await regctl(['tag', 'delete', `${name}:two`]);
      expect(lines(await crane(['ls', name]))).toEqual(['1']);
      await crane(['delete', `${name}@${digest}`]);
      expect(lines(await crane(['ls', name]))).toEqual([]);
      await expect(crane(['digest', `${name}:1`])).rejects.toThrow('MANIFEST_UNKNOWN');
    });

    test(`REG-06 the catalog ${mode === 'oci' ? 'names every repository' : 'is refused'}`, async () => {
      const { folder } = await pushed('catalog');
      const answer = (await openTool('crane', folder))(['catalog', registry.host]);
      if (mode === 'oci') expect(lines(await answer)).toContain('octocat/catalog');
      else await expect(answer).rejects.toThrow('DENIED');
    });
  });

  /** A repository with an index under the tag `1`, and the folder where crane, regctl and skopeo are logged in. */
  async function pushed(repository: string): Promise<{ folder: string; name: string }> {
    const folder = await temporaryFolder();
    const name = `${registry.host}/octocat/${repository}`;
    await openRegctl(registry, folder);
    const crane = await openCrane(registry, folder);
    const { folder: layout } = await writeSampleIndex(await temporaryFolder(), `${mode} ${repository}`);
    await crane.push(layout, `${name}:1`);
    return { folder, name };
  }
}

function lines(output: string): string[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .sort();
}
