import { UserError } from '../oci/errors.ts';
import { CopyError } from '../registry/copy-error.ts';
import { registryErrorOf } from '../registry/errors.ts';
import type { Destination, SettledDestination } from './destinations.ts';
import { warnOfLegacySize } from './push-advice.ts';
import { pushByStore, withOutcomes } from './push-by-store.ts';
import { confirmPush, type PublishedState } from './push-confirmation.ts';
import type { Arrival, Delivery } from './push-delivery.ts';
import { reportArrival } from './push-report.ts';
import { transferTo } from './push-transfer.ts';

/**
 * Brings the image to one destination after the other, so that memory stays bounded and a registry which stands there twice gives its
 * layers to itself. A destination that fails does not keep the image from the others.
 * @throws what a destination failed with, AggregateError for several
 */
export async function deliver(
  destinations: readonly SettledDestination[],
  delivery: Delivery,
): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  const failures: Error[] = [];
  let since = delivery.start;
  for (const destination of destinations) {
    try {
      arrivals.push(await deliverTo(destination, since, delivery));
    } catch (error) {
      if (!canOthersSucceed(error, delivery)) throw error;
      failures.push(error);
    }
    since = delivery.context.now();
  }
  if (failures.length === 0) return arrivals;
  if (arrivals.length > 0) {
    const names = arrivals.map(({ destination }) => nameOf(destination)).join(', ');
    delivery.context.log.warning(`the image is complete in ${names}, but not everywhere it was to go`);
  }
  const [only] = failures;
  throw only !== undefined && failures.length === 1 ? only : new AggregateError(failures);
}

/** @param since when the work for it began: what opens and packs the image counts for the first destination */
async function deliverTo(planned: SettledDestination, since: number, delivery: Delivery): Promise<Arrival> {
  const { context } = delivery;
  const told = await pushByStore(planned, delivery);
  const facts = await delivery.readFacts();
  warnOfLegacySize(planned, facts, context);
  const { destination, report: found } = await transferTo(planned, delivery);
  const report = withOutcomes(found, told);
  const seconds = (context.now() - since) / 1000;
  const state = await confirm(destination, delivery);
  const arrival = { destination, facts, report, seconds, state };
  await reportArrival(arrival, delivery);
  return arrival;
}

async function confirm(
  destination: SettledDestination,
  { client, access, image, inputs, context }: Delivery,
): Promise<PublishedState | undefined> {
  if (inputs.dryRun) return undefined;
  const remote = client.repository(destination.registry, destination.repository);
  return confirmPush({ remote, destination, root: image.root, access, context });
}

/** An image that cannot be read fails everywhere, a defect of ours as well, and who interrupts a push means all of it. */
function canOthersSucceed(failure: unknown, { context }: Delivery): failure is Error {
  if (context.signal.aborted) return false;
  if (failure instanceof CopyError) return failure.side === 'target';
  return failure instanceof UserError || registryErrorOf(failure) !== undefined;
}

function nameOf({ registry, repository }: Destination): string {
  return `${registry}/${repository}`;
}
