// Runs a script or a tool of node_modules on Node 24, and first installs what is missing. It has to work on any
// Node ≥ 20 with npm and without node_modules: hence plain JavaScript, and nothing imported but Node itself.
//
//   node scripts/bootstrap.mjs scripts/demo.ts ARG…      a script of ours
//   node scripts/bootstrap.mjs --bin vitest run ARG…     a tool of node_modules
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const OLDEST_MAJOR = 20;
const WANTED_MAJOR = 24;
const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
/** Holds the digest of the package-lock.json that node_modules was made from. */
const marker = join(modules, '.installed-lock');
const isWindows = process.platform === 'win32';
const hostMajor = Number(process.versions.node.split('.')[0]);

if (hostMajor < OLDEST_MAJOR) {
  fail(
    `Node ${OLDEST_MAJOR} or newer is needed to start, this is ${process.version}: see https://nodejs.org`,
  );
}
install();
const [first, ...rest] = process.argv.slice(2);
run(findNode(), first === '--bin' ? [binOf(rest[0]), ...rest.slice(1)] : [first, ...rest]);

/** `npm ci`, unless node_modules is already what package-lock.json says. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  console.error('Installing the dependencies (npm ci) …');
  // Under npm its own program is run by this Node: on Windows `npm` is a batch file, which only a shell can start.
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { status, error } = spawnSync(
    command,
    [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    { stdio: ['ignore', 2, 2], cwd: root, shell: command === 'npm' && isWindows },
  );
  if (error) fail(`Cannot start npm: ${error.message}. Install npm (it comes with Node) and run this again.`);
  if (status !== 0) {
    fail(
      'The dependencies could not be installed: npm ci failed, its own words stand above. Without a network this ' +
        'cannot work the first time; behind a proxy set HTTPS_PROXY; with a mirror of the npm registry, run ' +
        '"npm config set registry URL". Then run this again.',
    );
  }
  writeFileSync(marker, lock);
}

/** The host's Node if it is new enough, else the one from the npm package `node`. */
function findNode() {
  if (hostMajor >= WANTED_MAJOR) return process.execPath;
  const packaged = join(modules, 'node', 'bin', isWindows ? 'node.exe' : 'node');
  const version = existsSync(packaged) ? spawnSync(packaged, ['--version'], { encoding: 'utf8' }).stdout : '';
  if (version?.startsWith(`v${WANTED_MAJOR}.`)) return packaged;
  // The next run shall install again, in case install scripts are allowed by then.
  rmSync(marker, { force: true });
  return fail(
    `Node ${WANTED_MAJOR} is needed. This is ${process.version}, and the npm package "node" brought none, most likely ` +
      'because install scripts are switched off ("npm config get ignore-scripts" says so). ' +
      `Switch them on or install Node ${WANTED_MAJOR}, then run this again.`,
  );
}

/** The JavaScript file behind a command of node_modules, so that no shell wrapper picks another Node. */
function binOf(name) {
  for (const folder of [
    name,
    `@biomejs/${name}`,
    `@vercel/${name}`,
    ...(name === 'tsc' ? ['typescript'] : []),
  ]) {
    const manifest = join(modules, folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
    const file = typeof bin === 'string' ? bin : bin?.[name];
    if (file) return join(modules, folder, file);
  }
  return fail(`No command ${JSON.stringify(name)} in node_modules.`);
}

/** Runs Node to its end and ends like it. The chosen Node comes first on the PATH of everything that it starts. */
function run(node, args) {
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(node, args, { stdio: 'inherit', cwd: root, env: { ...process.env, PATH } });
  child.on('error', (error) => fail(`Cannot start ${node}: ${error.message}`));
  child.on('exit', (status, signal) =>
    process.exit(signal === null ? status : 128 + constants.signals[signal]),
  );
  // Ctrl-C reaches the child from the terminal by itself; this process waits until the child has tidied up.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
