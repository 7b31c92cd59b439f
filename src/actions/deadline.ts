import { UserError } from '../oci/errors.ts';
import { count } from './format.ts';

interface Abortable {
  readonly signal: AbortSignal;
}

/**
 * Lends `work` a context that is aborted after so many minutes, as well as by its own signal.
 * @throws UserError that says what to do, once the time is up and everything has ended
 */
export async function withDeadline<C extends Abortable, T>(
  context: C,
  minutes: number,
  work: (bounded: C) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const expired = new UserError(
    `the push did not end within ${count(minutes, 'minute')} ("timeout-minutes"); what has arrived is not sent again by the next run`,
  );
  const timer = setTimeout(() => controller.abort(expired), minutes * 60_000);
  try {
    return await work({ ...context, signal: AbortSignal.any([context.signal, controller.signal]) });
  } catch (error) {
    // Whatever failed then, it was for want of time.
    throw controller.signal.aborted ? expired : error;
  } finally {
    clearTimeout(timer);
  }
}
