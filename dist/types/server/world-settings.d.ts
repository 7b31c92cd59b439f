import type { ProfileSettings } from './profile.js';
/** Editions of GitHub's pages; the last is today's behaviour. */
export type Edition = 'beta' | '2021' | '2022' | '2024';
/** `settings` of a world: knobs of the mode and of the rules, and the edition that presets them. */
export interface WorldSettings extends ProfileSettings {
    readonly edition?: Edition;
    /** Of packages that a workflow creates (PERM-06). */
    readonly newPackageVisibility?: 'inherit' | 'private';
    /** `delete:packages` deletes without a scope that reads (AUTH-02). */
    readonly deleteScopeAlone?: boolean;
    /** Whether packages of organizations grant roles to single people, not to teams alone (PERM-04). */
    readonly grantsToPeople?: boolean;
    /** Whether Actions tokens delete and restore (PERM-12). */
    readonly workflowDeletes?: boolean;
    /** Of a GitHub Enterprise Server: whether `containers.HOST` and `docker.HOST` exist (GHES-01). */
    readonly subdomainIsolation?: boolean;
    /** Whether its administrator has switched Docker images on (GHES-02). */
    readonly dockerSupport?: boolean;
    /** Its version, such as `3.4`; absent: one that has everything. */
    readonly serverVersion?: string;
}
/** What accounts have switched on that say nothing about it. */
export interface AccountDefaults {
    readonly containerRegistry: boolean;
    readonly inheritAccess: boolean;
}
/** Of the edition: accounts switch their container registry on themselves at first, and access is a package's own (PERM-14, PERM-11). */
export declare function accountDefaults(settings: WorldSettings | null | undefined): AccountDefaults;
/** The settings of a world over those that its edition implies. */
export declare function withEdition(settings: WorldSettings | null | undefined): WorldSettings;
