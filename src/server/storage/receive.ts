import { finished, type Readable } from 'node:stream';

/**
 * Feeds each chunk of `body` to `take`, in order, and pauses the body while a promise from `take` is pending; settles
 * after that promise has. Rejects with what `take` throws, with the reason of `signal`, or when the body breaks off;
 * the body is then left paused with its rest unread.
 */
export function receive(
  body: Readable,
  take: (chunk: Uint8Array) => Promise<void> | undefined,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let taking: Promise<void> | undefined;
    let isEnding = false;

    const end = (error?: unknown) => {
      if (isEnding) return;
      isEnding = true;
      stopWatching();
      body.off('data', onData);
      signal.removeEventListener('abort', onAbort);
      if (error) body.pause();
      const settle = () => (error ? reject(error) : resolve());
      // A stream may end while it is paused, with its last chunk not yet taken.
      if (taking) taking.then(settle, reject);
      else settle();
    };
    const onAbort = () => end(signal.reason);
    const onData = (chunk: Uint8Array) => {
      try {
        taking = take(chunk);
      } catch (error) {
        return end(error);
      }
      if (taking === undefined) return;
      body.pause();
      taking.then(() => {
        taking = undefined;
        if (!isEnding) body.resume();
      }, end);
    };

    const stopWatching = finished(body, { writable: false }, (error) => end(error));
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort);
    body.on('data', onData);
  });
}
