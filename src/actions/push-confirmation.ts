import { GitHubError } from '../github/github-error.ts';
import { findPackage, type PackageFacts } from '../github/package-facts.ts';
import { DEFAULT_RETRY_POLICY } from '../http/retry.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { algorithmOf } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { isRefusal, RegistryError } from '../registry/errors.ts';
import { isCreationRace } from '../registry/manifests.ts';
import type { RemoteRepository } from '../registry/repository.ts';
import type { RegistryAccess } from './access.ts';
import type { Context } from './context.ts';
import type { SettledDestination } from './destinations.ts';
import { formatSeconds } from './format.ts';
import { isLegacyRegistry } from './hosts.ts';
import { within } from './within.ts';
import { knownOwnerKind } from './workflow-event.ts';

/** What the world sees of an image that has been pushed. */
export interface PublishedState {
  /** Undefined when GitHub's REST API was not to be asked, or did not tell. */
  readonly package: PackageFacts | undefined;
  /** Whether everybody can pull it; undefined when that could not be found out. */
  readonly isAnonymouslyReadable: boolean | undefined;
}

export interface ConfirmationOptions {
  readonly remote: RemoteRepository;
  readonly destination: SettledDestination;
  readonly root: Descriptor;
  readonly access: Pick<RegistryAccess, 'anonymous' | 'restClient'>;
  readonly context: Pick<Context, 'environment' | 'hosts' | 'log' | 'now' | 'retry' | 'signal'>;
}

/** ghcr.io shows what was written a moment later; longer than this it never took. */
const LAG_LIMIT_MS = 30_000;
/** The push is done: what else is asked is worth no longer wait. Some runners reach the registry and not the API. */
const QUESTION_LIMIT_MS = 5000;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 3000;

/**
 * Reads back what was pushed, by digest and by every tag, and looks at it as strangers do.
 * @throws UserError when the registry does not find what it has acknowledged
 */
export async function confirmPush(options: ConfirmationOptions): Promise<PublishedState> {
  options.access.anonymous.meet(options.destination.registry);
  const [facts] = await Promise.all([readPackage(options), readBack(options)]);
  // A stranger asked sooner would take the registry's lag for a refusal.
  return { package: facts, isAnonymouslyReadable: await within(QUESTION_LIMIT_MS, readAnonymously(options)) };
}

async function readBack(options: ConfirmationOptions): Promise<void> {
  const { remote, destination, root, context } = options;
  const { registry, repository } = destination;
  await Promise.all(
    namesOf(options).map(async (name) => {
      const found = await findAgain(name, options);
      if (found === undefined) throwLost(remote, name);
      if (found === 'unreadable' || isRoot(found, root)) return;
      context.log.warning(
        `${registry}/${repository}:${name} points to ${found.digest}, and not to what was pushed: another push has moved it, or the registry still shows what was there before`,
      );
    }),
  );
}

/** The older registry need not know an image by its digest (LEG-03). */
function namesOf({ destination, root, context }: ConfirmationOptions): readonly [string, ...string[]] {
  const [first, ...others] = destination.tags;
  if (first === undefined) return [root.digest];
  const isLegacy = isLegacyRegistry(destination.registry, context.hosts);
  return isLegacy ? [first, ...others] : [root.digest, first, ...others];
}

/** A registry that names everything by its own algorithm says nothing about ours. */
function isRoot(found: Descriptor, root: Descriptor): boolean {
  return found.digest === root.digest || algorithmOf(found.digest) !== algorithmOf(root.digest);
}

/** Waits until the tag or digest leads to the root. @returns what it leads to in the end, if anything */
export async function findAgain(
  tagOrDigest: string,
  { remote, root, context }: Pick<ConfirmationOptions, 'remote' | 'root' | 'context'>,
): Promise<Descriptor | 'unreadable' | undefined> {
  const { delay } = { ...DEFAULT_RETRY_POLICY, ...context.retry };
  const end = context.now() + LAG_LIMIT_MS;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    const isLast = context.now() >= end;
    const found = await lookUp(remote, tagOrDigest, isLast, context.signal);
    if (found === 'unreadable' || (found !== undefined && isRoot(found, root)) || isLast) return found;
    await delay(waitMs, context.signal);
  }
}

async function lookUp(
  remote: RemoteRepository,
  tagOrDigest: string,
  isLast: boolean,
  signal: AbortSignal,
): Promise<Descriptor | undefined | 'unreadable'> {
  try {
    return await remote.find(tagOrDigest, signal);
  } catch (error) {
    if (isCreationRace(error) && !isLast) return undefined;
    // Who may push need not be allowed to read.
    if (isRefusal(error, 401, 403)) return 'unreadable';
    throw error;
  }
}

function throwLost({ registry, name }: RemoteRepository, tagOrDigest: string): never {
  throw new UserError(
    `${registry}/${name} has acknowledged the push, and still does not find ${tagOrDigest} after ${formatSeconds(LAG_LIMIT_MS / 1000)}: run again, and look at the registry if that does not help`,
  );
}

/** The package by REST. The push is done: what is refused here, or not answered, is not known, and nothing else. */
async function readPackage({
  destination,
  access,
  context,
}: ConfirmationOptions): Promise<PackageFacts | undefined> {
  const { registry, repository } = destination;
  const client = await access.restClient(registry);
  if (client === undefined) return undefined;
  try {
    const ownerKind = knownOwnerKind(repository, context.environment);
    return await within(QUESTION_LIMIT_MS, findPackage(client, repository, ownerKind));
  } catch (error) {
    if (error instanceof GitHubError) return undefined;
    throw error;
  }
}

async function readAnonymously(options: ConfirmationOptions): Promise<boolean | undefined> {
  const { destination, access, context } = options;
  const [name] = namesOf(options);
  const remote = access.anonymous.repository(destination.registry, destination.repository);
  try {
    return (await remote.find(name, context.signal)) !== undefined;
  } catch (error) {
    if (isRefusal(error, 401, 403, 404)) return false;
    if (error instanceof RegistryError) return undefined;
    throw error;
  }
}
