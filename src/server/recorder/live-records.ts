import { Readable } from 'node:stream';
import type { Clock } from '../clock.ts';
import { type Recorder, type RequestFilter, type RequestRecord, recordMatcher } from './recorder.ts';

/** What has happened since the last message of a stream; the first one has what is there already. */
export interface News {
  /** Oldest first; of many the newest. */
  readonly records: readonly RequestRecord[];
  /** Whether all records before these are gone. */
  readonly isCleared: boolean;
}

/** The record of requests as streams of server-sent events, which come as requests are answered. */
export interface LiveRecords {
  /** Undefined while as many as may be are open. Destroying the stream ends it. */
  open(watch: Watch): Readable | undefined;
  /** Ends the streams of one watcher. */
  endOf(watcher: string): void;
  /** Ends all streams, so that the server can close. */
  close(): void;
  /** Aborted soon after `close`: who has not taken the end of his stream by then takes nothing, and must not hold up the server. */
  readonly cut: AbortSignal;
}

export interface Watch {
  readonly filter: RequestFilter;
  /** Of records in one message: of more the oldest are left out. */
  readonly limit: number;
  /** Makes one line of what is new. */
  readonly describe: (news: News) => string;
  /** Who watches, for `endOf`. */
  readonly watcher: string;
}

const MAX_STREAMS = 16;
/** Requests come by the thousand in a second, and nobody reads faster than this. */
const PAUSE_MS = 100;
/** A message that says nothing keeps proxies from closing the connection. */
const HEARTBEAT_MS = 15_000;
/** The browser comes again then, and is asked again who it is. */
const LIFETIME_MS = 10 * 60 * 1000;

/** @param clock runs the pauses in real time */
export function createLiveRecords(recorder: Recorder, clock: Pick<Clock, 'schedule'>): LiveRecords {
  const streams = new Map<Readable, { readonly watcher: string; readonly end: () => void }>();
  const cutting = new AbortController();
  return {
    open(watch) {
      if (streams.size >= MAX_STREAMS) return undefined;
      const { stream, end } = openStream(recorder, clock, watch);
      streams.set(stream, { watcher: watch.watcher, end });
      return stream.once('close', () => streams.delete(stream));
    },
    endOf(wanted) {
      for (const { watcher, end } of streams.values()) if (watcher === wanted) end();
    },
    close() {
      for (const { end } of streams.values()) end();
      clock.schedule(PAUSE_MS, () => cutting.abort());
    },
    cut: cutting.signal,
  };
}

/** @returns what ends the stream after what it has to say, too */
function openStream(
  recorder: Recorder,
  clock: Pick<Clock, 'schedule'>,
  watch: Watch,
): { readonly stream: Readable; readonly end: () => void } {
  const isWanted = recordMatcher(watch.filter);
  // Whoever comes, or comes again, has missed something.
  let pending = recorder.list(watch.filter).slice(-watch.limit);
  let isCleared = true;
  let isReady = true;
  let cancelFlush: (() => void) | undefined;

  const flush = (): void => {
    cancelFlush = undefined;
    const news = { records: pending, isCleared };
    [pending, isCleared] = [[], false];
    isReady = stream.push(`data: ${watch.describe(news)}\n\n`);
  };
  // What comes while the browser does not take anything waits here, and no more than it would show.
  const schedule = (): void => {
    if (isReady && (pending.length > 0 || isCleared)) cancelFlush ??= clock.schedule(PAUSE_MS, flush);
  };
  const unwatch = recorder.watch((record) => {
    if (record === undefined) [pending, isCleared] = [[], true];
    else if (isWanted(record)) pending = [...pending, record].slice(-watch.limit);
    schedule();
  });
  const beat = (): void => {
    if (isReady) isReady = stream.push(':\n\n');
    cancelBeat = clock.schedule(HEARTBEAT_MS, beat);
  };
  let cancelBeat = clock.schedule(HEARTBEAT_MS, beat);
  const stop = (): void => {
    unwatch();
    for (const cancel of [cancelFlush, cancelBeat, cancelEnd]) cancel?.();
  };
  const end = (): void => {
    stop();
    stream.push(null);
  };
  const cancelEnd = clock.schedule(LIFETIME_MS, end);
  const stream = new Readable({
    read() {
      isReady = true;
      schedule();
    },
    destroy(error, done) {
      stop();
      done(error);
    },
  });
  flush();
  return { stream, end };
}
