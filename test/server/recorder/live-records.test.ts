import { expect, test } from 'vitest';
import { createLiveRecords } from '../../../src/server/recorder/live-records.ts';
import { createRecorder, type Recorder } from '../../../src/server/recorder/recorder.ts';

/** A clock that runs what is due when it is told to. */
function createStepClock() {
  const tasks = new Map<object, { readonly delayMs: number; readonly action: () => void }>();
  return {
    schedule(delayMs: number, action: () => void) {
      const key = {};
      tasks.set(key, { delayMs, action });
      return () => void tasks.delete(key);
    },
    /** Runs all that was scheduled for at most so long. */
    pass(delayMs: number) {
      for (const [key, task] of [...tasks]) {
        if (task.delayMs > delayMs || !tasks.has(key)) continue;
        tasks.delete(key);
        task.action();
      }
    },
    size: () => tasks.size,
  };
}

function add(recorder: Recorder, count: number): void {
  const time = '2026-01-01T00:00:00.000Z';
  const rest = {
    time,
    method: 'GET',
    status: 200,
    principal: 'octocat',
    durationMs: 1,
    bytesIn: 0,
    bytesOut: 0,
  };
  for (let number = 0; number < count; number += 1) recorder.add({ ...rest, path: `/${number}` });
}

function openWatched() {
  const clock = createStepClock();
  const recorder = createRecorder();
  add(recorder, 1);
  const live = createLiveRecords(recorder, clock);
  const stream = live.open({
    filter: {},
    limit: 3,
    describe: ({ records, isCleared }) => JSON.stringify([isCleared, ...records.map(({ path }) => path)]),
    watcher: 'octocat',
  });
  if (stream === undefined) throw new Error('no stream');
  const read = (): string => String(stream.read() ?? '');
  return { clock, recorder, live, stream, read };
}

test('SVC-05 requests are told together after a pause, of many the newest', () => {
  const { clock, recorder, read } = openWatched();
  expect(read()).toBe('data: [true,"/0"]\n\n');
  add(recorder, 1000);
  expect(read()).toBe('');
  clock.pass(100);
  expect(read()).toBe('data: [false,"/997","/998","/999"]\n\n');
  recorder.clear();
  add(recorder, 1);
  clock.pass(100);
  expect(read()).toBe('data: [true,"/0"]\n\n');
  clock.pass(15_000);
  expect(read()).toBe(':\n\n');
});

test('SVC-05 who takes nothing costs no more than what he would be shown', () => {
  const { clock, recorder, stream } = openWatched();
  for (let round = 0; round < 100_000; round += 1) {
    add(recorder, 1);
    clock.pass(100);
  }
  expect(stream.readableLength).toBeLessThan(2 * stream.readableHighWaterMark);
});

test('SVC-05 a stream that ends leaves nothing behind', async () => {
  for (const end of ['destroy', 'lifetime', 'sign-out', 'close'] as const) {
    const { clock, recorder, live, stream } = openWatched();
    add(recorder, 1);
    if (end === 'destroy') stream.destroy();
    if (end === 'lifetime') clock.pass(10 * 60 * 1000);
    if (end === 'sign-out') live.endOf('octocat');
    live.endOf('hubot');
    expect(live.cut.aborted).toBe(false);
    if (end === 'close') {
      live.close();
      clock.pass(100);
    }
    expect(live.cut.aborted).toBe(end === 'close');
    stream.resume();
    await expect.poll(() => stream.closed, { interval: 1 }).toBe(true);
    expect(clock.size(), end).toBe(0);
    add(recorder, 1);
    expect(clock.size(), end).toBe(0);
  }
});
