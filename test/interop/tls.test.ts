import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { attempt, type CommandOptions, run } from './support/command.ts';
import { describeInNamespace, describeWith } from './support/describe-tool.ts';
import { toolEnvironment } from './support/open-tool.ts';
import { CLI } from './support/our-cli.ts';
import { OCTOCAT, startOurRegistry } from './support/our-registry.ts';
import type { Registry } from './support/registry.ts';
import type { ToolName } from './support/tools.ts';

const { user, secret } = OCTOCAT;
const LOGIN = ['--username', user, '--password-stdin'];

/** What a client is started with: `ca` is the file of the authority, in a folder of its own, or undefined for one that trusts nobody new. */
type Start = (
  host: string,
  ca?: string,
) => { readonly args: readonly string[]; readonly env?: CommandOptions['env'] };

/** As `docs/test-registry.md` says, for each client. */
const CLIENTS: readonly { tool: ToolName; says: RegExp; start: Start }[] = [
  { tool: 'podman', says: /Login Succeeded/, start: loginWithFolder },
  { tool: 'buildah', says: /Login Succeeded/, start: loginWithFolder },
  { tool: 'skopeo', says: /Login Succeeded/, start: loginWithFolder },
  { tool: 'crane', says: /DENIED: denied/, start: listTags('ls') },
  { tool: 'regctl', says: /unauthorized/, start: listTags('tag', 'ls') },
  {
    tool: 'curl',
    says: /ok/,
    start: (host, ca) => ({ args: [...(ca ? ['--cacert', ca] : []), `https://${host}/_/health`] }),
  },
  {
    // There is no git server: git gets as far as that.
    tool: 'git',
    says: /not found/,
    start: (host, ca) => ({
      args: [...(ca ? ['-c', `http.sslCAInfo=${ca}`] : []), 'ls-remote', `https://${host}/octocat/app`],
      env: { GIT_TERMINAL_PROMPT: '0', GIT_SSL_CAINFO: undefined },
    }),
  },
];

const NOT_TRUSTED = /certificate|x509/i;

let registry: Registry;
let certificates: string;
let ca: string;

beforeAll(async () => {
  registry = await startOurRegistry(['--tls', 'auto'], 'memory');
  certificates = await mkdtemp(join(tmpdir(), 'interop-certificates-'));
  ca = join(certificates, 'ca.crt');
  const { stdout } = await run('curl', ['--silent', '--insecure', `${registry.url}/_/ca.pem`]);
  await writeFile(ca, stdout);
});

afterAll(async () => {
  await registry?.stop();
  await rm(certificates, { recursive: true, force: true });
});

for (const { tool, says, start } of CLIENTS) {
  describeWith(['curl', tool], `${tool} over TLS`, () => {
    test('SVC-09 trusts the registry by its authority, and not without', async () => {
      const base = await toolEnvironment(await temporaryFolder());
      const call = async (authority?: string): Promise<string> => {
        const { args, env } = start(registry.host, authority);
        const { stdout, stderr } = await attempt(tool, args, { env: { ...base, ...env }, input: secret });
        return stdout + stderr;
      };
      expect(await call(ca)).toMatch(says);
      const output = await call();
      expect(output).toMatch(NOT_TRUSTED);
      expect(output).not.toMatch(says);
    });
  });
}

describeWith(['curl'], 'Node over TLS', () => {
  test.each([
    ['trusts the registry by NODE_EXTRA_CA_CERTS', true],
    ['says what is wrong without', false],
  ])('SVC-09 our client %s', async (_, trusts) => {
    const args = [
      CLI,
      'login',
      '--registry',
      registry.host,
      ...LOGIN,
      '--config-dir',
      await temporaryFolder(),
    ];
    const env = { NODE_EXTRA_CA_CERTS: trusts ? ca : undefined };
    const { status, stderr } = await attempt(process.execPath, args, { env, input: secret });
    expect(status).toBe(trusts ? 0 : 1);
    if (!trusts) expect(stderr).toMatch(NOT_TRUSTED);
  });
});

describeInNamespace(['curl', 'docker', 'dockerd'], 'docker over TLS', () => {
  test('SVC-09 trusts the registry by a file in certs.d, and not without', async () => {
    const program = join(import.meta.dirname, 'support/docker-over-tls.ts');
    const { stdout } = await run('unshare', ['--net', '--mount', process.execPath, program]);
    const { untrusted, trusted, pulled } = JSON.parse(stdout);
    expect(untrusted).toMatch(NOT_TRUSTED);
    expect(trusted).toContain('Login Succeeded');
    expect(pulled).toContain('Status: Downloaded newer image');
  });
});

/** Of a package that is not there, which says that the client has got so far. */
function listTags(...command: string[]): Start {
  return (host, authority) => ({
    args: [...command, `${host}/octocat/absent`],
    env: { SSL_CERT_FILE: authority, SSL_CERT_DIR: undefined },
  });
}

function loginWithFolder(host: string, authority?: string): ReturnType<Start> {
  return { args: ['login', ...(authority ? ['--cert-dir', certificates] : []), ...LOGIN, host] };
}
