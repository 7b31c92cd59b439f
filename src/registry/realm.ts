import { isLoopbackHost, isPrivateHost } from '../http/addresses.ts';
import { UserError } from '../oci/errors.ts';

/**
 * The token service that a registry names, if credentials may go there: the registry's own origin, or an HTTPS one. One in a
 * private network only when the registry is in one itself; plain HTTP elsewhere only from loopback to loopback.
 * @throws UserError that names registry and realm
 */
export function parseRealm(realm: string | undefined, registry: URL): URL {
  const refused = (why: string): UserError =>
    new UserError(
      `registry ${registry.host} asks to log in at ${JSON.stringify(realm ?? '')}, which is refused: ${why}`,
    );
  if (realm === undefined || !URL.canParse(realm, registry.href)) throw refused('it is not a URL');
  const url = new URL(realm, registry);
  if (url.username !== '' || url.password !== '') throw refused('it carries credentials of its own');
  if (url.origin === registry.origin) return url;
  const bothLoopback = isLoopbackHost(url.hostname) && isLoopbackHost(registry.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && bothLoopback)) {
    throw refused('credentials go to another host by HTTPS only');
  }
  if (isPrivateHost(url.hostname) && !isPrivateHost(registry.hostname)) {
    throw refused('it is an address in a private network');
  }
  return url;
}
