/** Time as a parameter, so that tests move it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `action` once after `delayMs`, unless the returned function is called before. Never keeps the process alive. */
  schedule(delayMs: number, action: () => void): () => void;
}

/** Longer delays overflow Node's timers, which then fire at once. */
const MAX_DELAY_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: Date.now,
  schedule(delayMs, action) {
    const timer = setTimeout(action, Math.min(delayMs, MAX_DELAY_MS)).unref();
    return () => clearTimeout(timer);
  },
};

/** A clock that can be put forward and back, as `POST /_/clock` does. Its timers run in the time of the clock below. */
export interface MovableClock extends Clock {
  /** Milliseconds that it is ahead of the clock below. */
  readonly aheadMs: number;
  /** From now on it is `aheadMs` ahead, or behind when negative. */
  setAhead(aheadMs: number): void;
}

export function createMovableClock(base: Clock): MovableClock {
  let aheadMs = 0;
  return {
    now: () => base.now() + aheadMs,
    schedule: base.schedule,
    get aheadMs() {
      return aheadMs;
    },
    setAhead(next) {
      aheadMs = next;
    },
  };
}
