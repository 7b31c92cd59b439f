import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Digest, type DigestAlgorithm, digestOf } from '../../src/oci/digest.ts';
import {
  type BlobStore,
  type BlobUpload,
  DigestMismatchError,
  StorageError,
  type Store,
  UploadTooLargeError,
} from '../../src/server/storage/store.ts';
import { expectBytes, expectUnreadBytes, patternBytes, push } from '../support/blobs.ts';

const MIB = 1024 * 1024;
/** Around what the stores treat as small (512 KiB), and several pieces with a rest. */
const SIZES = [0, 1, 1000, MIB / 2 - 1, MIB / 2, MIB / 2 + 1, 3 * MIB + 17];

/**
 * What every blob store does. All tests share one store, because hash threads take a while to start; each brings bytes
 * of its own.
 */
export function blobStoreContract(name: string, openStore: () => Promise<Store>): void {
  describe(`${name} as a blob store`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await openStore();
    });
    afterAll(() => store.close());
    const open = () => store.blobs;

    describeRoundTrips(open);
    describeReads(open);
    describeFailures(open);
    describeEndings(open);
  });
}

type Open = () => BlobStore;

let seed = 0;

/** Bytes that no other test has used. */
function freshBytes(size: number): Buffer {
  seed += 1;
  return patternBytes(size, seed);
}

function describeRoundTrips(open: Open): void {
  test.each(SIZES)('REG-06 keeps %i bytes as they came', async (size) => {
    const blobs = open();
    const bytes = freshBytes(size);
    const digest = await push(blobs, bytes);
    expect(blobs.size(digest)).toBe(size);
    await expectBytes(blobs.read(digest), bytes);
  });

  test.each<[string, DigestAlgorithm | undefined, number]>([
    ['told so', 'sha512', 2 * MIB + 5],
    ['not told so', undefined, 2 * MIB + 5],
    ['small', undefined, 100],
  ])('REG-06 takes a sha512 digest, %s', async (_, algorithm, size) => {
    const blobs = open();
    const bytes = freshBytes(size);
    const digest = digestOf(bytes, 'sha512');
    const upload = blobs.beginUpload();
    await upload.append(Readable.from([bytes]), algorithm && { algorithm });
    await upload.commit(digest, () => {});
    await expectBytes(blobs.read(digest), bytes);
    expect(blobs.size(digestOf(bytes))).toBeUndefined();
  });

  test('REG-06 takes a sha256 digest after sha512 was announced', async () => {
    const blobs = open();
    const bytes = freshBytes(2 * MIB + 5);
    const upload = blobs.beginUpload();
    await upload.append(Readable.from([bytes]), { algorithm: 'sha512' });
    await upload.commit(digestOf(bytes), () => {});
    await expectBytes(blobs.read(digestOf(bytes)), bytes);
  });

  test.each([
    ['few bytes', [10, 0, 20]],
    ['many bytes', [MIB, 3, MIB / 2, 2 * MIB - 3]],
    ['few, then many', [5, 2 * MIB]],
  ])('REG-06 one upload in several appends: %s', async (_, sizes) => {
    const blobs = open();
    const bytes = freshBytes(sizes.reduce((sum, size) => sum + size));
    const upload = blobs.beginUpload();
    let end = 0;
    for (const size of sizes) {
      await upload.append(Readable.from([bytes.subarray(end, end + size)]));
      end += size;
      expect(upload.size).toBe(end);
    }
    await upload.commit(digestOf(bytes), () => {});
    await expectBytes(blobs.read(digestOf(bytes)), bytes);
  });

  test('bytes that arrive one by one are put together', async () => {
    const blobs = open();
    const bytes = freshBytes(3000);
    const upload = blobs.beginUpload();
    await upload.append(Readable.from(Array.from(bytes, (byte) => Buffer.of(byte))));
    await upload.commit(digestOf(bytes), () => {});
    await expectBytes(blobs.read(digestOf(bytes)), bytes);
  });

  test('REG-08 uploads of one blob at a time by several clients all succeed', async () => {
    const blobs = open();
    const bytes = freshBytes(MIB + 1);
    const stored: number[] = [];
    const uploads = Array.from({ length: 5 }, () => push(blobs, bytes, (size) => stored.push(size)));
    const [digest] = await Promise.all(uploads);
    expect(stored).toEqual(Array(5).fill(bytes.length));
    await expectBytes(blobs.read(digest as Digest), bytes);
  });

  test('more uploads than there are slabs pass side by side', async () => {
    const blobs = open();
    const contents = Array.from({ length: 40 }, (_, _index) => freshBytes(MIB + 1));
    await Promise.all(contents.map((bytes) => push(blobs, bytes)));
    for (const bytes of contents) {
      await expectBytes(blobs.read(digestOf(bytes)), bytes);
    }
  });
}

function describeReads(open: Open): void {
  const size = 3 * MIB + 17;
  test.each([
    ['the first byte', 0, 0],
    ['across a border of pieces', MIB / 2 - 3, MIB / 2 + 3],
    ['exactly one piece', MIB / 2, MIB - 1],
    ['the middle', 100, 3 * MIB],
    ['the last byte', size - 1, size - 1],
  ])('REG-06 reads a range: %s', async (_, start, end) => {
    const blobs = open();
    const bytes = freshBytes(size);
    const digest = await push(blobs, bytes);
    await expectBytes(blobs.read(digest, { start, end }), bytes.subarray(start, end + 1));
  });

  test('a blob that is not there has no size and cannot be read', async () => {
    const blobs = open();
    const digest = digestOf('absent');
    expect(blobs.size(digest)).toBeUndefined();
    expect(() => blobs.read(digest)).toThrow(StorageError);
  });

  test('a reader keeps reading what is deleted meanwhile', async () => {
    const blobs = open();
    const bytes = freshBytes(2 * MIB);
    const digest = await push(blobs, bytes);
    const reader = blobs.read(digest);
    blobs.delete(digest);
    expect(blobs.size(digest)).toBeUndefined();
    await expectBytes(reader, bytes);
  });

  test('deleting what is not there does nothing', async () => {
    const blobs = open();
    expect(() => blobs.delete(digestOf('absent'))).not.toThrow();
  });
}

function describeFailures(open: Open): void {
  test.each([10, 2 * MIB])('REG-06 %i bytes with another digest are refused and forgotten', async (size) => {
    const blobs = open();
    const bytes = freshBytes(size);
    const wanted = digestOf('something else');
    const upload = await filled(blobs, bytes);
    const failure = await upload.commit(wanted, expectNoCall).catch((error) => error);
    expect(failure).toBeInstanceOf(DigestMismatchError);
    expect(failure).toMatchObject({ expected: wanted, got: digestOf(bytes) });
    expect(blobs.size(wanted)).toBeUndefined();
    expect(blobs.size(digestOf(bytes))).toBeUndefined();
    await expect(upload.append(Readable.from([bytes]))).rejects.toThrow('ended');
  });

  test.each([100, 2 * MIB + 100])(
    'REG-06 after a body that breaks off at byte %i it goes on',
    async (cut) => {
      const blobs = open();
      const bytes = freshBytes(3 * MIB);
      const upload = blobs.beginUpload();
      const body = new PassThrough();
      const append = upload.append(body);
      body.write(bytes.subarray(0, cut), () => body.destroy());
      await expect(append).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
      expect(upload.size).toBeLessThanOrEqual(cut);

      await upload.append(Readable.from([bytes.subarray(upload.size)]));
      await upload.commit(digestOf(bytes), () => {});
      await expectBytes(blobs.read(digestOf(bytes)), bytes);
    },
  );

  test.each([50, MIB])(
    'REG-08 refuses to grow beyond %i bytes, and leaves the rest unread',
    async (limit) => {
      const blobs = open();
      const upload = blobs.beginUpload();
      await upload.append(Readable.from([freshBytes(limit)]), { limit });
      const body = new PassThrough();
      body.write('x');
      body.write('y');
      await expect(upload.append(body, { limit })).rejects.toThrow(UploadTooLargeError);
      expect(upload.size).toBe(limit);
      expectUnreadBytes(body);
    },
  );

  test('when the caller cannot link the bytes, they are not kept', async () => {
    const blobs = open();
    const bytes = freshBytes(MIB);
    const fail = () => {
      throw new Error('cannot link');
    };
    await expect(push(blobs, bytes, fail)).rejects.toThrow('cannot link');
    expect(blobs.size(digestOf(bytes))).toBeUndefined();
  });

  test('bytes that others have linked stay when one caller cannot link them', async () => {
    const blobs = open();
    const bytes = freshBytes(MIB);
    const digest = await push(blobs, bytes);
    const fail = () => {
      throw new Error('cannot link');
    };
    await expect(push(blobs, bytes, fail)).rejects.toThrow('cannot link');
    await expectBytes(blobs.read(digest), bytes);
  });

  test('a second append while one runs is refused, and the first goes on', async () => {
    const blobs = open();
    const upload = blobs.beginUpload();
    const body = new PassThrough();
    const first = upload.append(body);
    await expect(upload.append(Readable.from(['x']))).rejects.toThrow('still running');
    body.end('abc');
    await first;
    await upload.commit(digestOf('abc'), () => {});
    expect(blobs.size(digestOf('abc'))).toBe(3);
  });
}

function describeEndings(open: Open): void {
  test('discard ends an append that is under way', async () => {
    const blobs = open();
    const upload = blobs.beginUpload();
    const body = new PassThrough({ highWaterMark: 4 * MIB });
    body.write(freshBytes(2 * MIB));
    const append = upload.append(body);
    await Promise.all([expect(append).rejects.toThrow('discarded'), upload.discard()]);
    await expect(upload.commit(digestOf(''), expectNoCall)).rejects.toThrow('discarded');
  });

  test('discard after commit leaves the blob alone', async () => {
    const blobs = open();
    const bytes = freshBytes(MIB);
    const upload = await filled(blobs, bytes);
    const digest = digestOf(bytes);
    await upload.commit(digest, () => {});
    await upload.discard();
    expect(blobs.size(digest)).toBe(MIB);
  });

  test('onStored runs when the blob is already readable', async () => {
    const blobs = open();
    const sizes: (number | undefined)[] = [];
    const bytes = freshBytes(MIB);
    const digest = digestOf(bytes);
    await push(blobs, bytes, () => sizes.push(blobs.size(digest)));
    expect(sizes).toEqual([MIB]);
  });
}

async function filled(blobs: BlobStore, bytes: Uint8Array): Promise<BlobUpload> {
  const upload = blobs.beginUpload();
  await upload.append(Readable.from([bytes]));
  return upload;
}

function expectNoCall(): void {
  throw new Error('onStored was called');
}
