import type { WorldSettings } from './profile.ts';

/** Editions of GitHub's pages; the last is today's behaviour. */
export type Edition = 'beta' | '2021' | '2022' | '2024';

/** Where an edition differs from today's (`docs/ghcr-behaviour.md`, editions). */
const PRESETS: Readonly<Record<Edition, WorldSettings>> = {
  beta: { deleteThreshold: 25, newPackageVisibility: 'private' },
  '2021': { deleteThreshold: 25, newPackageVisibility: 'private' },
  '2022': {},
  '2024': {},
};

/** The settings of a world over those that its edition implies. */
export function withEdition(settings: WorldSettings = {}): WorldSettings {
  return { ...PRESETS[settings.edition ?? '2024'], ...settings };
}
