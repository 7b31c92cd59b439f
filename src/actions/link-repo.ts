import { findPackage, type PackageFacts } from '../github/package-facts.ts';
import { DEFAULT_RETRY_POLICY } from '../http/retry.ts';
import { ANNOTATION } from '../oci/annotations.ts';
import { UserError } from '../oci/errors.ts';
import { parseReference } from '../oci/reference.ts';
import type { RegistryClient } from '../registry/client.ts';
import { type RegistryAccess, withRegistryClient } from './access.ts';
import { findFindings } from './check/find-findings.ts';
import type { Context } from './context.ts';
import { DESCRIBE } from './definitions/describe.ts';
import type { LINK_REPO } from './definitions/link-repo.ts';
import { describe } from './describe.ts';
import { packageSettingsUrl } from './hosts.ts';
import { type ImageSourceName, lowerName, parseImageSource } from './image-source.ts';
import type { Inputs } from './inputs.ts';
import { type AuditedPackage, auditOwner, summarizeAudit } from './link-repo/audit-owner.ts';
import { linkByAdmin } from './link-repo/link-by-admin.ts';
import { placeOf } from './package-place.ts';
import { readOutline } from './read-outline.ts';
import { UsageError } from './usage-error.ts';

/** The outputs of `link-repo` (interfaces §2). */
export interface LinkResult {
  /** Undefined before the first push, when only the image could be looked at. */
  readonly linked: boolean | undefined;
  readonly 'linked-repository': string | undefined;
  readonly 'settings-url': string | undefined;
  readonly packages: readonly AuditedPackage[] | undefined;
  /** Why this is a failure; undefined when it is none. */
  readonly failure: string | undefined;
}

export type LinkInputs = Inputs<(typeof LINK_REPO)['inputs']>;

const NOTHING: LinkResult = {
  linked: undefined,
  'linked-repository': undefined,
  'settings-url': undefined,
  packages: undefined,
  failure: undefined,
};

/** Makes sure that a package gets its link, or verifies that it has it (ACT-09, CARD-05). */
export async function linkRepo(inputs: LinkInputs, context: Context): Promise<LinkResult> {
  const { audit, image } = inputs;
  if (audit !== undefined) return auditPackages(audit, inputs, context);
  if (image === undefined) throw new UsageError('input "image" is required, unless "audit" names an owner');
  const repository = requireRepository(inputs);
  const name = parseImageSource(image);
  return withRegistryClient(inputs, context, (client, access) => {
    const link = { repository, inputs, context, client, access };
    return name.transport === 'docker'
      ? verifyPackage(name.reference, link)
      : prepareImage(image, name, link);
  });
}

interface Link {
  readonly repository: string;
  readonly inputs: LinkInputs;
  readonly context: Context;
  readonly client: RegistryClient;
  readonly access: RegistryAccess;
}

function requireRepository({ repository = '' }: LinkInputs): string {
  if (/^[\w.-]+\/[\w.-]+$/.test(repository)) return repository;
  throw new UsageError(`repository: ${JSON.stringify(repository)} is no repository: write OWNER/REPOSITORY`);
}

/** Before the first push: what makes GitHub link the package has to be in the image. */
async function prepareImage(image: string, name: ImageSourceName, link: Link): Promise<LinkResult> {
  const { repository, inputs, context, client } = link;
  const url = `${context.hosts.serverUrl}/${repository}`;
  const { documents, root } = await readOutline(name, client);
  const rules = { keys: { [ANNOTATION.source]: { is: 'repository' } } } as const;
  const findings = findFindings(documents, root, rules, { repositoryUrl: url, commits: [] });
  const [finding] = findings;
  if (finding === undefined) {
    context.log.info(`The image names ${url}, so its package will be linked as it is created.`);
    return NOTHING;
  }
  if (inputs.describe) {
    await describe(describeInputs(image, url, inputs), context);
    return NOTHING;
  }
  const found = finding.found === undefined ? 'nothing' : JSON.stringify(finding.found);
  return judged(link, {
    ...NOTHING,
    failure: `the image says ${found} in ${ANNOTATION.source}, so its package will not be linked to ${repository}: write ${finding.remedy}, or set describe to true`,
  });
}

function describeInputs(image: string, url: string, inputs: LinkInputs): Parameters<typeof describe>[0] {
  const { token, username, configDir, plainHttp, dryRun, repository } = inputs;
  return {
    ...{ token, username, configDir, plainHttp, dryRun, repository, image },
    ...{ annotations: [`${ANNOTATION.source}=${url}`], labels: [], remove: [], moveTags: [] },
    ...{ mode: 'off', convert: DESCRIBE.inputs.convert.default, attestations: 'keep' },
  };
}

/** After it: GitHub's own word counts, and only a person can change it. */
async function verifyPackage(reference: string, link: Link): Promise<LinkResult> {
  const { repository, inputs, context, client } = link;
  const { registry, repository: name } = parseReference(reference);
  if (inputs.linkViaAdmin && !inputs.dryRun) {
    const origin = (): Promise<URL> => client.origin(registry);
    await linkByAdmin({ registry, origin, name }, repository, context);
  }
  const facts = await awaitLink(registry, name, link);
  const place = await placeOf({ registry, repository: name }, client, context.hosts);
  const settings = packageSettingsUrl(place, facts.ownerKind, context.hosts);
  const result = { ...NOTHING, 'linked-repository': facts.repository, 'settings-url': settings };
  if (isSame(facts.repository, repository)) {
    context.log.info(`${registry}/${name} is linked to ${facts.repository}.`);
    return { ...result, linked: true };
  }
  const state =
    facts.repository === undefined
      ? 'is linked to no repository'
      : `is linked to ${facts.repository}, not to ${repository}`;
  const way =
    facts.repository === undefined
      ? `choose "Connect repository" at ${settings}`
      : `remove the link and choose "Connect repository" at ${settings}`;
  return judged(link, {
    ...{ ...result, linked: false },
    failure: `${registry}/${name} ${state}, and no API can change that: ask an administrator of the package to ${way}. For workflows to push, "Manage Actions access" there needs ${repository} with the role Write`,
  });
}

/** GitHub shows a package and its link a moment after the push. */
const LAG_LIMIT_MS = 10_000;
const FIRST_WAIT_MS = 200;

async function awaitLink(
  registry: string,
  name: string,
  { repository, inputs, access, context }: Link,
): Promise<PackageFacts> {
  const client = await access.restClient(registry);
  if (client === undefined) {
    throw new UserError(
      `${registry} has no REST API of GitHub beside it, or no token of GitHub is given: there is nothing to verify a link by`,
    );
  }
  const { delay } = { ...DEFAULT_RETRY_POLICY, ...context.retry };
  const end = context.now() + LAG_LIMIT_MS;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs *= 2) {
    const facts = await findPackage(client, name);
    // A link that is there does not move by itself: only what is on its way is worth waiting for.
    const isSettled = facts?.repository !== undefined && !inputs.linkViaAdmin;
    if (isSettled || isSame(facts?.repository, repository) || context.now() + waitMs > end) {
      return facts ?? throwAbsent(registry, name);
    }
    await delay(waitMs, context.signal);
  }
}

function throwAbsent(registry: string, name: string): never {
  throw new UserError(
    `there is no package ${registry}/${name}, or the token may not see it: push it first, and give the job "permissions: packages: read"`,
  );
}

function isSame(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

/** A failure as the input on-unlinked wants it. */
function judged({ inputs, context }: Link, result: LinkResult): LinkResult {
  if (inputs.onUnlinked === 'fail' || result.failure === undefined) return result;
  if (inputs.onUnlinked === 'warn') context.log.warning(result.failure);
  else context.log.info(result.failure);
  return { ...result, failure: undefined };
}

async function auditPackages(owner: string, inputs: LinkInputs, context: Context): Promise<LinkResult> {
  const { hosts, log, step } = context;
  const registry =
    inputs.image === undefined ? hosts.container : parseReference(lowerName(inputs.image)).registry;
  return withRegistryClient(inputs, context, async (_, access) => {
    const client = await access.restClient(registry);
    if (client === undefined)
      throw new UserError(`audit: give a token of GitHub, such as a classic one with read:packages`);
    const packages = await auditOwner(client, owner, inputs.repository);
    for (const entry of packages) {
      log.info(
        `${entry.package}: ${entry.repository ?? 'no repository'}, ${entry.visibility}, ${entry.updated ?? 'never pushed'}, push from here: ${entry.pushable}`,
      );
    }
    await step?.appendSummary(log.redact(summarizeAudit(owner, packages)));
    return { ...NOTHING, packages };
  });
}
