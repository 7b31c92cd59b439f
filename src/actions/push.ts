import { IntegrityError, UserError } from '../oci/errors.ts';
import { CopyError } from '../registry/copy-error.ts';
import { registryErrorOf } from '../registry/errors.ts';
import { withRegistryClient } from './access.ts';
import type { Context } from './context.ts';
import { withDeadline } from './deadline.ts';
import { type Destination, readDestinations } from './destinations.ts';
import { readImageFacts } from './image-facts.ts';
import type { SourceImage } from './image-source.ts';
import { preflight } from './preflight.ts';
import { warnOfLegacySize } from './push-advice.ts';
import { confirmPush, type PublishedState } from './push-confirmation.ts';
import type { Arrival, Delivery, PushInputs } from './push-delivery.ts';
import { reportArrival } from './push-report.ts';
import { type PushResult, resultOf } from './push-result.ts';
import { openPushSource, readPushSource } from './push-source.ts';
import { transferTo } from './push-transfer.ts';

/** Pushes an image that is already built to one or more repositories (ACT-01, ACT-06). */
export async function push(inputs: PushInputs, context: Context): Promise<PushResult> {
  const wanted = readPushSource(inputs);
  const destinations = readDestinations(inputs.image, inputs.tags, context.hosts, context.log);
  return withDeadline(context, inputs.timeoutMinutes, (bounded) =>
    withRegistryClient(inputs, bounded, async (client, access) => {
      if (inputs.preflight && !inputs.dryRun) await preflight(destinations, client, bounded);
      const image = await openPushSource(wanted, client, destinations);
      try {
        for (const notice of image.notices) bounded.log.notice(notice);
        const facts = await readImageFacts(image.source, image.root);
        return await deliver(destinations, { image, facts, client, access, inputs, context: bounded });
      } catch (error) {
        throw await withDamage(error, image);
      } finally {
        await image.close();
      }
    }),
  );
}

/** To one destination after the other, so that a registry which stands there twice gives its layers to itself. */
async function deliver(destinations: readonly Destination[], delivery: Delivery): Promise<PushResult> {
  const arrivals: Arrival[] = [];
  for (const destination of destinations) warnOfLegacySize(destination, delivery.facts, delivery.context);
  for (const destination of destinations) {
    const transfer = await transferTo(destination, delivery);
    const state = await confirm(destination, delivery);
    const arrival = { destination, ...transfer, state };
    await reportArrival(arrival, delivery);
    arrivals.push(arrival);
  }
  return resultOf(delivery, arrivals);
}

async function confirm(
  destination: Destination,
  { client, access, image, inputs, context }: Delivery,
): Promise<PublishedState | undefined> {
  if (inputs.dryRun) return undefined;
  const remote = client.repository(destination.registry, destination.repository);
  return confirmPush({ remote, destination, root: image.root, access, context });
}

/** Says which file is damaged when bytes turned out not to be what their digest promises. */
async function withDamage(error: unknown, image: SourceImage): Promise<unknown> {
  if (!(error instanceof CopyError) || !isAboutBytes(error)) return error;
  const damage = await image.findDamage(error.descriptor);
  return damage === undefined ? error : new UserError(damage, { cause: error });
}

function isAboutBytes(error: CopyError): boolean {
  const refusal = registryErrorOf(error);
  return (
    error.cause instanceof IntegrityError ||
    refusal?.hasCode('DIGEST_INVALID') === true ||
    refusal?.hasCode('SIZE_INVALID') === true
  );
}
