// npm run demo [-- --keep] [-- --port N]: a small image travels through login, push and pull, on this machine alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { UserError } from '../src/oci/errors.ts';
import { type RunningRegistry, startRegistry } from '../src/server/main.ts';
import { writeDemoLayout } from './demo-image.ts';
import { formatRequests } from './request-table.ts';
import { root } from './tool.ts';

const TAGS = ['1.0', 'latest'];

const { values: options } = parseArgs({
  options: { keep: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
});
const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
const scratch = await mkdtemp(join(tmpdir(), 'ghcr-actions-demo-'));
try {
  await demo();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(`\nThe demo stopped: ${error.message}`);
  process.exitCode = 1;
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function demo(): Promise<void> {
  const layout = join(scratch, 'image');
  const image = await timed('Making an image for two platforms', () => writeDemoLayout(layout));
  console.log(`  ${image.digest}, ${image.totalBytes} bytes`);
  for (const { platform, digest } of image.platforms) console.log(`  ${digest}  ${platform}`);

  const port = Number(options.port);
  if (!Number.isInteger(port))
    throw new UserError(`--port ${options.port}: write a number, 0 for any free port`);
  const registry = await timed('Starting the test registry', () => startRegistry({ port, blobPort: 0 }));
  console.log(`  ${registry.registry}`);
  try {
    await travel(registry, layout);
    if (options.keep) await keep(registry);
  } finally {
    await registry.close();
  }
}

/** Login, push, pull and compare, each as the command that anybody can type. */
async function travel(registry: RunningRegistry, layout: string): Promise<void> {
  const { username, password } = loginOf(registry);
  const { host } = new URL(registry.registry);
  const repository = `${host}/${username}/hello`;
  const pulled = join(scratch, 'pulled');
  const config = ['--config-dir', join(scratch, 'config')];

  const login = ['--registry', host, '--username', username, '--password-stdin', ...config];
  await command('login', login, `${password}\n`);
  const tags = TAGS.flatMap((tag) => ['--tags', tag]);
  await command('push', ['--source', `oci:${layout}`, '--image', repository, ...tags, ...config]);
  await command('copy', [`${repository}:${TAGS[0]}`, `oci:${pulled}:${TAGS[0]}`, ...config]);
  const count = await countEqualBlobs(layout, pulled);
  console.log(`\nWhat came back is the same byte for byte: ${count} blobs and manifests compared.`);

  console.log(`\nWhat the registry has on record (${registry.admin}requests):\n`);
  console.log(formatRequests(registry.requests()));
}

/** Runs `ghcr-actions` from its sources, its output shown. */
async function command(name: string, args: readonly string[], input = ''): Promise<void> {
  const shown = args.map((arg) => arg.replace(scratch, '$TMP')).join(' ');
  await timed(`$ ghcr-actions ${name} ${shown}`, async () => {
    const program = join(root, 'src', 'main', 'cli.ts');
    const child = spawn(process.execPath, [program, name, ...args], {
      stdio: ['pipe', 'inherit', 'inherit'],
    });
    child.stdin.end(input);
    const [status] = await once(child, 'exit');
    if (status !== 0) throw new UserError(`ghcr-actions ${name} failed, see above`);
  });
}

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  console.log(`\n${what}`);
  const result = await work();
  console.log(`  took ${Math.round(performance.now() - start)} ms`);
  return result;
}

/** @throws UserError that names the first file that differs */
async function countEqualBlobs(one: string, other: string): Promise<number> {
  const [folder, otherFolder] = [one, other].map((layout) => join(layout, 'blobs', 'sha256')) as [
    string,
    string,
  ];
  const names = await readdir(folder);
  const otherNames = await readdir(otherFolder);
  if (names.sort().join() !== otherNames.sort().join())
    throw new UserError(`not the same files: ${otherNames}`);
  for (const name of names) {
    const [bytes, otherBytes] = [await readFile(join(folder, name)), await readFile(join(otherFolder, name))];
    if (!bytes.equals(otherBytes)) throw new UserError(`sha256:${name} came back with other bytes`);
  }
  return names.length;
}

/** Lets people try their own tools, until Ctrl-C. */
async function keep(registry: RunningRegistry): Promise<void> {
  const { username, password } = loginOf(registry);
  const { host } = new URL(registry.registry);
  const reference = `${host}/${username}/hello:${TAGS[0]}`;
  console.log(`
The registry stays until Ctrl-C. Its only user was made for this run:

  echo ${password} | docker login ${host} -u ${username} --password-stdin
  docker run --rm ${reference}

  echo ${password} | podman login --tls-verify=false ${host} -u ${username} --password-stdin
  podman run --rm --tls-verify=false ${reference}

  curl ${registry.admin}requests
`);
  await interrupted;
  console.log('\nStopped.');
}

function loginOf({ login }: RunningRegistry): NonNullable<RunningRegistry['login']> {
  if (login === undefined) throw new UserError('the registry came without a user');
  return login;
}
