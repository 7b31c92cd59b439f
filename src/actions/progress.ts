import { formatBytes, formatSeconds } from './format.ts';

export interface ProgressOptions {
  /** Starts every line, such as `Uploading`. */
  readonly label: string;
  readonly print: (line: string) => void;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** At most one line in this time. */
  readonly everyMs?: number;
}

/** Where a transfer stands, in bytes. */
export interface TransferState {
  /** Sent so far, what was sent twice included: makes the rate. */
  readonly sentBytes: number;
  /** Sent, or found to be there already. */
  readonly doneBytes: number;
  readonly totalBytes: number;
}

/** Lines that the rate is measured over: some seconds back, so that it follows a changing network. */
const WINDOW = 4;

/** Tells how a transfer goes, in whole lines, few enough for a log (ACT-06). Silent for what is done within `everyMs`. */
export function createProgress(options: ProgressOptions): (state: TransferState) => void {
  const { label, print, now, everyMs = 5000 } = options;
  let samples = [{ at: now(), bytes: 0 }];
  return (state) => {
    const at = now();
    const last = samples.at(-1);
    if (last !== undefined && at - last.at < everyMs) return;
    samples = [...samples.slice(-WINDOW), { at, bytes: state.sentBytes }];
    print(`${label}: ${describe(state, rateOf(samples))}`);
  };
}

/** Bytes per second from the oldest to the newest sample. */
function rateOf(samples: readonly { readonly at: number; readonly bytes: number }[]): number {
  const [oldest, newest] = [samples[0], samples.at(-1)];
  if (oldest === undefined || newest === undefined || newest.at === oldest.at) return 0;
  return ((newest.bytes - oldest.bytes) * 1000) / (newest.at - oldest.at);
}

function describe({ doneBytes, totalBytes }: TransferState, rate: number): string {
  const percent = totalBytes === 0 ? 100 : Math.floor((doneBytes * 100) / totalBytes);
  const left = rate > 0 ? `, ${formatSeconds(Math.ceil((totalBytes - doneBytes) / rate))} left` : '';
  return `${percent} % (${formatBytes(doneBytes)} of ${formatBytes(totalBytes)}), ${formatBytes(rate)}/s${left}`;
}
