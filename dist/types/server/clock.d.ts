/** Time as a parameter, so that tests move it. */
export interface Clock {
    /** Milliseconds since the epoch. */
    now(): number;
    /** Runs `action` once after `delayMs`, unless the returned function is called before. Never keeps the process alive. */
    schedule(delayMs: number, action: () => void): () => void;
}
export declare const systemClock: Clock;
