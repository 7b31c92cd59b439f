import { createEditedSource, editImage } from '../images/edit/edit-image.ts';
import { type ImageDocuments, readImageDocuments } from '../images/edit/image-documents.ts';
import { UserError } from '../oci/errors.ts';
import { parseReference } from '../oci/reference.ts';
import type { RegistryAccess } from './access.ts';
import { checkFailure, isPassed } from './check/check-result.ts';
import { ADVICE } from './check/default-rules.ts';
import { type Finding, findFindings } from './check/find-findings.ts';
import { readRules } from './check/read-rules.ts';
import { logFindings, summarizeFindings } from './check/summarize-findings.ts';
import { sourceOf } from './check.ts';
import type { Context } from './context.ts';
import type { PUBLISH } from './definitions/publish.ts';
import type { SourceImage } from './image-source.ts';
import type { Inputs } from './inputs.ts';
import { warnOfInherited } from './metadata/inherited-values.ts';
import { readKnownImage } from './metadata/known-image.ts';
import { planEdits, type WantedMetadata } from './metadata/plan-edits.ts';
import { readWantedMetadata } from './metadata/wanted-metadata.ts';
import { push } from './push.ts';
import type { PushResult } from './push-result.ts';

/** The outputs of `push` and of `check`. */
export interface PublishResult {
  readonly pushed: PushResult;
  readonly findings: readonly Finding[];
  /** Why a publication that has happened is a failure all the same. */
  readonly failure: string | undefined;
}

export type PublishInputs = Inputs<(typeof PUBLISH)['inputs']>;

/**
 * Describes an image in memory, holds it against the rules, and pushes what came of it: nothing is published that the gate would not let
 * pass, and there is one digest (CARD-01).
 */
export async function publish(inputs: PublishInputs, context: Context): Promise<PublishResult> {
  const wanted = readWantedMetadata(inputs, context.hosts.serverUrl);
  let findings: readonly Finding[] = [];
  const pushed = await push(inputs, context, async (image, access, bounded) => {
    const described = await describeInMemory(image, wanted, inputs, access, bounded);
    findings = await gate(described, inputs, access, bounded);
    return described.image;
  });
  return { pushed, findings, failure: judgeLink(pushed, inputs, context) };
}

interface DescribedImage {
  readonly image: SourceImage;
  readonly documents: ImageDocuments;
}

async function describeInMemory(
  image: SourceImage,
  wanted: WantedMetadata,
  inputs: PublishInputs,
  access: RegistryAccess,
  context: Context,
): Promise<DescribedImage> {
  const { source, root } = image;
  const { registry } = parseReference((inputs.image[0] ?? '').toLowerCase());
  const { documents, own } = await readKnownImage(image, inputs, { registry, access, context });
  const edits = planEdits(root.mediaType, { ...wanted, own });
  const edited = editImage(documents, root, edits);
  const described = { ...image, root: edited.root, source: createEditedSource(source, documents, edited) };
  const after = await readImageDocuments(described.source, described.root);
  const { serverUrl } = context.hosts;
  warnOfInherited(after, serverUrl, inputs.repository && `${serverUrl}/${inputs.repository}`, context.log);
  return { image: described, documents: after };
}

/** @throws UserError for an image that breaks a rule: nothing has been pushed then */
async function gate(
  { image, documents }: DescribedImage,
  inputs: PublishInputs,
  access: RegistryAccess,
  context: Context,
): Promise<Finding[]> {
  const { log, step } = context;
  const rules = await readRules(inputs.rules, access, context, ADVICE);
  const findings = findFindings(documents, image.root, rules, sourceOf(inputs, context));
  logFindings(findings, log);
  if (findings.length > 0)
    await step?.appendSummary(log.redact(summarizeFindings(inputs.image.join(' '), findings)));
  const failure = checkFailure({ passed: isPassed(findings), findings });
  if (failure !== undefined) throw new UserError(`${failure}, so nothing was pushed`);
  return findings;
}

/** What the package says of its link after the push, against what was wanted. */
function judgeLink(
  { 'linked-repository': linked }: PushResult,
  { link, repository, image }: PublishInputs,
  { log }: Context,
): string | undefined {
  if (repository === undefined || linked === undefined || linked === 'unknown') return undefined;
  if (linked.toLowerCase() === repository.toLowerCase() || link === 'ignore') return undefined;
  const state = linked === '' ? 'linked to no repository' : `linked to ${linked}`;
  const message = `the package ${image[0]} is ${state}, not to ${repository}: only a person can change that, in the settings of the package`;
  if (link === 'fail') return message;
  log.warning(message);
  return undefined;
}
