import { NOBODY, principalOf } from '../permissions/authenticate.ts';
import type { Principal } from '../permissions/principal.ts';
import type { Services } from '../services.ts';

/**
 * Who asks: `token X`, `Bearer X`, or Basic, whose token is the password or, before `x-oauth-basic`, the user name. Undefined for a
 * credential that is no good, which never counts as none.
 */
export function restPrincipal(
  authorization: string | undefined,
  services: Pick<Services, 'world' | 'clock'>,
): Principal | undefined {
  if (authorization === undefined) return NOBODY;
  const [scheme = '', value = ''] = authorization.trim().split(/ +/, 2);
  return secretsOf(scheme.toLowerCase(), value)
    .map((secret) => principalOf(secret, services))
    .find((found) => found !== undefined);
}

function secretsOf(scheme: string, value: string): readonly string[] {
  if (scheme === 'token' || scheme === 'bearer') return [value];
  if (scheme !== 'basic') return [];
  const [username = '', ...password] = Buffer.from(value, 'base64').toString().split(':');
  return [password.join(':'), username];
}
