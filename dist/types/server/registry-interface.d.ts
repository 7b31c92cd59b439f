import type { PackageState } from './packages/model.js';
import type { Profile } from './profile.js';
import type { PackageDocument } from './world-document.js';
/** What makes the registry of the host that a request came to: the container registry's, or the legacy one's. */
export interface RegistryInterface {
    /** Of the mode, with the settings of the current world. */
    readonly profile: Profile;
    /** The package that a name means there, absent ones included. */
    findPackage(name: string): PackageState;
    /** The entry of a package that is born under this name, where the name alone decides it. */
    birthEntry(name: string): PackageDocument | undefined;
}
