import type { RegistryClient } from '../registry/client.ts';
import type { Context } from './context.ts';
import { isLegacyRegistry } from './hosts.ts';

/**
 * A client that says once for every image of the deprecated Docker registry where it belongs now (LEG-05), whichever action addresses
 * it.
 */
export function withLegacyNotice(client: RegistryClient, { hosts, log }: Context): RegistryClient {
  const noticed = new Set<string>();
  function notice(registry: string, name: string): void {
    const successor = `${hosts.container}/${name}`;
    if (!isLegacyRegistry(registry, hosts) || noticed.has(successor)) return;
    noticed.add(successor);
    log.notice(`${registry} is the deprecated Docker registry of GitHub: use ${successor} instead`);
  }
  return {
    ...client,
    repository(registry, name) {
      notice(registry, name);
      return client.repository(registry, name);
    },
    verifyCredential(registry, credential) {
      notice(registry, 'OWNER/REPOSITORY/IMAGE');
      return client.verifyCredential(registry, credential);
    },
  };
}
