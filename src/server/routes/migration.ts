import { UserError } from '../../oci/errors.ts';
import { readAdminBody } from '../admin-body.ts';
import type { Exchange } from '../exchange.ts';
import { migrate } from '../legacy/migrate.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';

/** `POST /_/migration`: moves an owner's images of the legacy registry to the container registry (LEG-04). */
export async function migrateOwner({ body }: Exchange, services: Services): Promise<Reply> {
  const migration = await readAdminBody(body, (value) => migrate(parseOwner(value), services));
  return jsonReply(200, migration);
}

function parseOwner(value: unknown): string {
  const { owner, ...others } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof owner === 'string' && Object.keys(others).length === 0) return owner;
  throw new UserError('migration: expected {"owner": "LOGIN"}, with a user or an organization of the world');
}
