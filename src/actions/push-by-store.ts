import { isLoopbackHost } from '../http/addresses.ts';
import { type EngineLayer, EnginePushError } from '../images/engine-push.ts';
import type { PushingStore } from '../images/pushing-store.ts';
import { type Digest, hexOf } from '../oci/digest.ts';
import type { PushOutcome } from '../oci/target.ts';
import type { CopyReport } from '../registry/copy-report.ts';
import { unlessDenied } from '../registry/errors.ts';
import type { RemoteRepository } from '../registry/repository.ts';
import type { SettledDestination } from './destinations.ts';
import { isLegacyRegistry } from './hosts.ts';
import type { Log } from './log.ts';
import { createProgress, type TransferState } from './progress.ts';
import { findAgain } from './push-confirmation.ts';
import type { Delivery } from './push-delivery.ts';
import { neighboursAt } from './push-transfer.ts';

/** What a store tells of its push. */
export interface StoreOutcomes {
  /** By the beginning of the digest in hex. Stores tell of layers alone. */
  readonly layers: ReadonlyMap<string, PushOutcome>;
  /** What became of all else that is at the destination now. */
  readonly others: PushOutcome;
}

/** A store repeats what others say, at any length. */
const MAX_REASON_LENGTH = 500;

const NOTHING_PUSHED: StoreOutcomes = { layers: new Map(), others: 'exists' };

/**
 * Lets the store that has the image push it to a destination, under one of its tags, where it can. What is not there then, for whatever
 * reason, is for the usual way, which knows more about trust, retries and refusals, and leaves alone what has arrived.
 */
export async function pushByStore(
  destination: SettledDestination,
  delivery: Delivery,
): Promise<StoreOutcomes> {
  const { image, client, context } = delivery;
  const { registry, repository } = destination;
  const remote = client.repository(registry, repository);
  const store = await findStore(destination, remote, delivery);
  if (store === undefined) return NOTHING_PUSHED;
  const layers = new Map<string, PushOutcome>();
  const { problem, tidied } = await tryPush(store, destination, delivery, layers);
  const options = { remote, root: image.root, context };
  if (problem === undefined) {
    const [found] = await Promise.all([findAgain(image.root.digest, options), tidied]);
    if (found !== undefined) return { layers, others: 'uploaded' };
  }
  const reason = shorten(problem ?? 'what it has pushed is not found there');
  context.log.info(`The store of the image does not push to ${registry}/${repository} by itself: ${reason}`);
  // Before the image is taken from the store for it: a refusal says why, and the store may have others.
  await remote.probePush(context.signal);
  return { layers, others: 'exists' };
}

/** Undefined where the store must not push, or need not. */
async function findStore(
  { registry }: SettledDestination,
  remote: RemoteRepository,
  { image, client, inputs, context }: Delivery,
): Promise<PushingStore | undefined> {
  const { store, root } = image;
  if (store === undefined || !store.canPush(root.digest)) return undefined;
  // These are ours to do: to send nothing, to hash all, to mount what the user names, to cope with the older registry.
  const isOurs = inputs.dryRun || inputs.verify || neighboursAt(registry, inputs.mountFrom).length > 0;
  if (isOurs || isLegacyRegistry(registry, context.hosts)) return undefined;
  const { protocol, hostname } = await client.origin(registry);
  if (protocol === 'http:' && !isLoopbackHost(hostname)) return undefined;
  return (await remote.exists(root).catch(unlessDenied)) ? undefined : store;
}

/** `problem` is what the store said when it could not. */
async function tryPush(
  store: PushingStore,
  { registry, repository, tags }: SettledDestination,
  { access, context }: Delivery,
  layers: Map<string, PushOutcome>,
): Promise<{ readonly problem?: string; readonly tidied?: Promise<void> }> {
  const { log, now, signal } = context;
  const name = `${registry}/${repository}`;
  const report = createProgress({ label: `Uploading to ${name}`, print: log.info, now });
  const sizes = new Map<string, EngineLayer>();
  const onLayer = (layer: EngineLayer): void => {
    if (layer.outcome !== undefined) layers.set(layer.id, layer.outcome);
    else report(sumOf(sizes.set(layer.id, layer)));
  };
  try {
    const credential = await access.credential(registry);
    const { tidied } = await store.push({ repository: name, tags, credential, onLayer, signal });
    return { tidied: tidied.catch((error: unknown) => warnOfRest(error, log)) };
  } catch (error) {
    if (error instanceof EnginePushError) return { problem: error.message };
    throw error;
  }
}

/** The image is where it was to go: that its store is not as it was before is no failure. */
function warnOfRest(error: unknown, { warning }: Pick<Log, 'warning'>): void {
  if (!(error instanceof EnginePushError)) throw error;
  warning(shorten(error.message));
}

function shorten(reason: string): string {
  return reason.slice(0, MAX_REASON_LENGTH);
}

function sumOf(layers: ReadonlyMap<string, EngineLayer>): TransferState {
  const sum = (field: 'sentBytes' | 'totalBytes'): number =>
    [...layers.values()].reduce((bytes, layer) => bytes + (layer[field] ?? 0), 0);
  const sentBytes = sum('sentBytes');
  return { sentBytes, doneBytes: sentBytes, totalBytes: sum('totalBytes') };
}

/** A copy that found there what a store had pushed, with what that said of it. */
export function withOutcomes(report: CopyReport, { layers, others }: StoreOutcomes): CopyReport {
  const outcomeOf = (digest: Digest): PushOutcome => layers.get(hexOf(digest).slice(0, ID_LENGTH)) ?? others;
  const nodes = report.nodes.map((node) =>
    node.outcome === 'exists' ? { ...node, outcome: outcomeOf(node.descriptor.digest) } : node,
  );
  const uploaded = nodes.filter(({ outcome }) => outcome === 'uploaded');
  return {
    ...report,
    nodes,
    uploadedBytes: uploaded.reduce((sum, { descriptor }) => sum + descriptor.size, 0),
  };
}

/** Docker's short IDs. */
const ID_LENGTH = 12;
