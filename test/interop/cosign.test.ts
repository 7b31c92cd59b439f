import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './support/command.ts';
import { describeWith } from './support/describe-tool.ts';
import { toolEnvironment } from './support/open-tool.ts';
import { logIn, pushByCli } from './support/our-cli.ts';
import { startOurRegistry } from './support/our-registry.ts';
import { rawGet, readStored, recordedPaths } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import { writeSampleIndex } from './support/sample-image.ts';

/** No transparency log and no trusted root of anybody: signing and verifying with a key pair needs no network. */
const TRUSTED_ROOT = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' };
const SIGN = ['--key', 'cosign.key', '--yes', '--tlog-upload=false', '--use-signing-config=false'];
const VERIFY = [
  ...['--key', 'cosign.pub', '--insecure-ignore-tlog=true'],
  ...['--trusted-root', 'trusted-root.json'],
];
const PREDICATE = ['--type', 'custom'];

/** cosign has kept signatures under tags of its own, and since keeps bundles as referrers. */
const FORMATS = [
  { format: 'tags', flag: '--new-bundle-format=false', tagsOf: tagsOfSignatures },
  { format: 'referrers', flag: '--new-bundle-format=true', tagsOf: fallbackTag },
] as const;

let registry: GuardedRegistry;

beforeAll(async () => {
  registry = await startOurRegistry();
});

afterAll(() => registry?.stop());

describeWith(['cosign'], 'cosign', () => {
  test.each(FORMATS)(
    'REG-07 signs and attests an index with $format, and verifies both',
    async ({ format, flag, tagsOf }) => {
      const { cosign, image, digest } = await pushedImage(`octocat/signed/${format}`);
      await cosign('sign', flag, ...SIGN, image);
      await cosign('attest', flag, ...SIGN, ...PREDICATE, '--predicate', 'predicate.json', image);
      expect(await cosign('verify', flag, ...VERIFY, image)).toContain(digest);
      expect(await cosign('verify-attestation', flag, ...VERIFY, ...PREDICATE, image)).toContain('payload');
      const { bytes } = await rawGet(registry, `/v2/octocat/signed/${format}/tags/list`);
      expect(JSON.parse(bytes.toString()).tags).toEqual(['1', ...tagsOf(digest)]);
    },
  );

  test('REG-06 it asks for referrers, is told that there is no such list, and keeps one under a tag', async () => {
    const { cosign, image, digest } = await pushedImage('octocat/signed/fallback');
    await cosign('sign', '--new-bundle-format=true', ...SIGN, image);
    const asked = await recordedPaths(registry, 'method=GET&status=404');
    expect(asked).toContain(`/v2/octocat/signed/fallback/referrers/${digest}`);
    const list = await readStored(registry, 'octocat/signed/fallback', fallbackTag(digest)[0] ?? '');
    const [listed] = JSON.parse(list.bytes.toString()).manifests;
    const { bytes } = await rawGet(registry, `/v2/octocat/signed/fallback/manifests/${listed.digest}`);
    const bundle = JSON.parse(bytes.toString());
    expect(bundle.subject.digest).toBe(digest);
    expect(bundle.artifactType).toMatch(/^application\/vnd\.dev\.sigstore\.bundle/);
  });

  test('REG-07 it refuses what another key has signed', async () => {
    const { cosign, image } = await pushedImage('octocat/signed/by-another');
    await cosign('sign', '--new-bundle-format=false', ...SIGN, image);
    await cosign('generate-key-pair');
    const verification = cosign('verify', '--new-bundle-format=false', ...VERIFY, image);
    await expect(verification).rejects.toThrow(/no matching signatures|invalid signature/);
  });
});

function tagsOfSignatures(digest: string): string[] {
  const name = digest.replace(':', '-');
  return [`${name}.sig`, `${name}.att`];
}

/** Of the distribution specification, "Referrers Tag Schema". */
function fallbackTag(digest: string): string[] {
  return [digest.replace(':', '-')];
}

interface Pushed {
  /** Runs cosign, logged in, in a folder with a key pair. @returns all that it prints */
  cosign(...args: string[]): Promise<string>;
  /** By digest. */
  readonly image: string;
  readonly digest: string;
}

async function pushedImage(repository: string): Promise<Pushed> {
  const folder = await logIn(registry);
  const { folder: layout } = await writeSampleIndex(await temporaryFolder(), repository);
  const { digest } = await pushByCli(`oci:${layout}`, `${registry.host}/${repository}`, ['1'], folder);
  await writeFile(join(folder, 'trusted-root.json'), JSON.stringify(TRUSTED_ROOT));
  await writeFile(join(folder, 'predicate.json'), '{"parts":1}');
  const env = { ...(await toolEnvironment(folder)), COSIGN_PASSWORD: '', HOME: folder };
  const cosign: Pushed['cosign'] = async (...args) => {
    const { stdout, stderr } = await run('cosign', args, { cwd: folder, env, input: 'y\n' });
    return stdout + stderr;
  };
  await cosign('generate-key-pair');
  return { cosign, digest, image: `${registry.host}/${repository}@${digest}` };
}
