// npm run build:container: makes the test registry's image from this machine's own Node, without a pull. The last line is its name
// in the Docker engine; where none answers, it is the path of an oci-archive.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ContainerLayer,
  collectCopies,
  packDockerArchive,
  writeContainerArchive,
} from './container-image.ts';
import { collectNodeBase } from './node-base.ts';
import { packTar } from './pack-tar.ts';
import { root } from './tool.ts';

const BASE = 'ghcr-actions/node:24';
const NAME = 'ghcr-actions/test-registry:local';

if (!existsSync(join(root, 'dist', 'health.js')))
  throw new Error('dist/ is not complete: run npm run build first');
const base = { title: 'Node and its libraries', tar: await packTar(collectNodeBase()) };
const hasEngine = spawnSync('docker', ['version'], { stdio: 'ignore' }).status === 0;
console.log(hasEngine ? await buildWithDocker(base) : await writeArchive(base));

async function buildWithDocker(layer: ContainerLayer): Promise<string> {
  docker(['load'], await packDockerArchive(BASE, layer));
  const file = join(root, 'test-registry', 'Dockerfile');
  docker(['build', '--pull=false', '--build-arg', `BASE=${BASE}`, '--tag', NAME, '--file', file, root]);
  return NAME;
}

async function writeArchive(layer: ContainerLayer): Promise<string> {
  await mkdir(join(root, 'build'), { recursive: true });
  const file = join(root, 'build', 'test-registry.oci.tar');
  const { layers, size } = await writeContainerArchive(file, [layer, ...(await collectCopies())]);
  for (const { title, size: bytes, compressed } of layers) {
    console.error(`${title}: ${megabytes(bytes)}, compressed ${megabytes(compressed)}`);
  }
  console.error(`the image: ${megabytes(size)}`);
  return file;
}

/** @throws Error when it fails; what it says has been shown */
function docker(args: readonly string[], input: Uint8Array = new Uint8Array()): void {
  // The default builder sees the engine's own images, and old engines have no other.
  const env = { ...process.env, BUILDX_BUILDER: 'default', SOURCE_DATE_EPOCH: '0' };
  const { status } = spawnSync('docker', args, { input, env, stdio: ['pipe', 2, 2] });
  if (status !== 0) throw new Error(`docker ${args[0]} failed, see above`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
