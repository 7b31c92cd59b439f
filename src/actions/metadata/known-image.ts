import { type ImageDocuments, readImageDocuments } from '../../images/edit/image-documents.ts';
import { ANNOTATION } from '../../oci/annotations.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import type { Source } from '../../oci/target.ts';
import type { RegistryAccess } from '../access.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import { findBaseImage } from './base-image.ts';
import type { WantedAnnotation } from './plan-edits.ts';
import { readRepositoryValues } from './repository-values.ts';
import { createValueRules } from './value-rules.ts';
import type { MetadataInputs } from './wanted-metadata.ts';

interface Surroundings {
  /** Whose API is asked: that of the image, when it is in one. */
  readonly registry: string;
  readonly access: RegistryAccess;
  readonly context: Context;
}

/** An image, and what can be told of it without asking anybody. */
export interface KnownImage {
  readonly documents: ImageDocuments;
  /** Annotations that stand where GitHub looks (ACT-08). */
  readonly own: readonly WantedAnnotation[];
}

/**
 * Reads an image, what its source repository says about it, and what it is built on; nothing of the latter two where no repository is
 * known. Values that GitHub would not show are left out with a warning: nobody has written them for an image.
 * @throws UsageError for a repository that is no OWNER/REPOSITORY
 */
export async function readKnownImage(
  { source, root }: { readonly source: Source; readonly root: Descriptor },
  { mode, repository }: Pick<MetadataInputs, 'mode' | 'repository'>,
  surroundings: Surroundings,
): Promise<KnownImage> {
  const isWanted = mode !== 'off' && repository !== undefined;
  const [documents, values] = await Promise.all([
    readImageDocuments(source, root),
    isWanted ? readValues(repository, surroundings) : new Map<string, string>(),
  ]);
  if (isWanted) {
    const { name, digest } = await findBaseImage(documents, source);
    if (name !== undefined) values.set(ANNOTATION.baseName, name);
    if (digest !== undefined) values.set(ANNOTATION.baseDigest, digest);
  }
  const own = [...values].map(([key, value]) => ({ places: [], key, value, onlyIfAbsent: mode === 'fill' }));
  return { documents, own };
}

async function readValues(
  repository: string,
  { registry, access, context }: Surroundings,
): Promise<Map<string, string>> {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new UsageError(
      `repository: ${JSON.stringify(repository)} is no repository: write OWNER/REPOSITORY`,
    );
  }
  const { hosts, environment, log } = context;
  const client = await access.restClient(registry);
  const values = await readRepositoryValues({
    ...{ repository, hosts, environment, client },
    warn: log.warning,
  });
  const rules = createValueRules(hosts.serverUrl);
  for (const [key, value] of values) {
    const problem = rules[key]?.(value);
    if (problem === undefined) continue;
    log.warning(`${key} of ${repository} is left out: it ${problem}`);
    values.delete(key);
  }
  return values;
}
