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
   * @param afterwards runs before anybody sees the new world
   * @throws UserError that names the field and what would be right; nothing has changed then
   */
  change(edit: (current: WorldDocument) => unknown, afterwards?: () => void): Promise<void>;
  /**
   * The same where only these packages change, however many others there are.
   * @param edit gets a document without the others, and must leave all but packages as it is
   */
  changePackages(names: readonly string[], edit: (current: WorldDocument) => unknown): Promise<void>;
  /** Puts one package that is known to be right, or (undefined) takes it away; content stays as it is. */
  setPackage(name: string, entry: PackageDocument | undefined): void;
  /** Back to the document of the start. */
  reset(): void;
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
  /** Removes the content of packages that are no more. */
  readonly forgetContent: (lost: readonly LostPackage[]) => void;
}

export function createWorldState(start: WorldStart): WorldState {
  const { context, mode, origin, records } = start;
  const saved = records().load();
  const first = continued(start, saved);
  let current = createWorld(first, context);
  let profiles = createProfiles(mode, first);

  const apply = (document: WorldDocument): void => {
    const next = createWorld(document, context);
    records().save({ origin, document: next.document }, current.document);
    const lost = [...current.packages.keys()]
      .filter((name) => !next.packages.has(name))
      .map((name) => ({ name, entry: packageEntry(current, name) }));
    current = next;
    profiles = createProfiles(mode, document);
    start.forgetContent(lost);
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
    async change(edit, afterwards) {
      const { checkWorld } = await import('./parse-world.ts');
      apply(checkWorld(edit(current.document), context));
      afterwards?.();
    },
    async changePackages(names, edit) {
      const { checkWorld } = await import('./parse-world.ts');
      const before = withPackagesOf(current, names);
      const after = checkWorld(edit(before), context);
      records().save({ origin, document: after }, before);
      const lost = names
        .filter((name) => current.packages.has(name) && !Object.hasOwn(after.packages ?? {}, name))
        .map((name) => ({ name, entry: packageEntry(current, name) }));
      for (const { name } of lost) current = withPackage(current, name, undefined);
      for (const [name, entry] of Object.entries(after.packages ?? {})) {
        current = withPackage(current, name, entry ?? {});
      }
      if (lost.length > 0) start.forgetContent(lost);
    },
    setPackage(name, entry) {
      records().savePackage(name, entry);
      current = withPackage(current, name, entry);
    },
    reset: () => apply(start.document),
  };
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
