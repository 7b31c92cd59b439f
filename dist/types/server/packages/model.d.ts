import type { PackageDocument, PackageRole, Visibility } from '../world-document.js';
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
export declare function createPackageState(name: string, document: PackageDocument | null): PackageState;
export declare function absentPackage(name: string): PackageState;
/** What content of the legacy registry stands below in the store: no name of an image begins so. */
export declare const LEGACY_ROOT = "~docker";
/** The name under which the store has the content of a package. */
export declare function contentOf({ registry, name }: Pick<PackageState, 'registry' | 'name'>): string;
/** The account in front of the first slash; empty when there is none. */
export declare function ownerOf(name: string): string;
