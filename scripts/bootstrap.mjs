// Runs a script or a tool of node_modules on Node 24, and first installs what is missing. It has to work on any
// Node ≥ 20 with npm and without node_modules: hence plain JavaScript, and nothing imported but Node itself.
//
//   node scripts/bootstrap.mjs scripts/demo.ts ARG…      a script of ours
//   node scripts/bootstrap.mjs --bin vitest run ARG…     a tool of node_modules
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const WANTED_MAJOR = 24;
const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');

install();
const node = findNode();
const [first, ...rest] = process.argv.slice(2);
const args = first === '--bin' ? [binOf(rest[0]), ...rest.slice(1)] : [first, ...rest];
const path = `${join(node, '..')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
const { status, signal, error } = spawnSync(node, args, {
  stdio: 'inherit',
  cwd: root,
  env: { ...process.env, PATH: path },
});
if (error) fail(`cannot start ${node}: ${error.message}`);
process.exit(signal === null ? status : 1);

/** `npm ci`, unless node_modules is already what package-lock.json says. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const marker = join(modules, '.installed-lock');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  console.error('Installing the dependencies (npm ci) …');
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(command, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    cwd: root,
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (result.status !== 0)
    fail('npm ci failed: see above. It needs the npm registry; behind a proxy set HTTPS_PROXY.');
  writeFileSync(marker, lock);
}

/** The host's Node if it is new enough, else the one from the npm package `node`. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return process.execPath;
  const packaged = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const version = existsSync(packaged) ? spawnSync(packaged, ['--version'], { encoding: 'utf8' }).stdout : '';
  if (version?.startsWith(`v${WANTED_MAJOR}.`)) return packaged;
  return fail(
    `Node ${WANTED_MAJOR} is needed. This is ${process.version}, and the npm package "node" brought none ` +
      `(its install script may be switched off: npm config get ignore-scripts). Install Node ${WANTED_MAJOR} and run again.`,
  );
}

/** The JavaScript file behind a command of node_modules, so that no shell wrapper picks another Node. */
function binOf(name) {
  for (const folder of [name, `@biomejs/${name}`, `@vercel/${name}`]) {
    const manifest = join(modules, folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
    const file = typeof bin === 'string' ? bin : bin?.[name];
    if (file) return join(modules, folder, file);
  }
  return fail(`no command ${JSON.stringify(name)} in node_modules`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
