import { describe, expect, test } from 'vitest';
import {
  type ByteStream,
  type Content,
  createContent,
  readAll,
  readVerified,
  verified,
} from '../../src/oci/content.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { IntegrityError } from '../../src/oci/errors.ts';
import { contentOf, type Source } from '../../src/oci/target.ts';

const BYTES = Buffer.from('some bytes');
const DESCRIPTOR = { mediaType: 'text/plain', digest: digestOf(BYTES), size: BYTES.byteLength };

/** Content whose bytes come as these chunks. */
function contentIn(chunks: readonly string[], descriptor = DESCRIPTOR): Content {
  return {
    descriptor,
    async *open() {
      for (const chunk of chunks) yield Buffer.from(chunk);
    },
  };
}

describe('createContent', () => {
  test('opens its bytes again and again, from any byte on', async () => {
    const content = createContent(DESCRIPTOR, BYTES);
    expect(await readAll(content.open())).toEqual(BYTES);
    expect(Buffer.from(await readAll(content.open(5))).toString()).toBe('bytes');
    expect(await readAll(content.open(BYTES.byteLength))).toHaveLength(0);
  });
});

describe('verified', () => {
  test('passes whole content through, in any number of chunks, with sha512 too', async () => {
    expect(await readVerified(contentIn(['some', '', ' bytes']))).toEqual(BYTES);
    const sha512 = { ...DESCRIPTOR, digest: digestOf(BYTES, 'sha512') };
    expect(await readVerified(contentIn(['some bytes'], sha512))).toEqual(BYTES);
  });

  test.each([
    ['another byte', ['some bytez'], DESCRIPTOR.digest, digestOf('some bytez')],
    ['too few bytes', ['some', ' byte'], '10 bytes', '9 bytes'],
    ['no bytes', [], '10 bytes', '0 bytes'],
    ['too many bytes', ['some bytes', '!'], '10 bytes', 'more than 10'],
  ])('refuses %s', async (_, chunks, expected, got) => {
    const failure = readVerified(contentIn(chunks));
    await expect(failure).rejects.toThrow(IntegrityError);
    await expect(failure).rejects.toMatchObject({ expected, got });
  });

  test('never gives away a byte beyond the promised size', async () => {
    const endless: Content = {
      descriptor: DESCRIPTOR,
      async *open() {
        for (;;) yield BYTES;
      },
    };
    const seen: Uint8Array[] = [];
    await expect(async () => {
      for await (const chunk of verified(endless)) seen.push(chunk);
    }).rejects.toThrow(IntegrityError);
    expect(Buffer.concat(seen)).toEqual(BYTES);
  });
});

describe('readAll', () => {
  test('copies chunks, whose buffers may be used again', async () => {
    const buffer = Buffer.alloc(2);
    async function* reused(): ByteStream {
      for (const text of ['ab', 'cd']) {
        buffer.write(text);
        yield buffer;
      }
    }
    expect(Buffer.from(await readAll(reused())).toString()).toBe('abcd');
  });

  test('stops at a limit', async () => {
    expect(await readAll(contentIn(['1234']).open(), 4)).toHaveLength(4);
    await expect(readAll(contentIn(['1234', '5']).open(), 4)).rejects.toThrow(/at most 4 bytes/);
  });
});

test('contentOf opens a descriptor of a source lazily', async () => {
  const opened: (number | undefined)[] = [];
  const source: Source = {
    resolve: async () => DESCRIPTOR,
    fetch(_, from) {
      opened.push(from);
      return createContent(DESCRIPTOR, BYTES).open(from);
    },
  };
  const content = contentOf(source, DESCRIPTOR);
  expect(opened).toEqual([]);
  expect(Buffer.from(await readAll(content.open(5))).toString()).toBe('bytes');
  expect(opened).toEqual([5]);
});
