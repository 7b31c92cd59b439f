import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Digest, digestOf } from '../../../src/oci/digest.ts';
import { openStore } from '../../../src/server/storage/open-store.ts';
import type { Store } from '../../../src/server/storage/store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CHILD = fileURLToPath(new URL('acknowledging-child.ts', import.meta.url));

/** Runs the child on the folder, kills it at its `count`th acknowledgement, and gives all that it made. */
async function killAfter(count: number, data: string): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, data], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === count) child.kill('SIGKILL');
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  return lines;
}

async function expectAcknowledged(store: Store, line: string): Promise<void> {
  const [what = '', digest] = line.split(' ') as [string, Digest];
  if (what === 'blob') {
    expect(store.metadata.blobSize('acme/app', digest)).toBe(store.blobs.size(digest));
    const bytes = await store.blobs.read(digest).toArray();
    expect(digestOf(Buffer.concat(bytes))).toBe(digest);
  } else {
    expect(store.metadata.tagDigest('acme/app', what)).toBe(digest);
    expect(digestOf(store.metadata.manifest('acme/app', digest)?.bytes ?? '')).toBe(digest);
  }
}

function blobFiles(data: string): string[] {
  const files = readdirSync(join(data, 'blobs'), { recursive: true, withFileTypes: true });
  return files.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

test('SVC-08 after kill -9, again and again, the store opens and holds all that it acknowledged', async () => {
  const data = await temporaryFolder();
  const acknowledged: string[] = [];
  for (const count of [1, 2, 7, 20, 45]) {
    acknowledged.push(...(await killAfter(count, data)));
    const store = openStore({ data });
    for (const line of acknowledged) await expectAcknowledged(store, line);
    expect(readdirSync(join(data, 'uploads'))).toEqual([]);
    for (const hex of blobFiles(data)) {
      expect(store.metadata.repositoriesWithBlob(`sha256:${hex}`)).toEqual(['acme/app']);
    }
    await store.close();
  }
});
