import { ownerOf, type PackageState } from '../../packages/model.ts';
import { patchSettings } from '../../packages/settings.ts';
import type { Reply } from '../../reply.ts';
import { deletePackage, restorePackage } from '../../rest/packages.ts';
import type { Services } from '../../services.ts';
import { packageEntry } from '../../world.ts';
import { ownerAddress, packageAddress } from '../addresses.ts';
import { isOpen } from '../find-package.ts';
import { PageError } from '../page-error.ts';
import { redirectTo } from '../page-reply.ts';
import type { PackagePageExchange } from '../page-route.ts';
import { GRANT_KINDS, type GrantKind } from '../views/access-sections.ts';

/** `visibility=public|private|internal` (PERM-05). */
export function changeVisibility(exchange: PackagePageExchange, services: Services): Promise<Reply> {
  return change(exchange, { visibility: exchange.form.get('visibility') ?? '' }, services);
}

/** `repository=OWNER/NAME`, or nothing to unlink (LINK-03). */
export function changeLink(exchange: PackagePageExchange, services: Services): Promise<Reply> {
  return change(exchange, { repository: exchange.form.get('repository') || null }, services);
}

/** `inherit=yes`, or nothing (PERM-02). */
export function changeInheritance(exchange: PackagePageExchange, services: Services): Promise<Reply> {
  return change(exchange, { inherit: exchange.form.has('inherit') }, services);
}

/** `kind`, `name` and `role`, which may be `none` (PERM-03, PERM-10). */
export function changeAccess(exchange: PackagePageExchange, services: Services): Promise<Reply> {
  const { form, state } = exchange;
  const kind = GRANT_KINDS.find((known) => known === form.get('kind'));
  const role = form.get('role');
  const name = form.get('name');
  if (kind === undefined || !role || !name) throw new PageError(422, 'The form is not complete.');
  const key = grantedName(kind, name, state, services);
  return change(exchange, { [kind]: { [key]: role === 'none' ? null : role } }, services);
}

/** `confirm=OWNER/NAME` (DEL-01). */
export function deleteByForm(exchange: PackagePageExchange, services: Services): Reply {
  const { form, state } = exchange;
  if (form.get('confirm')?.trim().toLowerCase() !== state.name) {
    throw new PageError(
      422,
      `Nothing was deleted: type ${state.name} to confirm that you mean this package.`,
    );
  }
  deletePackage({ state }, services);
  return redirectTo(`${ownerAddress(ownerOf(state.name) || state.name)}?done=deleted`);
}

/** Brings a deleted package back (DEL-01). */
export function restoreByForm(exchange: PackagePageExchange, services: Services): Reply {
  restorePackage(exchange, services);
  return redirectTo(packageAddress(exchange.state));
}

/**
 * The same change as `PATCH /_/world` makes. Whoever takes his own rights away goes to the list of packages.
 * @throws UserError that says what is wrong; nothing has changed then
 */
async function change(
  { state, may }: PackagePageExchange,
  patch: Readonly<Record<string, unknown>>,
  services: Services,
): Promise<Reply> {
  if (state.registry === 'legacy' || isOpen(services)) {
    throw new PageError(422, `${state.name} has no settings of its own.`);
  }
  const packages = { [state.name]: patch };
  await services.world.change((current) => patchSettings(current, { packages }));
  const isStillAdmin = may('admin', services.findPackage(state.name)).outcome === 'allow';
  return redirectTo(isStillAdmin ? `${packageAddress(state, 'settings')}?done=saved` : '/');
}

/** As the entry writes it: a name in another case would stand beside it. */
function grantedName(kind: GrantKind, name: string, state: PackageState, { world }: Services): string {
  const grants = packageEntry(world.current, state.name)[kind] ?? {};
  return Object.keys(grants).find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
}
