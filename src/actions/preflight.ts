import { UserError } from '../oci/errors.ts';
import type { RegistryClient } from '../registry/client.ts';
import { RegistryError } from '../registry/errors.ts';
import type { Context } from './context.ts';
import type { Destination } from './destinations.ts';

/**
 * Asks every destination whether a push is allowed, by opening an upload there, before anything is read, compressed or sent (ACT-05).
 * @throws UserError for the destination that refuses, AggregateError for several
 */
export async function preflight(
  destinations: readonly Destination[],
  client: RegistryClient,
  { signal }: Pick<Context, 'signal'>,
): Promise<void> {
  const answers = await Promise.allSettled(
    destinations.map((destination) => ask(destination, client, signal)),
  );
  const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  if (refusals.length > 1) throw new AggregateError(refusals);
  if (refusals.length === 1) throw refusals[0];
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
