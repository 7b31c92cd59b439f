import type { Services } from './services.ts';

/** Whether there is such a repository, in the sense of the mode. */
export function repositoryExists(
  repository: string,
  { store, profile }: Pick<Services, 'store' | 'profile'>,
): boolean {
  return profile.bornWithManifest
    ? store.metadata.hasManifest(repository)
    : store.metadata.hasRepository(repository);
}
