import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { HashPool } from '../../../src/server/storage/hash-pool.ts';
import { type Stage, StagedUpload } from '../../../src/server/storage/staged-upload.ts';
import { StorageError } from '../../../src/server/storage/store.ts';
import { patternBytes } from '../../support/blobs.ts';

const MIB = 1024 * 1024;

function createPool(): HashPool {
  const pool = new HashPool();
  onTestFinished(() => pool.close());
  return pool;
}

/** Keeps nothing, and notes whether it was discarded. */
function createStage() {
  const stage = { isDiscarded: false };
  const methods: Stage = {
    take: (slab, length, _position, hash) => hash.update(slab, length),
    read: async () => {},
    seal: async () => {},
    publish: () => true,
    withdraw: () => {},
    discard: async () => {
      stage.isDiscarded = true;
    },
  };
  return Object.assign(stage, methods);
}

test('hashes of both algorithms run side by side', async () => {
  const pool = createPool();
  const slab = await pool.slabs.wait();
  slab.bytes.set(Buffer.from('abc'));
  const hashes = [pool.begin('sha256'), pool.begin('sha512'), pool.begin('sha256')];
  await Promise.all(hashes.map((hash, index) => hash.update(slab, index + 1)));
  expect(await Promise.all(hashes.map((hash) => hash.digest()))).toEqual([
    digestOf('a'),
    digestOf('ab', 'sha512'),
    digestOf('abc'),
  ]);
});

test('slabs are lent in the order of asking', async () => {
  const { slabs } = createPool();
  const lent = [];
  for (let slab = slabs.take(); slab; slab = slabs.take()) lent.push(slab);
  const order: number[] = [];
  const waiting = [1, 2].map((number) => slabs.wait().then(() => order.push(number)));
  for (const slab of lent.slice(0, 2)) slabs.release(slab);
  await Promise.all(waiting);
  expect(order).toEqual([1, 2]);
});

test('a hash thread that ends fails its uploads, and the next upload gets a new one', async () => {
  const pool = createPool();
  const bytes = patternBytes(2 * MIB, 1);
  const stage = createStage();
  const upload = new StagedUpload(stage, pool, () => {});
  await upload.append(Readable.from([bytes.subarray(0, MIB)]));
  await pool.close();
  await expect(upload.append(Readable.from([bytes.subarray(MIB)]))).rejects.toThrow(
    new StorageError('cannot store a blob: the thread that computes its digest has stopped'),
  );
  expect(stage.isDiscarded).toBe(true);

  const next = new StagedUpload(createStage(), pool, () => {});
  await next.append(Readable.from([bytes]));
  await next.commit(digestOf(bytes), (size) => expect(size).toBe(2 * MIB));
});
