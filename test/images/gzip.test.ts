import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipBytes } from '../../src/images/gzip.ts';
import { randomBytesOf } from '../support/image.ts';

test('the header of gzip names neither time nor system', () => {
  const bytes = Buffer.concat([randomBytesOf('x', 300_000), Buffer.alloc(500_000, 'text ')]);
  expect(gzipBytes(bytes, 6).subarray(0, 10).toString('hex')).toBe('1f8b08000000000000ff');
  expect(gunzipSync(gzipBytes(bytes, 0)).equals(bytes)).toBe(true);
});
