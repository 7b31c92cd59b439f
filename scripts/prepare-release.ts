// npm run release -- VERSION: writes the version to the files that say it, and dates what CHANGELOG.md has as unreleased. What comes
// next stands in docs/releasing.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, valid } from 'semver';
import { UserError } from '../src/oci/errors.ts';
import { withRelease } from './changelog.ts';
import { readText } from './project-files.ts';
import { root } from './tool.ts';

const VERSION_MODULE = 'src/actions/version.ts';

try {
  prepareRelease(process.argv[2] ?? '');
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function prepareRelease(version: string): void {
  const manifest = JSON.parse(readText('package.json'));
  if (valid(version) !== version)
    throw new UserError(`npm run release -- VERSION: expected a version such as 1.0.0, got "${version}"`);
  if (compare(version, manifest.version) <= 0)
    throw new UserError(`npm run release -- ${version}: the version is ${manifest.version} already`);
  const today = new Date().toISOString().slice(0, 10);
  const changelog = withRelease(readText('CHANGELOG.md'), version, today);
  const lock = JSON.parse(readText('package-lock.json'));
  lock.packages[''].version = version;
  write('CHANGELOG.md', changelog);
  write('package.json', json({ ...manifest, version }));
  write('package-lock.json', json({ ...lock, version }));
  write(VERSION_MODULE, readText(VERSION_MODULE).replace(`'${manifest.version}'`, `'${version}'`));
  console.log(
    `This is ${version} now. Next: npm run build, npm run docs, a pull request, then the tag v${version}.`,
  );
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}
