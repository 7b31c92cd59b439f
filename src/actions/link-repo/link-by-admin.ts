import { readBody } from '../../http/body.ts';
import { createConnections } from '../../http/connections.ts';
import { send } from '../../http/send.ts';
import { UserError } from '../../oci/errors.ts';
import type { Context } from '../context.ts';
import { isLoopbackRegistry } from '../hosts.ts';

const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * Links a package by the admin API of the test registry (LINK-03). GitHub has nothing of the kind.
 * @param origin finds out where the registry answers
 * @throws UserError for a registry on another machine, and with the registry's own words when it refuses
 */
export async function linkByAdmin(
  {
    registry,
    origin,
    name,
  }: { readonly registry: string; readonly origin: () => Promise<URL>; readonly name: string },
  repository: string,
  { environment, signal }: Context,
): Promise<void> {
  if (!isLoopbackRegistry(registry)) {
    throw new UserError(
      `link-via-admin: ${registry} is not a test registry on this machine, and GitHub itself offers no API to link a package`,
    );
  }
  const { GHCR_ADMIN_TOKEN: token } = environment;
  const connections = createConnections({ ...environment });
  try {
    const response = await send(connections, {
      ...{ method: 'PATCH', url: new URL('/_/world', await origin()), signal },
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: Buffer.from(JSON.stringify({ packages: { [name]: { repository } } })),
    });
    const text = (await readBody(response.body, MAX_ANSWER_BYTES)).toString();
    if (response.status >= 300)
      throw new UserError(`link-via-admin: ${registry} answered ${response.status}: ${text.trim()}`);
  } finally {
    await connections.close();
  }
}
