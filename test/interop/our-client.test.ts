import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { describeWith } from './support/describe-tool.ts';
import { digestsBelow } from './support/files.ts';
import { type ForeignProgram, startForeignRegistry } from './support/foreign-registry.ts';
import { openTool } from './support/open-tool.ts';
import { logIn, type PushOutputs, pushByCli, runCli } from './support/our-cli.ts';
import { startOurRegistry } from './support/our-registry.ts';
import { readStored, sha256 } from './support/raw-registry.ts';
import type { Registry } from './support/registry.ts';
import { writeSampleIndex } from './support/sample-image.ts';

const TAGS = ['1.0', 'latest'];

const PROGRAMS: readonly ForeignProgram[] = ['docker-registry', 'registry'];

for (const program of PROGRAMS) {
  for (const auth of ['none', 'htpasswd'] as const) {
    describeWith([program, 'skopeo'], `our client and ${program}, authentication: ${auth}`, () => {
      let foreign: Registry;
      let ours: Registry;

      beforeAll(async () => {
        [foreign, ours] = await Promise.all([startForeignRegistry(program, auth), startOurRegistry()]);
      });

      afterAll(async () => {
        await Promise.all([foreign?.stop(), ours?.stop()]);
      });

      test('push: skopeo finds the same bytes, of manifests and of blobs (ACT-01)', async () => {
        const logins = await logIn(foreign);
        const { folder, digest } = await writeSampleIndex(await temporaryFolder(), 'push');
        const outputs = await pushByCli(`oci:${folder}`, `${foreign.host}/team/pushed`, TAGS, logins);
        expect(outputs.digest).toBe(digest);
        expect(outputs.references).toEqual([
          `${foreign.host}/team/pushed:1.0`,
          `${foreign.host}/team/pushed:latest`,
        ]);
        expect(await skopeoDigests(`${foreign.host}/team/pushed:1.0`, logins)).toEqual(
          await digestsBelow(join(folder, 'blobs')),
        );
      });

      test('push: what is already there is not sent again (ACT-06)', async () => {
        const logins = await logIn(foreign);
        const { folder } = await writeSampleIndex(await temporaryFolder(), 'again');
        const first = await pushByCli(`oci:${folder}`, `${foreign.host}/team/again`, TAGS, logins);
        const second = await pushByCli(`oci:${folder}`, `${foreign.host}/team/again`, TAGS, logins);
        expect(first['uploaded-bytes']).toBeGreaterThan(0);
        expect(second['uploaded-bytes']).toBe(0);
      });

      test('copy to a layout: every byte that skopeo pushed arrives (ACT-01)', async () => {
        const logins = await logIn(foreign);
        const { folder, digest } = await writeSampleIndex(await temporaryFolder(), 'pull');
        const target = `docker://${foreign.host}/team/pulled:1.0`;
        await skopeo(['copy', '--all', '--dest-tls-verify=false', `oci:${folder}:latest`, target], logins);
        const layout = join(await temporaryFolder(), 'layout');
        const outputs = await runCli<PushOutputs>(['copy', target, `oci:${layout}:1.0`, ...flag(logins)]);
        expect(outputs.digest).toBe(digest);
        expect(await digestsBelow(join(layout, 'blobs'))).toEqual(await digestsBelow(join(folder, 'blobs')));
      });

      test('copy to our registry and back keeps every byte (ACT-01)', async () => {
        const logins = await logIn(foreign, ours);
        const { folder, digest } = await writeSampleIndex(await temporaryFolder(), 'copy');
        const outputs = await pushByCli(`oci:${folder}`, `${foreign.host}/team/copied`, TAGS, logins);
        const there = `docker://${ours.host}/octocat/copied:1.0`;
        const back = `docker://${foreign.host}/team/back:1.0`;
        const from = outputs.references[0] ?? '';
        await runCli(['copy', `docker://${from}`, there, ...flag(logins)]);
        await runCli(['copy', there, back, ...flag(logins)]);
        const stored = await readStored(ours, 'octocat/copied', '1.0');
        expect(stored.digest).toBe(digest);
        expect(stored.digests).toEqual(await digestsBelow(join(folder, 'blobs')));
        expect(await skopeoDigests(`${foreign.host}/team/back:1.0`, logins)).toEqual(stored.digests);
      });

      test('inspect tells digest and platforms (interfaces §1)', async () => {
        const logins = await logIn(foreign);
        const { folder, digest } = await writeSampleIndex(await temporaryFolder(), 'inspect');
        await pushByCli(`oci:${folder}`, `${foreign.host}/team/inspected`, TAGS, logins);
        const source = `docker://${foreign.host}/team/inspected:1.0`;
        const outputs = await runCli<Record<string, unknown>>(['inspect', source, ...flag(logins)]);
        expect(outputs).toMatchObject({ digest, platforms: ['linux/amd64', 'linux/arm64'] });
      });
    });
  }
}

function flag(logins: string): string[] {
  return ['--config-dir', logins];
}

/** The digests of all manifests and blobs below `reference`, as skopeo gets them, the raw root included. */
async function skopeoDigests(reference: string, logins: string): Promise<string[]> {
  const folder = await temporaryFolder();
  const source = ['--src-tls-verify=false', `docker://${reference}`];
  await skopeo(['copy', '--all', ...source, `dir:${folder}`], logins);
  const inspect = ['inspect', '--raw', '--tls-verify=false', `docker://${reference}`];
  const raw = sha256(Buffer.from(await skopeo(inspect, logins)));
  const digests = new Set([raw, ...(await digestsBelow(folder))]);
  digests.delete(sha256(Buffer.from(SKOPEO_MARKER)));
  return [...digests].sort();
}

/** What stands in the file `version` of skopeo's `dir:` folders. */
const SKOPEO_MARKER = 'Directory Transport Version: 1.1\n';

/** skopeo with the logins that our client wrote. */
async function skopeo(args: readonly string[], logins: string): Promise<string> {
  return (await openTool('skopeo', logins))(args);
}
