import type { RegistryMode } from './profile.js';
import { type AnonymousAccess, type WorldContext } from './world.js';
import type { WorldDocument } from './world-document.js';
export interface Login {
    readonly username: string;
    readonly password: string;
}
export interface JobToken {
    readonly secret: string;
    /** OWNER/NAME of the workflow's repository. */
    readonly repository: string;
    readonly actor: string;
}
/** The world that a registry starts with. */
export interface OpenedWorld {
    readonly document: WorldDocument;
    readonly context: WorldContext;
    /** Tells after a restart whether the document is still the same; see `SavedWorld`. */
    readonly origin: string;
    /** The one login that there is when no world was given. */
    readonly login?: Login;
}
export interface WorldOptions {
    readonly mode?: RegistryMode;
    /** Who may do what: the document, or its text in YAML or JSON. */
    readonly world?: WorldDocument | string;
    /** Of the workflow that runs the registry; makes a world when none is given (SVC-02). */
    readonly jobToken?: JobToken;
    /** What whoever shows no token may do beyond public packages; everything in `oci` mode without a world. */
    readonly anonymous?: AnonymousAccess;
}
/** @throws UserError that says where the document is wrong and what would be right */
export declare function openWorld(options: WorldOptions): Promise<OpenedWorld>;
