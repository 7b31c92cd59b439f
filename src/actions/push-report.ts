import { declareArtifact } from './artifact-file.ts';
import { referencesOf } from './destinations.ts';
import { formatBytes, formatSeconds } from './format.ts';
import { packageSettingsUrl } from './hosts.ts';
import { placeOf } from './package-place.ts';
import { warnOfOtherSource } from './push-advice.ts';
import type { Arrival, Delivery } from './push-delivery.ts';
import { visibilityOf } from './push-result.ts';
import { describeParts, summarizePush } from './push-summary.ts';

/** Tells people and later steps what has arrived: log, job summary, the runner's list of artifacts (ACT-06, ACT-15). */
export async function reportArrival(arrival: Arrival, delivery: Delivery): Promise<void> {
  const { image, context, inputs } = delivery;
  const { remembered = new Set() } = image;
  const { destination, facts, report } = arrival;
  const { log, step, environment } = context;
  const name = `${destination.registry}/${destination.repository}`;
  // A command line has the references on stdout.
  if (step !== undefined) {
    for (const reference of referencesOf(destination)) log.info(`${reference}@${report.root.digest}`);
  }
  log.info(describeTransfer(arrival, inputs.dryRun));
  if (step !== undefined) log.group(`Parts of ${name}`, describeParts({ report, remembered }));
  warnOfOtherSource(destination, facts, context);
  await reportPackage(arrival, delivery);
  if (!inputs.dryRun) await declareArtifact(name, report.root.digest, environment);
  const summary = summarizePush({ ...arrival, remembered, isDryRun: inputs.dryRun });
  await step?.appendSummary(log.redact(summary));
}

function describeTransfer({ report, seconds }: Arrival, isDryRun: boolean): string {
  const amount = `${formatBytes(report.uploadedBytes)} of ${formatBytes(report.size)}`;
  return isDryRun ? `Dry run: would upload ${amount}.` : `Uploaded ${amount} in ${formatSeconds(seconds)}.`;
}

/** One line on who sees the package, and where to link it when nothing leads from a repository to it. */
async function reportPackage(
  { destination, state }: Arrival,
  { client, context: { log, hosts } }: Delivery,
): Promise<void> {
  const facts = state?.package;
  if (state === undefined || facts === undefined) return;
  const settings = packageSettingsUrl(await placeOf(destination, client, hosts), facts.ownerKind, hosts);
  const link = facts.repository ?? `no repository (connect one at ${settings})`;
  const pull = PULLS[String(state.isAnonymouslyReadable) as keyof typeof PULLS];
  log.info(`The package is ${visibilityOf(state)} and linked to ${link}; a pull without login ${pull}.`);
}

const PULLS = { true: 'works', false: 'is refused', undefined: 'could not be tried' } as const;
