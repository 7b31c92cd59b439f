import { join } from 'node:path';
import { type Compression, createCompression } from '../images/compress/compression.ts';
import type { Packing } from '../images/packing.ts';
import { createFolderCache, type PackingCache } from '../images/packing-cache.ts';
import { readVerified } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { IntegrityError } from '../oci/errors.ts';
import { contentOf } from '../oci/target.ts';
import type { RegistryClient } from '../registry/client.ts';
import { unlessDenied } from '../registry/errors.ts';
import type { RemoteRepository } from '../registry/repository.ts';
import type { Context } from './context.ts';
import type { Destination } from './destinations.ts';
import { withEarlyUploads } from './early-uploads.ts';
import { neighboursAt } from './push-transfer.ts';
import { asUsage } from './usage-error.ts';
import { createWorkflowCache } from './workflow-cache.ts';

/** The inputs that say how layers are packed. */
export interface PackingInputs {
  readonly compression: Compression['format'];
  readonly compressionLevel: number | undefined;
  readonly cache: 'auto' | 'true' | 'false';
  readonly cacheDir: string | undefined;
  readonly verify: boolean;
  readonly mountFrom: readonly string[];
}

export interface PackingRequest {
  readonly inputs: PackingInputs;
  readonly destinations: readonly Destination[];
  readonly client: RegistryClient;
  readonly context: Context;
  /** Whether layers may travel before the whole image, and with it what becomes of its tags, is known. */
  readonly sendsEarly: boolean;
}

/** What a push needs while its image is opened and sent. */
export interface PackingSession {
  readonly packing: Packing;
  /** The client to send with: it knows what has been sent while the image was being packed. */
  readonly client: RegistryClient;
  /** Ends what still reads layers, before their image is closed. */
  settle(): Promise<void>;
}

/** Lends a packing that knows the destinations: what they have is not packed, and what is packed travels at once. */
export async function withPacking<T>(
  { inputs, destinations, client, context, sendsEarly }: PackingRequest,
  work: (session: PackingSession) => Promise<T>,
): Promise<T> {
  const compression = asUsage(() => createCompression(inputs.compression, inputs.compressionLevel));
  const cache = createCache(inputs, destinations, context);
  const remotes = destinations.map(({ registry, repository }) => client.repository(registry, repository));
  const [first] = destinations as [Destination];
  const early = withEarlyUploads(
    remotes[0] as RemoteRepository,
    neighboursAt(first.registry, inputs.mountFrom),
    context.signal,
  );
  const packing: Packing = {
    compression,
    cache: cache?.records,
    // Whoever wants everything hashed does not want to believe a record.
    ...(!inputs.verify && { isStored: (descriptor) => areAllStored(descriptor, remotes) }),
    readStored: (descriptor) => readFromAny(descriptor, remotes, context),
    ...(sendsEarly && { onLayer: early.send }),
    signal: context.signal,
  };
  const sender: RegistryClient = {
    ...client,
    repository(registry, name) {
      const remote = client.repository(registry, name);
      return remote === remotes[0] ? early.repository : remote;
    },
  };
  try {
    const result = await work({ packing, client: sender, settle: early.stop });
    await cache?.save();
    return result;
  } finally {
    await early.stop();
  }
}

async function areAllStored(descriptor: Descriptor, remotes: readonly RemoteRepository[]): Promise<boolean> {
  const answers = await Promise.all(remotes.map((remote) => remote.exists(descriptor).catch(unlessDenied)));
  return answers.every(Boolean);
}

async function readFromAny(
  descriptor: Descriptor,
  remotes: readonly RemoteRepository[],
  { log }: Context,
): Promise<Uint8Array | undefined> {
  for (const remote of remotes) {
    if (!(await remote.exists(descriptor).catch(unlessDenied))) continue;
    try {
      return await readVerified(contentOf(remote, descriptor));
    } catch (error) {
      if (!(error instanceof IntegrityError)) throw error;
      log.debug(`Cache: ${remote.name} has another ${descriptor.digest}: ${error.message}`);
    }
  }
  return undefined;
}

interface OpenedCache {
  readonly records: PackingCache;
  save(): Promise<void>;
}

/** Whoever may start these runs is not trusted with what other runs believe (design: off by default). */
const UNTRUSTED_EVENTS: readonly (string | undefined)[] = ['pull_request_target', 'workflow_run'];

/** A folder that the user names, else GitHub's cache in a workflow; undefined where there is none. */
function createCache(
  { cache, cacheDir }: PackingInputs,
  destinations: readonly Destination[],
  { environment, log, step }: Context,
): OpenedCache | undefined {
  const isOff = cache === 'auto' && UNTRUSTED_EVENTS.includes(environment.GITHUB_EVENT_NAME);
  if (cache === 'false' || isOff) return undefined;
  if (cacheDir !== undefined) {
    return { records: createFolderCache(cacheDir, { debug: log.debug }), save: async () => undefined };
  }
  const temporary = environment.RUNNER_TEMP;
  if (step === undefined || !temporary) return undefined;
  return createWorkflowCache({
    path: join(temporary, 'ghcr-actions-packing'),
    scope: destinations.map(({ registry, repository }) => `${registry}/${repository}`).join('\n'),
    log,
  });
}
