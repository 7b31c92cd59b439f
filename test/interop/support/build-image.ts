// The build of a repository whose jobs have no Docker: leaves an OCI layout in the folder image. It runs in a checkout, by itself.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';

const PREFIX = 'application/vnd.oci.image.';
const layer = Buffer.alloc(1024);
const config = {
  architecture: 'amd64',
  os: 'linux',
  rootfs: { type: 'layers', diff_ids: [digestOf(layer)] },
};
const manifest = {
  schemaVersion: 2,
  mediaType: `${PREFIX}manifest.v1+json`,
  config: add('config.v1+json', JSON.stringify(config)),
  layers: [add('layer.v1.tar', layer)],
};
const index = { schemaVersion: 2, manifests: [add('manifest.v1+json', JSON.stringify(manifest))] };
writeFileSync('image/index.json', JSON.stringify(index));
writeFileSync('image/oci-layout', '{"imageLayoutVersion":"1.0.0"}');

function add(type: string, bytes: string | Buffer): { mediaType: string; digest: string; size: number } {
  const digest = digestOf(bytes);
  mkdirSync('image/blobs/sha256', { recursive: true });
  writeFileSync(`image/blobs/${digest.replace(':', '/')}`, bytes);
  return { mediaType: `${PREFIX}${type}`, digest, size: Buffer.byteLength(bytes) };
}

function digestOf(bytes: string | Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
