import { writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { digestOf } from '../../../src/oci/digest.ts';
import { openStore } from '../../../src/server/storage/open-store.ts';

// Stores blobs of all sizes, and manifests, without end, and tells on stdout what the store has acknowledged.
// kill.test.ts starts it, and kills it.
const SIZES = [30, 70_000, 600_000, 2_000_000];
const store = openStore({ data: process.argv[2] ?? '' });

async function storeEndlessly(worker: number): Promise<never> {
  for (let index = 0; ; index++) {
    await storeBlob(Buffer.alloc(SIZES[index % SIZES.length] ?? 0, `${worker}.${index} `));
    storeManifest(`tag-${worker}-${index}`);
  }
}

async function storeBlob(bytes: Buffer): Promise<void> {
  const digest = digestOf(bytes);
  const upload = store.blobs.beginUpload();
  await upload.append(Readable.from([bytes]));
  await upload.commit(digest, (size) => store.metadata.linkBlob('acme/app', digest, size));
  tell('blob', digest);
}

function storeManifest(tag: string): void {
  const bytes = Buffer.from(`{"tag":"${tag}"}`);
  const digest = digestOf(bytes);
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  store.metadata.putManifest('acme/app', { digest, mediaType, bytes, pushedAt: 0 }, [tag]);
  tell(tag, digest);
}

/** Synchronously: an acknowledgement must not wait in a buffer when the end comes. */
function tell(what: string, digest: string): void {
  writeSync(1, `${what} ${digest}\n`);
}

await Promise.all([1, 2, 3].map(storeEndlessly));
