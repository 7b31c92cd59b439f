import type { RegistryClient } from '../registry/client.ts';
import type { Destination } from './destinations.ts';
import { isTestRegistry, type PackagePlace, type ServerHosts } from './hosts.ts';

/** Finds out where the registry of a package answers. Only a test registry is asked: the pages of others are at known hosts. */
export async function placeOf(
  { registry, repository }: Destination,
  client: Pick<RegistryClient, 'origin'>,
  hosts: ServerHosts,
): Promise<PackagePlace> {
  const { origin } = isTestRegistry(registry, hosts)
    ? await client.origin(registry)
    : new URL(`https://${registry}`);
  return { registry, repository, origin };
}
