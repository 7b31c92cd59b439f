import { describe, expect, test } from 'vitest';
import { count, formatBytes, formatSeconds, shortDigest } from '../../src/actions/format.ts';
import { createProgress } from '../../src/actions/progress.ts';

describe('progress', () => {
  function follow() {
    const lines: string[] = [];
    let time = 1000;
    const report = createProgress({
      label: 'Uploading',
      print: (line) => lines.push(line),
      now: () => time,
      everyMs: 5000,
    });
    return { lines, report, wait: (ms: number) => (time += ms) };
  }

  test('ACT-06 a line has share, bytes, rate and time left', () => {
    const { lines, report, wait } = follow();
    wait(5000);
    report({ sentBytes: 25_000_000, doneBytes: 25_000_000, totalBytes: 100_000_000 });
    expect(lines).toEqual(['Uploading: 25 % (25.0 MB of 100 MB), 5.00 MB/s, 15 s left']);
  });

  test('at most one line every few seconds, and none for what is quick', () => {
    const { lines, report, wait } = follow();
    for (let second = 1; second <= 12; second++) {
      wait(1000);
      report({ sentBytes: second, doneBytes: second, totalBytes: 100 });
    }
    expect(lines).toHaveLength(2);
  });

  test('the rate follows a network that becomes slower', () => {
    const { lines, report, wait } = follow();
    let sentBytes = 0;
    for (const bytes of [100e6, 100e6, 100e6, 5e6, 5e6, 5e6, 5e6]) {
      wait(5000);
      sentBytes += bytes;
      report({ sentBytes, doneBytes: sentBytes, totalBytes: 1e9 });
    }
    expect(lines.at(-1)).toBe('Uploading: 32 % (320 MB of 1.00 GB), 1.00 MB/s, 11 min 20 s left');
  });

  test('what is there already counts as done, but not in the rate', () => {
    const { lines, report, wait } = follow();
    wait(5000);
    report({ sentBytes: 10e6, doneBytes: 60e6, totalBytes: 100e6 });
    expect(lines).toEqual(['Uploading: 60 % (60.0 MB of 100 MB), 2.00 MB/s, 20 s left']);
  });

  test('nothing sent yet has no time left to tell', () => {
    const { lines, report, wait } = follow();
    wait(5000);
    report({ sentBytes: 0, doneBytes: 0, totalBytes: 0 });
    expect(lines).toEqual(['Uploading: 100 % (0 B of 0 B), 0 B/s']);
  });
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.00 kB'],
  [999_499, '999 kB'],
  [999_500, '1.00 MB'],
  [12_345_678, '12.3 MB'],
  [1_073_741_824, '1.07 GB'],
  [5e15, '5000 TB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([
  [0, '0.1 s'],
  [0.21, '0.3 s'],
  [3, '3 s'],
  [9.91, '10 s'],
  [10.2, '11 s'],
  [59.5, '1 min 0 s'],
  [125, '2 min 5 s'],
  [3840, '1 h 4 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text);
});

test('small words', () => {
  expect(count(1, 'tag')).toBe('1 tag');
  expect(count(2, 'tag')).toBe('2 tags');
  expect(shortDigest(`sha256:${'0123456789abcdef'.repeat(4)}`)).toBe('sha256:0123456789ab');
});
