import { UserError } from '../../oci/errors.ts';
import { type Fields, isFields, mergePatch } from '../merge-patch.ts';
import type { PackageDocument, WorldDocument } from '../world-document.ts';

/**
 * A world with a patch applied as an admin's settings are on GitHub: switching inheritance replaces what was granted to people and
 * teams (PERM-02), a repository that is connected becomes admin (PERM-08), and what is public stays public unless `publicToPrivate`
 * (PERM-05). A patch that gives grants itself has the last word. Nothing of the patch has been checked yet.
 * @throws UserError for a public package that would become private
 */
export function patchSettings(world: WorldDocument, patch: unknown): unknown {
  const merged = mergePatch(world, patch);
  const packages = fieldsOf(fieldsOf(merged).packages);
  const patches = fieldsOf(fieldsOf(patch).packages);
  const staysPublic = fieldsOf(fieldsOf(merged).settings).publicToPrivate !== true;
  const followed = Object.entries(world.packages ?? {})
    .filter(([name]) => isFields(packages[name]) && isFields(patches[name]))
    .map(([name, before]) => {
      const after = fieldsOf(packages[name]);
      if (staysPublic) requirePublic(name, before ?? {}, after);
      return [name, withConsequences(before ?? {}, after, fieldsOf(patches[name]))];
    });
  return followed.length === 0
    ? merged
    : { ...fieldsOf(merged), packages: { ...packages, ...Object.fromEntries(followed) } };
}

function withConsequences(before: PackageDocument, after: Fields, patch: Fields): Fields {
  const { inherit = false } = after;
  const isSwitched = inherit !== (before.inherit ?? false);
  const repository = after.repository === before.repository ? undefined : after.repository;
  return {
    ...after,
    ...(isSwitched
      ? { people: mergePatch({}, patch.people ?? {}), teams: mergePatch({}, patch.teams ?? {}) }
      : {}),
    ...(typeof repository === 'string'
      ? { actions: mergePatch({ ...fieldsOf(after.actions), [repository]: 'admin' }, patch.actions ?? {}) }
      : {}),
  };
}

function requirePublic(name: string, before: PackageDocument, { visibility }: Fields): void {
  if (before.visibility !== 'public' || visibility === 'public') return;
  throw new UserError(
    `world: packages.${name}.visibility: a public package stays public, as on GitHub; settings.publicToPrivate: true allows the change`,
  );
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}
