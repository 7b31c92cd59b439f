// A program for a network and mount namespace of its own: our push of an Engine's image to a registry whose authority we trust, and the
// Engine does not. Loopback needs no trust, so that the registry listens on another address, which only this namespace has.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.ts';
import { MODERN_DOCKERD, startContainerdStore } from './daemons.ts';
import { attemptCli } from './our-cli.ts';
import { OCTOCAT, startOurRegistry } from './our-registry.ts';
import { writeBuildContext } from './sample-image.ts';

/** For documentation (RFC 5737), so nobody's. */
const ADDRESS = '192.0.2.1';

await run('ip', ['link', 'set', 'lo', 'up']);
await run('ip', ['address', 'add', `${ADDRESS}/32`, 'dev', 'lo']);
await run('mount', ['-t', 'tmpfs', 'tmpfs', '/etc/docker']);

const folder = await mkdtemp(join(tmpdir(), 'interop-tls-'));
const registry = await startOurRegistry(['--tls', 'auto', '--listen', ADDRESS], 'memory');
const engine = await startContainerdStore(join(folder, 'docker'), process.env[MODERN_DOCKERD] ?? '');
const env = {
  DOCKER_CONFIG: join(folder, 'config'),
  DOCKER_HOST: `unix://${engine.address}`,
  DOCKER_BUILDKIT: '0',
  NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
};
try {
  const { stdout: authority } = await run('curl', ['--silent', '--insecure', `${registry.url}/_/ca.pem`]);
  await writeFile(env.NODE_EXTRA_CA_CERTS, authority);
  const login = ['login', '--registry', registry.host, '--username', OCTOCAT.user, '--password-stdin'];
  await attemptCli(login, { env, input: OCTOCAT.secret });
  const { folder: context } = await writeBuildContext(await mkdtemp(join(folder, 'context-')), 'over-tls');
  await run('docker', ['build', '--quiet', '--tag', 'over-tls:1', context], { env });
  const image = `${registry.host}/octocat/over-tls`;
  const { status, stderr } = await attemptCli(
    ['push', '--source', 'docker-daemon:over-tls:1', '--image', image],
    { env },
  );
  const { stdout: names } = await run('docker', ['images', '--format', '{{.Repository}}:{{.Tag}}'], { env });
  process.stdout.write(JSON.stringify({ status, stderr, names: names.trim() }));
} finally {
  await engine.stop();
  await registry.stop();
  await rm(folder, { recursive: true, force: true });
}
