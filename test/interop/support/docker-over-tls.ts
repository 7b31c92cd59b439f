// A program for a network and mount namespace of its own: what docker says to a registry with a certificate, before and after it trusts
// the authority. Loopback needs no trust, so that the registry listens on another address, which only this namespace has.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attempt, run } from './command.ts';
import { startDockerd } from './daemons.ts';
import { OCTOCAT, startOurRegistry } from './our-registry.ts';

/** For documentation (RFC 5737), so nobody's. */
const ADDRESS = '192.0.2.1';

await run('ip', ['link', 'set', 'lo', 'up']);
await run('ip', ['address', 'add', `${ADDRESS}/32`, 'dev', 'lo']);
await run('mount', ['-t', 'tmpfs', 'tmpfs', '/etc/docker']);

const folder = await mkdtemp(join(tmpdir(), 'interop-tls-'));
const registry = await startOurRegistry(['--tls', 'auto', '--listen', ADDRESS], 'memory');
const engine = await startDockerd(join(folder, 'docker'));
const env = { DOCKER_CONFIG: join(folder, 'config'), DOCKER_HOST: `unix://${engine.address}` };
try {
  const untrusted = await logIn();
  await trustAuthority();
  const trusted = await logIn();
  process.stdout.write(JSON.stringify({ untrusted, trusted, pulled: await pushAndPull() }));
} finally {
  await engine.stop();
  await registry.stop();
  await rm(folder, { recursive: true, force: true });
}

/** @returns all that docker prints */
async function logIn(): Promise<string> {
  const args = ['login', registry.host, '--username', OCTOCAT.user, '--password-stdin'];
  const { stdout, stderr } = await attempt('docker', args, { env, input: OCTOCAT.secret });
  return stdout + stderr;
}

async function trustAuthority(): Promise<void> {
  const { stdout: authority } = await run('curl', ['--silent', '--insecure', `${registry.url}/_/ca.pem`]);
  const certificates = join('/etc/docker/certs.d', registry.host);
  await mkdir(certificates, { recursive: true });
  await writeFile(join(certificates, 'ca.crt'), authority);
}

/** @returns what the pull prints */
async function pushAndPull(): Promise<string> {
  const context = join(folder, 'context');
  await mkdir(context);
  await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
  const image = `${registry.host}/octocat/over-tls:1`;
  await run('docker', ['build', '--quiet', '--tag', image, context], { env });
  await run('docker', ['push', image], { env });
  await run('docker', ['image', 'rm', '--force', image], { env });
  return (await run('docker', ['pull', image], { env })).stdout;
}
