import type { Digest } from '../oci/digest.ts';
import { referencesOf } from './destinations.ts';
import { packagePageUrl } from './hosts.ts';
import { platformsOf, sizeOfImage } from './image-facts.ts';
import { placeOf } from './package-place.ts';
import type { PublishedState } from './push-confirmation.ts';
import type { Arrival, Delivery } from './push-delivery.ts';

/** The outputs of `push`, `json` aside (interfaces §2). Those about the package are absent after a dry run. */
export type PushResult = {
  readonly digest: Digest;
  readonly references: readonly string[];
  readonly tags: readonly string[];
  readonly platforms: readonly string[];
  readonly size: number;
  readonly 'uploaded-bytes': number;
  readonly 'package-url'?: string;
  readonly 'linked-repository'?: string;
  readonly visibility?: string;
};

/** What nobody could be asked about. */
const UNKNOWN = 'unknown';

/** The outputs of one image at all its destinations; of several packages the first that has a page speaks. */
export async function resultOf(delivery: Delivery, arrivals: readonly Arrival[]): Promise<PushResult> {
  const { image, readFacts } = delivery;
  const destinations = arrivals.map(({ destination }) => destination);
  const { shown, page } = await findShown(arrivals, delivery);
  const facts = await readFacts();
  return {
    digest: image.root.digest,
    references: destinations.flatMap(referencesOf),
    tags: [...new Set(destinations.flatMap(({ tags }) => tags))],
    platforms: platformsOf(facts),
    size: arrivals[0]?.report.size ?? sizeOfImage(image.root, facts),
    'uploaded-bytes': arrivals.reduce((sum, { report }) => sum + report.uploadedBytes, 0),
    ...(page === undefined ? {} : { 'package-url': page }),
    ...(shown?.state === undefined ? {} : packageOutputs(shown.state)),
  };
}

/** The first that has a page, else the first. */
async function findShown(
  arrivals: readonly Arrival[],
  { client, context: { hosts } }: Delivery,
): Promise<{ readonly shown: Arrival | undefined; readonly page?: string }> {
  for (const shown of arrivals) {
    const page = packagePageUrl(await placeOf(shown.destination, client, hosts), hosts);
    if (page !== undefined) return { shown, page };
  }
  return { shown: arrivals[0] };
}

function packageOutputs(state: PublishedState): Pick<PushResult, 'linked-repository' | 'visibility'> {
  return {
    'linked-repository': state.package === undefined ? UNKNOWN : (state.package.repository ?? ''),
    visibility: visibilityOf(state),
  };
}

/** What everybody can pull is public, whatever else is not known. */
export function visibilityOf(state: PublishedState): string {
  return state.package?.visibility ?? (state.isAnonymouslyReadable === true ? 'public' : UNKNOWN);
}
