/** Time as a parameter, so that tests move it. */
export interface Clock {
    /** Milliseconds since the epoch. */
    now(): number;
    /** Runs `action` once after `delayMs`, unless the returned function is called before. Never keeps the process alive. */
    schedule(delayMs: number, action: () => void): () => void;
}
export declare const systemClock: Clock;
/** A clock that can be put forward and back, as `POST /_/clock` does. Its timers run in the time of the clock below. */
export interface MovableClock extends Clock {
    /** Milliseconds that it is ahead of the clock below. */
    readonly aheadMs: number;
    /** From now on it is `aheadMs` ahead, or behind when negative. */
    setAhead(aheadMs: number): void;
}
export declare function createMovableClock(base: Clock): MovableClock;
