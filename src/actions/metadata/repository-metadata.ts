import { GitHubError } from '../../github/github-error.ts';
import type { RegistryAccess } from '../access.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
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

/**
 * What the source repository says about its images, as annotations that stand where GitHub looks (ACT-08); nothing where no
 * repository is known. Values that GitHub would not show are left out with a warning: nobody has written them for an image.
 * @throws UsageError for a name that is no OWNER/REPOSITORY
 */
export async function readRepositoryMetadata(
  { mode, repository }: Pick<MetadataInputs, 'mode' | 'repository'>,
  { registry, access, context }: Surroundings,
): Promise<WantedAnnotation[]> {
  if (mode === 'off' || repository === undefined) return [];
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new UsageError(
      `repository: ${JSON.stringify(repository)} is no repository: write OWNER/REPOSITORY`,
    );
  }
  const { hosts, environment, log } = context;
  const origin = { repository, hosts, environment };
  const client = await access.restClient(registry);
  const values = await readRepositoryValues({ ...origin, client }).catch((error: unknown) => {
    if (!(error instanceof GitHubError)) throw error;
    log.warning(`what ${repository} says about itself could not be asked: ${error.message}`);
    return readRepositoryValues({ ...origin, client: undefined });
  });
  const rules = createValueRules(hosts.serverUrl);
  return [...values].flatMap(([key, value]) => {
    const problem = rules[key]?.(value);
    if (problem === undefined) return [{ places: [], key, value, onlyIfAbsent: mode === 'fill' }];
    log.warning(`${key} of ${repository} is left out: it ${problem}`);
    return [];
  });
}
