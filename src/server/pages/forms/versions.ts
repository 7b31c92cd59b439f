import type { Reply } from '../../reply.ts';
import { deleteVersion, restoreVersion } from '../../rest/versions.ts';
import type { Services } from '../../services.ts';
import { packageAddress } from '../addresses.ts';
import { redirectTo } from '../page-reply.ts';
import type { PackagePageExchange } from '../page-route.ts';

/** Deletes a version (DEL-02). */
export function deleteVersionByForm(exchange: PackagePageExchange, services: Services): Reply {
  deleteVersion(exchange, services);
  return redirectTo(`${packageAddress(exchange.state, 'versions')}?done=deleted`);
}

/** Brings a deleted version back (DEL-01). */
export function restoreVersionByForm(exchange: PackagePageExchange, services: Services): Reply {
  restoreVersion(exchange, services);
  return redirectTo(`${packageAddress(exchange.state, 'versions')}?done=restored`);
}
