import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { passBody } from '../../src/http/body.ts';
import { createConnections } from '../../src/http/connections.ts';
import { createReceiver, recycle } from '../../src/http/receive-buffers.ts';
import { send } from '../../src/http/send.ts';
import { startHttpServer } from '../support/http-server.ts';
import { randomBytesOf } from '../support/image.ts';

/** A receiver as a socket uses it, and what it has passed on. */
function openReceiver() {
  const passed: Buffer[] = [];
  const { buffer, callback } = createReceiver((bytes) => passed.push(bytes) < 3);
  const next = buffer as () => Buffer;
  /** Fills the buffer as the kernel would, with `count` times the same byte. */
  const arrive = (count: number, byte = 1): boolean => {
    const target = next();
    target.fill(byte, 0, count);
    return callback(count, target);
  };
  return { passed, next, arrive };
}

describe('a receiver', () => {
  test('copies what is small out of its buffer, and goes on with that', () => {
    const { passed, next, arrive } = openReceiver();
    const before = next();
    arrive(100, 1);
    arrive(100, 2);
    expect(next()).toBe(before);
    expect(passed).toEqual([Buffer.alloc(100, 1), Buffer.alloc(100, 2)]);
  });

  test('passes on what is large as it is, and goes on with another buffer', () => {
    const { passed, next, arrive } = openReceiver();
    const before = next();
    arrive(100_000);
    expect(passed[0]?.buffer).toBe(before.buffer);
    expect(next().buffer).not.toBe(before.buffer);
  });

  test('says what the taker says about more', () => {
    const { arrive } = openReceiver();
    expect([arrive(1), arrive(70_000), arrive(70_000)]).toEqual([true, true, false]);
  });
});

describe('recycling', () => {
  test('the last bytes free a buffer, and only once', () => {
    const { passed, next, arrive } = openReceiver();
    arrive(200_000);
    const [all = Buffer.of()] = passed;
    recycle(all.subarray(0, 100_000));
    const others = [openReceiver(), openReceiver()];
    expect(others.map((other) => other.next().buffer)).not.toContain(all.buffer);
    recycle(all.subarray(100_000));
    recycle(all.subarray(100_000));
    const later = [openReceiver(), openReceiver()].map((other) => other.next().buffer);
    expect(later.filter((buffer) => buffer === all.buffer)).toHaveLength(1);
    expect(next().buffer).not.toBe(all.buffer);
  });

  test('lets memory alone that no socket has received into', () => {
    const own = Buffer.allocUnsafeSlow(256 * 1024);
    recycle(own);
    expect(openReceiver().next().buffer).not.toBe(own.buffer);
  });
});

test('chunks of bodies stay as they are until the next is asked for, however many arrive at a time', async () => {
  const bytes = randomBytesOf('body', 6_000_000);
  const { origin } = await startHttpServer((_, response) => void response.end(bytes));
  const connections = createConnections({});
  onTestFinished(() => connections.close());
  async function read(): Promise<Buffer> {
    const { body } = await send(connections, { method: 'GET', url: new URL(origin) });
    const chunks: Buffer[] = [];
    for await (const chunk of passBody(body)) {
      const copy = Buffer.from(chunk);
      await turn();
      expect(copy.equals(chunk)).toBe(true);
      chunks.push(copy);
    }
    return Buffer.concat(chunks);
  }
  for (const body of await Promise.all([read(), read(), read(), read()])) {
    expect(body.equals(bytes)).toBe(true);
  }
});
