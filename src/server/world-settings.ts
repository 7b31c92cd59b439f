import type { ProfileSettings } from './profile.ts';

/** Editions of GitHub's pages; the last is today's behaviour. */
export type Edition = 'beta' | '2021' | '2022' | '2024';

/** `settings` of a world: knobs of the mode and of the rules, and the edition that presets them. */
export interface WorldSettings extends ProfileSettings {
  readonly edition?: Edition;
  /** Of packages that a workflow creates (PERM-06). */
  readonly newPackageVisibility?: 'inherit' | 'private';
  /** `delete:packages` deletes without a scope that reads (AUTH-02). */
  readonly deleteScopeAlone?: boolean;
  /** Of a GitHub Enterprise Server: whether `containers.HOST` and `docker.HOST` exist (GHES-01). */
  readonly subdomainIsolation?: boolean;
  /** Whether its administrator has switched Docker images on (GHES-02). */
  readonly dockerSupport?: boolean;
  /** Its version, such as `3.4`; absent: one that has everything. */
  readonly serverVersion?: string;
}

/** Where an edition differs from today's (`docs/ghcr-behaviour.md`, editions). */
const PRESETS: Readonly<Record<Edition, WorldSettings>> = {
  beta: { deleteThreshold: 25, newPackageVisibility: 'private' },
  '2021': { deleteThreshold: 25, newPackageVisibility: 'private' },
  '2022': {},
  '2024': {},
};

/** The settings of a world over those that its edition implies. */
export function withEdition(settings: WorldSettings | null | undefined): WorldSettings {
  return { ...PRESETS[settings?.edition ?? '2024'], ...settings };
}
