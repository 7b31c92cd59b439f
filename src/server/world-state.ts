import type { Profile, RegistryMode } from './profile.ts';
import { createLegacyProfile, createProfile } from './profiles.ts';
import type { SavedWorld, WorldRecords } from './storage/saved-world.ts';
import {
  createWorld,
  packageEntry,
  type World,
  type WorldContext,
  withoutSecrets,
  withPackage,
} from './world.ts';
import type { PackageDocument, WorldDocument } from './world-document.ts';
import { withEdition } from './world-settings.ts';

/** What origins of worlds begin with that nobody wrote: their one token is new at each start. */
export const DEFAULT_ORIGIN = 'default:';

/** The world of a running registry. It changes; what `current` gives does not. */
export interface WorldState {
  readonly current: World;
  /** Of the mode, with the current settings. */
  readonly profile: Profile;
  /** Of the legacy registry. */
  readonly legacyProfile: Profile;
  /**
   * Checks, applies and keeps what `edit` makes of the document. Packages that it lacks are gone, with their content.
   * @throws UserError that names the field and what would be right; nothing has changed then
   */
  change(edit: (current: WorldDocument) => unknown, together?: Together): Promise<void>;
  /**
   * The same where only these packages change, however many others there are.
   * @param edit gets a document without the others, and must leave all but packages as it is
   */
  changePackages(names: readonly string[], edit: (current: WorldDocument) => unknown): Promise<void>;
  /**
   * Puts one package that is known to be right, or (undefined) takes it away.
   * @param alongside what changes in the store, all or nothing with this
   */
  setPackage(name: string, entry: PackageDocument | undefined, alongside?: () => void): void;
}

/** What belongs to a change of the world. */
export interface Together {
  /** Changes of the store, last of all, all or nothing with those of the world. */
  readonly alongside: () => void;
  /** Runs when nothing can take that back, and before anybody sees the new world. */
  readonly afterwards?: () => void;
}

/** A package that the world has lost. */
export interface LostPackage {
  readonly name: string;
  /** What its entry was; a package of the legacy registry has none. */
  readonly entry?: PackageDocument;
}

export interface WorldStart {
  readonly document: WorldDocument;
  readonly context: WorldContext;
  readonly mode: RegistryMode;
  /** Which document this is; see `SavedWorld`. */
  readonly origin: string;
  /** Where changes are kept. */
  readonly records: () => WorldRecords;
  /** Removes the content of packages that `next`, which is about to be the world, has lost. */
  readonly forgetContent: (lost: readonly LostPackage[], next: World) => void;
}

export function createWorldState(start: WorldStart): WorldState {
  const { context, mode, origin, records } = start;
  const saved = records().load();
  const first = continued(start, saved);
  let current = createWorld(first, context);
  let profiles = createProfiles(mode, first);

  const apply = (document: WorldDocument, together?: Together): void => {
    const next = createWorld(document, context);
    const lost = lostPackages(current, [...current.packages.keys()], (name) => next.packages.has(name));
    const alongside = (): void => {
      start.forgetContent(lost, next);
      together?.alongside();
    };
    records().save({ origin, document: next.document }, { before: current.document, alongside });
    current = next;
    profiles = createProfiles(mode, document);
    together?.afterwards?.();
  };
  if (first !== saved?.document) records().save({ origin, document: current.document });

  return {
    get current() {
      return current;
    },
    get profile() {
      return profiles.profile;
    },
    get legacyProfile() {
      return profiles.legacyProfile;
    },
    async change(edit, together) {
      const { checkWorld } = await import('./parse-world.ts');
      apply(checkWorld(edit(current.document), context), together);
    },
    async changePackages(names, edit) {
      const { checkWorld } = await import('./parse-world.ts');
      const before = withPackagesOf(current, names);
      const after = checkWorld(edit(before), context);
      const entries = after.packages ?? {};
      const lost = lostPackages(current, names, (name) => Object.hasOwn(entries, name));
      let next = current;
      for (const { name } of lost) next = withPackage(next, name, undefined);
      for (const [name, entry] of Object.entries(entries)) next = withPackage(next, name, entry ?? {});
      const alongside = (): void => {
        if (lost.length > 0) start.forgetContent(lost, next);
      };
      records().save({ origin, document: after }, { before, alongside });
      current = next;
    },
    setPackage(name, entry, alongside) {
      const next = withPackage(current, name, entry);
      records().savePackage(name, entry, alongside);
      current = next;
    },
  };
}

function lostPackages(
  before: World,
  names: readonly string[],
  isKept: (name: string) => boolean,
): LostPackage[] {
  return names
    .filter((name) => before.packages.has(name) && !isKept(name))
    .map((name) => ({ name, entry: packageEntry(before, name) }));
}

/** The document as if the world had no other packages. */
function withPackagesOf({ base, packageEntries }: World, names: readonly string[]): WorldDocument {
  const entries = names.flatMap((name) => {
    const entry = packageEntries.get(name);
    return entry === undefined ? [] : [[name, entry] as const];
  });
  return { ...base, packages: Object.fromEntries(entries) };
}

function createProfiles(
  mode: RegistryMode,
  document: WorldDocument,
): Pick<WorldState, 'profile' | 'legacyProfile'> {
  const settings = withEdition(document.settings);
  return { profile: createProfile(mode, settings), legacyProfile: createLegacyProfile(settings) };
}

/**
 * What a restart goes on with: the saved world, if it started from the same document; else the new document, and of the saved one
 * the packages that the new one does not mention.
 */
function continued({ document, origin }: WorldStart, saved: SavedWorld | undefined): WorldDocument {
  if (saved === undefined) return document;
  if (saved.origin === origin && origin.startsWith(DEFAULT_ORIGIN)) {
    const tokens = { ...saved.document.tokens, ...withoutSecrets(document).tokens };
    return { ...saved.document, tokens };
  }
  if (saved.origin === origin) return saved.document;
  const packages = { ...saved.document.packages, ...document.packages };
  return { ...document, ...(Object.keys(packages).length === 0 ? {} : { packages }) };
}
