import type { Target } from '../oci/target.js';
import type { Services } from './services.js';
/** A package as a place to put images, without requests: nothing is recorded, limited or told to webhooks. */
export interface PackageTarget extends Target {
    hasTag(tag: string): boolean;
}
/**
 * The package is born as one that its owner pushes.
 * @param name OWNER/NAME
 * @throws UserError when the world knows nobody who could push there
 */
export declare function createPackageTarget(name: string, services: Services): PackageTarget;
