// npm run package: writes build/package, the folder that npm publishes. Its dependencies are in dist/ already: whoever says
// `npx ghcr-actions registry` downloads 2 MB, and not 100 more that nothing would load.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from './project-files.ts';
import { publishedManifest } from './published-manifest.ts';
import { root } from './tool.ts';

const ALWAYS = ['README.md', 'LICENSE'];

const folder = join(root, 'build', 'package');
const manifest = publishedManifest(JSON.parse(readText('package.json')), process.env.GITHUB_REPOSITORY);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const name of [...ALWAYS, ...manifest.files])
  cpSync(join(root, name), join(folder, name), { recursive: true });
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(folder);
