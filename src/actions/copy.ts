import { parseSourceName } from '../images/source-name.ts';
import type { Digest } from '../oci/digest.ts';
import { parseReference } from '../oci/reference.ts';
import type { Target } from '../oci/target.ts';
import type { RegistryClient } from '../registry/client.ts';
import { copyGraph } from '../registry/copy.ts';
import { withRegistryClient } from './access.ts';
import type { Context } from './context.ts';
import type { COPY } from './definitions/copy.ts';
import { withDryRun } from './dry-run.ts';
import { formatBytes } from './format.ts';
import { isLegacyRegistry } from './hosts.ts';
import { readImageFacts } from './image-facts.ts';
import { openSourceImage, parseImageSource, type SourceImage } from './image-source.ts';
import type { Inputs } from './inputs.ts';
import { createProgress } from './progress.ts';
import { warnOfLegacySize } from './push-advice.ts';
import { parseInput, UsageError } from './usage-error.ts';

export type CopyResult = { readonly digest: Digest; readonly 'uploaded-bytes': number };

export type CopyInputs = Inputs<(typeof COPY)['inputs']>;

/** Copies an image with everything below it, byte for byte, to a registry, an OCI layout or an OCI archive. */
export async function copy(inputs: CopyInputs, context: Context): Promise<CopyResult> {
  const { log, now, signal } = context;
  const sourceName = parseImageSource(inputs.source);
  const destination = parseInput('destination', inputs.destination, parseDestination);
  return withRegistryClient(inputs, context, async (client) => {
    if (destination.registry !== undefined) client.meet(destination.registry);
    const image = await openSourceImage(sourceName, client);
    const writer = await destination.open(client);
    try {
      for (const notice of image.notices) log.notice(notice);
      await warnOfSize(image, destination, context);
      const target = inputs.dryRun ? withDryRun(writer.target) : writer.target;
      const report = await copyGraph(image.source, target, image.root, {
        tags: destination.tags,
        concurrency: inputs.concurrency,
        signal,
        onProgress: createProgress({ label: 'Copying', print: log.info, now }),
      });
      if (!inputs.dryRun) await writer.finish?.();
      const amount = `${formatBytes(report.uploadedBytes)} of ${formatBytes(report.size)}`;
      log.info(`${inputs.dryRun ? 'Would copy' : 'Copied'} ${amount} to ${inputs.destination}.`);
      return { digest: report.root.digest, 'uploaded-bytes': report.uploadedBytes };
    } finally {
      await writer.discard?.();
      await image.close();
    }
  });
}

/** Reads configs for it, which nobody else here has use for: so only where it matters (LEG-03). */
async function warnOfSize(
  { source, root }: SourceImage,
  { registry }: CopyDestination,
  context: Context,
): Promise<void> {
  if (registry === undefined || !isLegacyRegistry(registry, context.hosts)) return;
  warnOfLegacySize({ registry }, await readImageFacts(source, root), context);
}

interface CopyDestination {
  /** Undefined for a place on this machine. */
  readonly registry?: string;
  readonly tags: readonly string[];
  open(client: RegistryClient): Promise<CopyWriter>;
}

interface CopyWriter {
  readonly target: Target;
  /** For targets that come into being as a whole, once everything is in them. */
  finish?(): Promise<void>;
  /** Takes back what has not been finished. */
  discard?(): Promise<void>;
}

function parseDestination(text: string): CopyDestination {
  const name = parseSourceName(text);
  if (name.transport === 'oci') {
    return { tags: [name.reference], open: () => openLayout(name.path) };
  }
  if (name.transport === 'oci-archive') {
    return { tags: [name.reference], open: () => openArchive(name.path) };
  }
  if (name.transport !== 'none' && name.transport !== 'docker') {
    throw new UsageError(
      `${name.transport}: cannot be written: give a reference to a registry, oci:DIR[:TAG] or oci-archive:FILE[:TAG]`,
    );
  }
  const reference = parseReference(name.transport === 'none' ? name.text : name.reference);
  const { registry, repository, tag, digest } = reference;
  if (digest !== undefined) {
    throw new UsageError(
      `${JSON.stringify(text)} has a digest, which follows from the content: give a tag instead`,
    );
  }
  return {
    registry,
    tags: [tag ?? 'latest'],
    open: async (client) => ({ target: client.repository(registry, repository) }),
  };
}

async function openLayout(folder: string): Promise<CopyWriter> {
  const { createOciLayout } = await import('../images/oci-layout.ts');
  return { target: createOciLayout(folder) };
}

async function openArchive(file: string): Promise<CopyWriter> {
  const { createOciArchive } = await import('../images/oci-archive.ts');
  const archive = createOciArchive(file);
  return { target: archive, finish: archive.finish, discard: archive.discard };
}
