import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { describeWith } from './support/describe-tool.ts';
import { openTool, toolEnvironment } from './support/open-tool.ts';
import { attemptCli, logIn, pushByCli, runCli } from './support/our-cli.ts';
import { OCTOCAT, startOurRegistry } from './support/our-registry.ts';
import { readStored } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import { writeSampleIndex } from './support/sample-image.ts';
import type { ToolName } from './support/tools.ts';

const NO_TLS = '--tls-verify=false';
const { user, secret } = OCTOCAT;

/** How each tool asks for the digest or the content of an image, with nothing but the stored login. */
const READ: Partial<Record<ToolName, (reference: string) => readonly string[]>> = {
  // Not `pull`: without a login it asks for one on some engines, and waits for ever.
  docker: (reference) => ['manifest', 'inspect', '--insecure', reference],
  podman: (reference) => ['pull', NO_TLS, reference],
  buildah: (reference) => ['pull', NO_TLS, reference],
  skopeo: (reference) => ['inspect', NO_TLS, `docker://${reference}`],
  crane: (reference) => ['digest', reference],
  regctl: (reference) => [
    ...['--host', `reg=${reference.split('/')[0]},tls=disabled`],
    ...['image', 'digest', reference],
  ],
  oras: (reference) => ['manifest', 'fetch', '--plain-http', '--descriptor', reference],
};

/** How each tool that stores logins in docker's format is told one. */
const LOG_IN: Partial<Record<ToolName, (host: string) => readonly string[]>> = {
  docker: (host) => ['login', '--username', user, '--password-stdin', host],
  podman: (host) => ['login', NO_TLS, '--username', user, '--password-stdin', host],
  buildah: (host) => ['login', NO_TLS, '--username', user, '--password-stdin', host],
  skopeo: (host) => ['login', NO_TLS, '--username', user, '--password-stdin', host],
  crane: (host) => ['auth', 'login', '--username', user, '--password-stdin', host],
  oras: (host) => ['login', '--plain-http', '--username', user, '--password-stdin', host],
};

let registry: GuardedRegistry;

beforeAll(async () => {
  registry = await startOurRegistry();
});

afterAll(() => registry?.stop());

for (const [tool, read] of Object.entries(READ) as [ToolName, (reference: string) => readonly string[]][]) {
  describeWith([tool], `the login that ours stores, for ${tool}`, () => {
    test('ACT-11 is found, and without it the registry refuses', async () => {
      const name = `${registry.host}/octocat/for-${tool}`;
      const { folder } = await writeSampleIndex(await temporaryFolder(), tool);
      const logins = await logIn(registry);
      await pushByCli(`oci:${folder}`, name, ['1'], logins);
      const [stranger, known] = [await openTool(tool, await emptyLogins()), await openTool(tool, logins)];
      await expect(stranger(read(`${name}:1`))).rejects.toThrow(/unauthorized|denied|forbidden/i);
      await expect(known(read(`${name}:1`))).resolves.toBeTypeOf('string');
    });
  });
}

for (const [tool, loginOf] of Object.entries(LOG_IN) as [ToolName, (host: string) => readonly string[]][]) {
  describeWith([tool], `the login that ${tool} stores, for our client`, () => {
    test('AUTH-10 is found, and without it the push fails with the way out', async () => {
      const { host } = registry;
      const { folder, digest } = await writeSampleIndex(await temporaryFolder(), `from ${tool}`);
      const target = ['--image', `${host}/octocat/from-${tool}`, '--tags', '1'];
      const push = ['push', '--source', `oci:${folder}`, ...target];
      const strange = await attemptCli(push, { env: await environmentOf(await emptyLogins()) });
      expect(strange.status).toBe(1);
      expect(strange.stderr).toContain('login');
      const logins = await temporaryFolder();
      await (await openTool(tool, logins))(loginOf(host), secret);
      await runCli(push, { env: await environmentOf(logins) });
      expect((await readStored(registry, `octocat/from-${tool}`, '1')).digest).toBe(digest);
    });
  });
}

/** A folder of logins without any. podman wants the file to exist. */
async function emptyLogins(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'config.json'), '{}');
  return folder;
}

/** Our client with the logins of a folder, and no other credential in sight. */
async function environmentOf(folder: string): Promise<Record<string, string | undefined>> {
  return { ...(await toolEnvironment(folder)), HOME: join(folder, 'home'), GITHUB_TOKEN: undefined };
}
