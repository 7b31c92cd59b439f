import { randomBytes } from 'node:crypto';
import { Pool } from 'undici';
import { digestOf } from '../src/oci/digest.ts';

/** Operations per second. */
export interface SmallBlobRates {
  readonly push: number;
  readonly head: number;
  readonly get: number;
}

const BLOB_BYTES = 1024;
const CONNECTIONS = 16;

/** Pushes `count` distinct blobs of 1 KiB (POST, then PUT), then asks for each by HEAD and by GET. */
export async function measureSmallBlobs(host: string, count: number): Promise<SmallBlobRates> {
  const pool = new Pool(`http://${host}`, { connections: CONNECTIONS });
  const blobs = Array.from({ length: count }, () => {
    const bytes = randomBytes(BLOB_BYTES);
    return { bytes, digest: digestOf(bytes) };
  });
  const base = '/v2/bench/small/blobs/';
  try {
    return {
      push: await rate(blobs, async ({ bytes, digest }) => {
        const session = await send(pool, 'POST', `${base}uploads/`, 202);
        const location = new URL(session, `http://${host}`);
        location.searchParams.set('digest', digest);
        await send(pool, 'PUT', location.pathname + location.search, 201, bytes);
      }),
      head: await rate(blobs, async ({ digest }) => void (await send(pool, 'HEAD', base + digest, 200))),
      get: await rate(blobs, async ({ digest }) => void (await send(pool, 'GET', base + digest, 200))),
    };
  } finally {
    await pool.close();
  }
}

/** @returns the Location of the answer, or '' */
async function send(
  pool: Pool,
  method: 'GET' | 'HEAD' | 'POST' | 'PUT',
  path: string,
  expected: number,
  body?: Buffer,
): Promise<string> {
  const response = await pool.request({
    method,
    path,
    reset: false, // undici would close the connection after a HEAD
    ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/octet-stream' } }),
  });
  await response.body.dump();
  if (response.statusCode !== expected) {
    throw new Error(`${method} ${path}: ${response.statusCode} instead of ${expected}`);
  }
  return String(response.headers.location ?? '');
}

async function rate<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<number> {
  const queue = items.values();
  const started = performance.now();
  const workers = Array.from({ length: CONNECTIONS }, async () => {
    for (const item of queue) await work(item);
  });
  await Promise.all(workers);
  return items.length / ((performance.now() - started) / 1000);
}
