import { UserError } from '../oci/errors.ts';
import type { RegistryClient } from '../registry/client.ts';
import { RegistryError } from '../registry/errors.ts';
import type { Context } from './context.ts';
import type { Destination } from './destinations.ts';

/** Who has not answered by then is asked again by the push itself, which has patience. */
const LIMIT_MS = 5000;

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
  const late = createTimer(limitMs);
  const answers = await Promise.allSettled(
    destinations.map(async (destination) => {
      const answer = ask(destination, client, signal).then(() => 'in time' as const);
      if ((await Promise.race([answer, late.rings])) === 'in time') return;
      // What it says now would come too late; the client's end stops the question.
      answer.catch(() => undefined);
      log.notice(`${destination.registry} has not said yet whether it takes this push: going on without`);
    }),
  );
  late.stop();
  const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  if (refusals.length > 1) throw new AggregateError(refusals);
  if (refusals.length === 1) throw refusals[0];
}

function createTimer(ms: number): { readonly rings: Promise<'late'>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const rings = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, ms, 'late');
  });
  return { rings, stop: () => clearTimeout(timer) };
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
