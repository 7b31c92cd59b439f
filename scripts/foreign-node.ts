import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NodeProgram } from './node-base.ts';

/** What the Node of nodejs.org is linked to. */
const PACKAGES = ['libc6', 'libstdc++6', 'libgcc-s1'];

/**
 * The Node of another architecture, of this version: from npm, with Debian's libraries. Nothing of this machine changes.
 * @param architecture as images and Debian call it, such as `arm64`
 * @param folder an empty one, which keeps the files
 * @throws Error where npm, apt-get, dpkg-deb or readelf is missing, or the sources of apt have no such architecture
 */
export function fetchForeignNode(architecture: string, folder: string): NodeProgram {
  const files = join(folder, 'root');
  mkdirSync(files);
  const npmName = architecture === 'amd64' ? 'x64' : architecture;
  run('npm', ['pack', `node-linux-${npmName}@${process.versions.node}`, '--silent'], folder);
  run('tar', ['-xzf', only(folder, '.tgz')], folder);
  downloadDebianPackages(architecture, folder);
  for (const file of list(folder, '.deb')) run('dpkg-deb', ['--extract', file, files], folder);
  const program = join(folder, 'package', 'bin', 'node');
  return { program, libraries: findLibraries(program, files) };
}

function downloadDebianPackages(architecture: string, folder: string): void {
  const status = join(folder, 'status');
  for (const part of ['lists/partial', 'archives/partial', 'preferences.d'])
    mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(status, '');
  const options = {
    ...{ 'APT::Architecture': architecture, 'APT::Architectures': architecture },
    ...{ 'Dir::State::status': status, 'Dir::State::lists': join(folder, 'lists') },
    ...{ 'Dir::Cache': folder, 'Dir::Etc::preferencesparts': join(folder, 'preferences.d') },
    'APT::Sandbox::User': 'root',
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  run('apt-get', ['-qq', ...flags, 'update'], folder);
  run('apt-get', ['-qq', ...flags, 'download', ...PACKAGES], folder);
}

/** The loader and all libraries that a program needs, each by its path in the image. */
function findLibraries(program: string, files: string): ReadonlyMap<string, string> {
  const paths = readdirSync(files, { recursive: true, encoding: 'utf8' }).sort();
  const found = new Map<string, string>();
  const visit = (file: string): void => {
    for (const name of namesIn(file)) {
      // The loader stands in two places: at the one that programs name, and beside the libraries.
      for (const path of paths.filter((candidate) => basename(candidate) === name)) {
        if (found.has(`/${path}`)) continue;
        found.set(`/${path}`, join(files, path));
        visit(join(files, path));
      }
    }
  };
  visit(program);
  return found;
}

/** `readelf` reads programs of every architecture, which `ldd` does not. */
function namesIn(file: string): string[] {
  const output = run('readelf', ['--dynamic', '--program-headers', file], '.');
  const needed = [...output.matchAll(/\(NEEDED\).*\[(.+)\]/g)].map(([, name = '']) => name);
  const [, loader = ''] = /program interpreter: (.+)\]/.exec(output) ?? [];
  return loader === '' ? needed : [...needed, basename(loader)];
}

function only(folder: string, ending: string): string {
  const [file, ...others] = list(folder, ending);
  if (file === undefined || others.length > 0) throw new Error(`${folder}: expected one *${ending}`);
  return file;
}

function list(folder: string, ending: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(ending));
}

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
