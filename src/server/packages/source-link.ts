import type { World } from '../world.ts';
import { ownerOf } from './model.ts';

/** The repository of the world that a source URL names, if the package's own account owns it (LINK-02): OWNER/REPO in lower case. */
export function repositoryOfSource(
  source: string | undefined,
  name: string,
  serverUrl: string,
  world: World,
): string | undefined {
  const prefix = `${serverUrl}/`.toLowerCase();
  const url = source?.toLowerCase();
  if (url === undefined || !url.startsWith(prefix)) return undefined;
  const repository = url.slice(prefix.length);
  return world.repositories.has(repository) && ownerOf(repository) === ownerOf(name) ? repository : undefined;
}
