import type { Profile, RegistryMode } from './profile.js';
import type { WorldRecords } from './storage/saved-world.js';
import { type World, type WorldContext } from './world.js';
import type { PackageDocument, WorldDocument } from './world-document.js';
/** What origins of worlds begin with that nobody wrote: their one token is new at each start. */
export declare const DEFAULT_ORIGIN = "default:";
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
export declare function createWorldState(start: WorldStart): WorldState;
