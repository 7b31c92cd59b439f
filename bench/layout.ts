import { randomFillSync } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { Descriptor } from '../src/oci/descriptor.ts';
import { createDigester, type Digest, digestOf, hexOf } from '../src/oci/digest.ts';
import { MEDIA_TYPE } from '../src/oci/media-types.ts';

const CHUNK_BYTES = 1024 * 1024;

/** An OCI layout on disk and the digest of its only image. */
export interface BenchLayout {
  readonly folder: string;
  readonly tag: string;
  readonly digest: Digest;
}

/** The layout's image as a source to push. */
export function sourceOf({ folder, tag }: BenchLayout): string {
  return `oci:${folder}:${tag}`;
}

/**
 * Writes an image of random layers. They are real gzip (of stored blocks), because some clients compress again
 * what is not, and would then measure their compressor.
 */
export async function writeBenchLayout(
  folder: string,
  layerCount: number,
  layerBytes: number,
): Promise<BenchLayout> {
  const blobs = join(folder, 'blobs', 'sha256');
  await mkdir(blobs, { recursive: true });
  const layers: Descriptor[] = [];
  const diffIds: Digest[] = [];
  for (let number = 0; number < layerCount; number += 1) {
    const { descriptor, diffId } = await writeLayer(blobs, layerBytes);
    layers.push(descriptor);
    diffIds.push(diffId);
  }
  const config = await writeJson(blobs, MEDIA_TYPE.ociConfig, {
    architecture: 'amd64',
    os: 'linux',
    rootfs: { type: 'layers', diff_ids: diffIds },
  });
  const manifest = await writeJson(blobs, MEDIA_TYPE.ociManifest, {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.ociManifest,
    config,
    layers,
  });
  const tag = 'latest';
  const entry = { ...manifest, annotations: { 'org.opencontainers.image.ref.name': tag } };
  await writeFile(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [entry] }));
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  return { folder, tag, digest: manifest.digest };
}

async function writeLayer(blobs: string, bytes: number): Promise<{ descriptor: Descriptor; diffId: Digest }> {
  const diffId = createDigester();
  const digester = createDigester();
  const temporary = join(blobs, 'layer.partial');
  let size = 0;
  const tar = pack();
  const entry = tar.entry({ name: 'random.bin', size: bytes }, () => tar.finalize());
  const filled = pipeline(Readable.from(randomChunks(bytes)), entry);
  const written = pipeline(
    tar,
    tap((chunk) => diffId.update(chunk)),
    createGzip({ level: 0, chunkSize: CHUNK_BYTES }),
    tap((chunk) => {
      digester.update(chunk);
      size += chunk.byteLength;
    }),
    createWriteStream(temporary),
  );
  await Promise.all([filled, written]);
  const digest = digester.digest();
  await rename(temporary, join(blobs, hexOf(digest)));
  return { descriptor: { mediaType: MEDIA_TYPE.ociLayerGzip, digest, size }, diffId: diffId.digest() };
}

function* randomChunks(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= CHUNK_BYTES) {
    yield randomFillSync(Buffer.allocUnsafe(Math.min(left, CHUNK_BYTES)));
  }
}

function tap(see: (chunk: Buffer) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      see(chunk);
      done(null, chunk);
    },
  });
}

async function writeJson(blobs: string, mediaType: string, value: unknown): Promise<Descriptor> {
  const bytes = Buffer.from(JSON.stringify(value));
  const digest = digestOf(bytes);
  await writeFile(join(blobs, hexOf(digest)), bytes);
  return { mediaType, digest, size: bytes.byteLength };
}
