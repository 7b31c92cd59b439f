import type { PackageDocument, PackageRole, Visibility } from '../world-document.ts';

/** What the rules know about a package. Names and logins are in lower case. */
export interface PackageState {
  /** OWNER/NAME; NAME may contain slashes. */
  readonly name: string;
  /** Where it lives. Both registries may have a package of the same name. */
  readonly registry: 'container' | 'legacy';
  /** Absent packages have no rights of their own; who may create them sees nothing there. */
  readonly exists: boolean;
  readonly visibility: Visibility;
  /** OWNER/REPO that it is linked to. */
  readonly repository: string | undefined;
  /** Whether roles on the linked repository are roles here (PERM-02). */
  readonly inherit: boolean;
  readonly people: RoleMap;
  readonly teams: RoleMap;
  /** By OWNER/REPO, "Manage Actions access" (PERM-10). */
  readonly actions: RoleMap;
  readonly codespaces: RoleMap;
  /** Downloads before the first one that this registry counts. */
  readonly downloads: number;
}

export type RoleMap = ReadonlyMap<string, PackageRole>;

/** The state that a package's entry in the world describes. */
export function createPackageState(name: string, document: PackageDocument | null): PackageState {
  const { visibility = 'private', repository, inherit = false, downloads = 0, ...grants } = document ?? {};
  return {
    name: name.toLowerCase(),
    registry: 'container',
    exists: true,
    visibility,
    repository: repository?.toLowerCase(),
    inherit,
    people: roleMap(grants.people),
    teams: roleMap(grants.teams),
    actions: roleMap(grants.actions),
    codespaces: roleMap(grants.codespaces),
    downloads,
  };
}

export function absentPackage(name: string): PackageState {
  return { ...createPackageState(name, null), exists: false };
}

/** What content of the legacy registry stands below in the store: no name of an image begins so. */
export const LEGACY_ROOT = '~docker';

/** The name under which the store has the content of a package. */
export function contentOf({ registry, name }: Pick<PackageState, 'registry' | 'name'>): string {
  return registry === 'legacy' ? `${LEGACY_ROOT}/${name}` : name;
}

/** The account in front of the first slash; empty when there is none. */
export function ownerOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf('/'))).toLowerCase();
}

function roleMap(grants: PackageDocument['people'] = {}): RoleMap {
  return new Map(Object.entries(grants).map(([name, role]) => [name.toLowerCase(), role]));
}
