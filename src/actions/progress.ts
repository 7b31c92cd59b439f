import { formatBytes, formatSeconds } from './format.ts';

export interface ProgressOptions {
  /** Starts every line, such as `Uploading`. */
  readonly label: string;
  /** Bytes in all; what turns out to be there already is taken off by `skip`. */
  readonly total: number;
  readonly print: (line: string) => void;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** At most one line in this time. */
  readonly everyMs?: number;
}

export interface Progress {
  add(bytes: number): void;
  skip(bytes: number): void;
}

/** Lines that the rate is measured over: some seconds back, so that it follows a changing network. */
const WINDOW = 4;

/** Tells how a transfer goes, in whole lines, few enough for a log (ACT-06). Silent for what is done within `everyMs`. */
export function createProgress({ label, total, print, now, everyMs = 5000 }: ProgressOptions): Progress {
  const start = now();
  let samples = [{ at: start, bytes: 0 }];
  let sent = 0;
  let wanted = total;
  return {
    skip(bytes) {
      wanted -= bytes;
    },
    add(bytes) {
      sent += bytes;
      const at = now();
      if (at - (samples.at(-1)?.at ?? start) < everyMs) return;
      samples = [...samples.slice(-WINDOW), { at, bytes: sent }];
      print(`${label}: ${describe(sent, wanted, rateOf(samples))}`);
    },
  };
}

/** Bytes per second from the oldest to the newest sample. */
function rateOf(samples: readonly { readonly at: number; readonly bytes: number }[]): number {
  const [oldest, newest] = [samples[0], samples.at(-1)];
  if (oldest === undefined || newest === undefined || newest.at === oldest.at) return 0;
  return ((newest.bytes - oldest.bytes) * 1000) / (newest.at - oldest.at);
}

function describe(sent: number, wanted: number, rate: number): string {
  // A blob that is sent again counts twice: the line must not say 103 %.
  const left = Math.max(0, wanted - sent);
  const percent = wanted <= 0 ? 100 : Math.min(100, Math.floor((sent * 100) / wanted));
  const eta = rate > 0 ? `, ${formatSeconds(left / rate)} left` : '';
  return `${percent} % (${formatBytes(Math.min(sent, wanted))} of ${formatBytes(wanted)}), ${formatBytes(rate)}/s${eta}`;
}
