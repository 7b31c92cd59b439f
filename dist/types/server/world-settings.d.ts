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
}
/** The settings of a world over those that its edition implies. */
export declare function withEdition(settings?: WorldSettings): WorldSettings;
