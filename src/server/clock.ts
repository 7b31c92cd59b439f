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
