import { UserError } from '../oci/errors.ts';
import type { RegistryClient } from '../registry/client.ts';
import { RegistryError } from '../registry/errors.ts';
import type { Context } from './context.ts';
import type { Destination } from './destinations.ts';

/** Who has not answered by then is asked again by the push itself, which has patience. */
const LIMIT_MS = 5000;
/** Who waits for a refusal to be told wants the others' soon. */
const AFTER_REFUSAL_MS = 1000;

/**
 * Asks every destination whether a push is allowed, by opening an upload there, before anything is read, compressed or sent (ACT-05).
 * A registry that does not answer in time is passed over.
 * @throws UserError for the destination that refuses, AggregateError for several
 */
export async function preflight(
  destinations: readonly Destination[],
  client: RegistryClient,
  { signal, log }: Pick<Context, 'signal' | 'log'>,
  limitMs: number = LIMIT_MS,
): Promise<void> {
  const late = createTimer();
  late.ringIn(limitMs);
  const silent: Destination[] = [];
  const answers = await Promise.allSettled(
    destinations.map(async (destination) => {
      const answer = ask(destination, client, signal).then(() => 'in time' as const);
      // Besides, what it says after the end comes too late; the client's end stops the question.
      answer.catch(() => late.ringIn(Math.min(limitMs, AFTER_REFUSAL_MS)));
      if ((await Promise.race([answer, late.rings])) === 'late') silent.push(destination);
    }),
  );
  late.stop();
  const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  const outlook = refusals.length === 0 ? ': going on without' : '';
  for (const { registry } of silent) {
    log.notice(`${registry} has not said yet whether it takes this push${outlook}`);
  }
  if (refusals.length > 1) throw new AggregateError(refusals);
  if (refusals.length === 1) throw refusals[0];
}

interface Timer {
  readonly rings: Promise<'late'>;
  /** It rings at the first of these times. */
  ringIn(ms: number): void;
  stop(): void;
}

function createTimer(): Timer {
  const { promise: rings, resolve } = Promise.withResolvers<'late'>();
  const timers: NodeJS.Timeout[] = [];
  return {
    rings,
    // What fails after the end must not keep the process.
    ringIn: (ms) => void timers.push(setTimeout(resolve, ms, 'late').unref()),
    stop: () => timers.forEach(clearTimeout),
  };
}

async function ask(
  { registry, repository }: Destination,
  client: RegistryClient,
  signal: AbortSignal,
): Promise<void> {
  try {
    await client.repository(registry, repository).probePush(signal);
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    throw new UserError(`cannot push to ${registry}/${repository}: ${error.message}`, { cause: error });
  }
}
