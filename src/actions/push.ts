import type { Digest } from '../oci/digest.ts';
import { IntegrityError, UserError } from '../oci/errors.ts';
import type { RegistryClient } from '../registry/client.ts';
import { copyGraph } from '../registry/copy.ts';
import { CopyError } from '../registry/copy-error.ts';
import type { CopyReport } from '../registry/copy-report.ts';
import { registryErrorOf } from '../registry/errors.ts';
import { withRegistryClient } from './access.ts';
import type { Context } from './context.ts';
import type { PUSH } from './definitions/push.ts';
import { type Destination, readDestinations, referencesOf, successorOfLegacy } from './destinations.ts';
import { withDryRun } from './dry-run.ts';
import { formatBytes, formatSeconds } from './format.ts';
import { packagePageUrl } from './hosts.ts';
import { platformsOf, readImageFacts } from './image-facts.ts';
import type { SourceImage } from './image-source.ts';
import type { Inputs } from './inputs.ts';
import { createProgress } from './progress.ts';
import { openPushSource, readPushSource } from './push-source.ts';
import { summarizePush } from './push-summary.ts';

/** The outputs of `push`, `json` aside (interfaces §2). */
export type PushResult = {
  readonly digest: Digest;
  readonly references: readonly string[];
  readonly tags: readonly string[];
  readonly platforms: readonly string[];
  readonly size: number;
  readonly 'uploaded-bytes': number;
  readonly 'package-url'?: string;
};

export type PushInputs = Inputs<(typeof PUSH)['inputs']>;

/** Pushes an image that is already built to one or more repositories (ACT-01, ACT-06). */
export async function push(inputs: PushInputs, context: Context): Promise<PushResult> {
  const wanted = readPushSource(inputs);
  const destinations = readDestinations(inputs.image, inputs.tags, context.hosts, context.log);
  for (const destination of destinations) noticeLegacy(destination, context);
  return withRegistryClient(inputs, context, async (client) => {
    const image = await openPushSource(wanted, client, destinations);
    try {
      return await pushImage({ image, destinations, client, inputs, context });
    } catch (error) {
      throw await withDamage(error, image);
    } finally {
      await image.close();
    }
  });
}

/** One image on its way to its destinations. */
interface Delivery {
  readonly image: SourceImage;
  readonly destinations: readonly Destination[];
  readonly client: RegistryClient;
  readonly inputs: PushInputs;
  readonly context: Context;
}

function noticeLegacy(destination: Destination, { hosts, log }: Context): void {
  const successor = successorOfLegacy(destination, hosts);
  if (successor === undefined) return;
  log.notice(
    `${destination.registry} is the deprecated Docker registry of GitHub: push to ${successor} instead`,
  );
}

async function pushImage(delivery: Delivery): Promise<PushResult> {
  const { image, destinations, context } = delivery;
  for (const notice of image.notices) context.log.notice(notice);
  const platforms = platformsOf(await readImageFacts(image.source, image.root));
  const reports: CopyReport[] = [];
  for (const destination of destinations) {
    const report = await pushTo(destination, delivery);
    await summarize(destination, report, platforms, delivery);
    reports.push(report);
  }
  return resultOf(delivery, platforms, reports);
}

async function pushTo(
  destination: Destination,
  { image, client, inputs, context }: Delivery,
): Promise<CopyReport> {
  const { registry, repository, tags } = destination;
  const { dryRun, concurrency } = inputs;
  const { log, now, signal, step } = context;
  const remote = client.repository(registry, repository);
  const start = now();
  const report = await copyGraph(image.source, dryRun ? withDryRun(remote) : remote, image.root, {
    tags,
    concurrency,
    signal,
    onProgress: createProgress({ label: `Uploading to ${registry}/${repository}`, print: log.info, now }),
  });
  // A command line has the references on stdout.
  const shown = step === undefined ? [] : referencesOf(destination);
  for (const reference of shown) log.info(`${reference}@${report.root.digest}`);
  log.info(describeResult(report, dryRun, (now() - start) / 1000));
  return report;
}

function describeResult({ size, uploadedBytes }: CopyReport, isDryRun: boolean, seconds: number): string {
  const amount = `${formatBytes(uploadedBytes)} of ${formatBytes(size)}`;
  return isDryRun ? `Dry run: would upload ${amount}.` : `Uploaded ${amount} in ${formatSeconds(seconds)}.`;
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

async function summarize(
  { registry, repository, tags }: Destination,
  report: CopyReport,
  platforms: readonly string[],
  { inputs, context }: Delivery,
): Promise<void> {
  const references = tags.map((tag) => ({ registry, repository, tag }));
  const summary = summarizePush({ references, report, platforms, isDryRun: inputs.dryRun });
  await context.step?.appendSummary(context.log.redact(summary));
}

function resultOf(
  { image, destinations, context }: Delivery,
  platforms: readonly string[],
  reports: readonly CopyReport[],
): PushResult {
  const [page] = destinations.flatMap(
    ({ registry, repository }) => packagePageUrl(registry, repository, context.hosts) ?? [],
  );
  return {
    digest: image.root.digest,
    references: destinations.flatMap(referencesOf),
    tags: [...new Set(destinations.flatMap(({ tags }) => tags))],
    platforms,
    size: reports[0]?.size ?? 0,
    'uploaded-bytes': reports.reduce((sum, { uploadedBytes }) => sum + uploadedBytes, 0),
    ...(page === undefined ? {} : { 'package-url': page }),
  };
}
