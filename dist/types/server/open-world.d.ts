import type { RegistryMode } from './profile.js';
import { type AnonymousAccess, type World, type WorldDocument } from './world.js';
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
export interface OpenedWorld {
    readonly world: World;
    /** The one login that there is when no world was given. */
    readonly login?: Login;
}
export interface WorldOptions {
    readonly mode?: RegistryMode;
    /** Who may do what: the document, or its text in YAML or JSON. */
    readonly world?: WorldDocument | string;
    /** Of the workflow that runs the registry; makes a world when none is given (SVC-02). */
    readonly jobToken?: JobToken;
    /** What whoever shows no token may do; nothing by default, everything in `oci` mode without a world. */
    readonly anonymous?: AnonymousAccess;
}
/** @throws UserError that says where the document is wrong and what would be right */
export declare function openWorld(options: WorldOptions): Promise<OpenedWorld>;
