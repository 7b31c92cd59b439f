// npm run build:container: makes the test registry's image from this machine's own Node, without a pull. The last line is its name
// in the Docker engine; where none answers, it is the path of an oci-archive.
//
// With -- --platform linux/arm64, once or more, it writes an oci-archive for each, on any machine with Debian's apt-get: that Node and
// its libraries come from npm and Debian. A line with the path for each.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { arch, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type ContainerLayer,
  collectCopies,
  packDockerArchive,
  writeContainerArchive,
} from './container-image.ts';
import { fetchForeignNode } from './foreign-node.ts';
import { collectNodeBase, type NodeProgram, thisNode } from './node-base.ts';
import { packTar } from './pack-tar.ts';
import { root } from './tool.ts';

const BASE = 'ghcr-actions/node:24';
const NAME = 'ghcr-actions/test-registry:local';
const ARCHITECTURES = ['amd64', 'arm64'] as const;
type Architecture = (typeof ARCHITECTURES)[number];

if (!existsSync(join(root, 'dist', 'health.js')))
  throw new Error('dist/ is not complete: run npm run build first');
const { platform: platforms } = parseArgs({
  options: { platform: { type: 'string', multiple: true, default: [] } },
}).values;
if (platforms.length > 0) {
  for (const platform of platforms) {
    const architecture = parsePlatform(platform);
    console.log(await writeArchive(architecture, `test-registry-${architecture}.oci.tar`));
  }
} else {
  const hasEngine = spawnSync('docker', ['version'], { stdio: 'ignore' }).status === 0;
  console.log(
    await (hasEngine ? buildWithDocker() : writeArchive(ownArchitecture(), 'test-registry.oci.tar')),
  );
}

function parsePlatform(platform: string): Architecture {
  const architecture = ARCHITECTURES.find((name) => platform === `linux/${name}`);
  if (architecture === undefined)
    throw new Error(`--platform ${platform}: expected linux/amd64 or linux/arm64`);
  return architecture;
}

function ownArchitecture(): Architecture {
  return arch() === 'arm64' ? 'arm64' : 'amd64';
}

async function buildWithDocker(): Promise<string> {
  const base = await packBase(thisNode());
  docker(['load'], await packDockerArchive(BASE, ownArchitecture(), base));
  const file = join(root, 'test-registry', 'Dockerfile');
  docker(['build', '--pull=false', '--build-arg', `BASE=${BASE}`, '--tag', NAME, '--file', file, root]);
  return NAME;
}

async function writeArchive(architecture: Architecture, name: string): Promise<string> {
  await mkdir(join(root, 'build'), { recursive: true });
  const file = join(root, 'build', name);
  const all = [await baseOf(architecture), ...(await collectCopies())];
  const { layers, size } = await writeContainerArchive(file, architecture, all);
  for (const { title, size: bytes, compressed } of layers) {
    console.error(`${title}: ${megabytes(bytes)}, compressed ${megabytes(compressed)}`);
  }
  console.error(`the image for linux/${architecture}: ${megabytes(size)}`);
  return file;
}

async function baseOf(architecture: Architecture): Promise<ContainerLayer> {
  if (architecture === ownArchitecture()) return packBase(thisNode());
  const folder = await mkdtemp(join(tmpdir(), 'ghcr-actions-foreign-'));
  try {
    return await packBase(fetchForeignNode(architecture, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function packBase(node: NodeProgram): Promise<ContainerLayer> {
  return { title: 'Node and its libraries', tar: await packTar(collectNodeBase(node)) };
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
