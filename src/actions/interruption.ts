const EXIT_STATUS = { SIGINT: 130, SIGTERM: 143 } as const;

type Signal = keyof typeof EXIT_STATUS;

/** Why an operation was aborted: Ctrl-C, or the runner that cancels a job. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  readonly exitStatus: (typeof EXIT_STATUS)[Signal];

  constructor(signal: Signal) {
    super(`interrupted by ${signal}; what was uploaded so far is not sent again by the next run`);
    this.exitStatus = EXIT_STATUS[signal];
  }
}

interface SignalSource {
  on(event: Signal, listener: (signal: Signal) => void): unknown;
  off(event: Signal, listener: (signal: Signal) => void): unknown;
  exit(status: number): void;
}

/** The first signal aborts, so that everything can end in order; a second one ends the process at once. */
export function listenForInterruption(source: SignalSource): {
  readonly signal: AbortSignal;
  stop(): void;
} {
  const controller = new AbortController();
  const listener = (signal: Signal): void => {
    if (controller.signal.aborted) source.exit(EXIT_STATUS[signal]);
    controller.abort(new Interruption(signal));
  };
  source.on('SIGINT', listener);
  source.on('SIGTERM', listener);
  return {
    signal: controller.signal,
    stop() {
      source.off('SIGINT', listener);
      source.off('SIGTERM', listener);
    },
  };
}
