/** Long enough for an answer that is under way, and no trouble to who waits for the end. */
const GRACE_MS = 1000;

/** Lends `work` a signal that follows `stop` a moment later. Nothing begins after `stop`. */
export async function withGrace<T>(
  stop: AbortSignal | undefined,
  work: (late: AbortSignal) => Promise<T>,
): Promise<T> {
  stop?.throwIfAborted();
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const follow = (): void => {
    timer = setTimeout(() => late.abort(stop?.reason), GRACE_MS);
  };
  stop?.addEventListener('abort', follow, { once: true });
  try {
    return await work(late.signal);
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', follow);
  }
}
