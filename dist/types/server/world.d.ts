import { type Digest } from '../oci/digest.js';
import { type Account, type RepositoryRule } from './accounts.js';
import { type LayeredMap } from './layered-map.js';
import { type PackageState } from './packages/model.js';
import { type ServerSwitches } from './server-switches.js';
import { type TokenRule } from './token-rule.js';
import type { PackageDocument, WorldDocument } from './world-document.js';
export type { TokenRule } from './token-rule.js';
export type { Permission, Scope, TokenDocument, WorldDocument } from './world-document.js';
export type AnonymousAccess = 'none' | 'read' | 'write';
export interface AnonymousRule {
    /** Beyond public packages: `read` opens every package to everyone's eyes, `write` everything to everyone. */
    readonly access: AnonymousAccess;
    /** Only with a bearer that was exchanged for nothing, as on ghcr.io. */
    readonly needsBearer: boolean;
}
/** Who may do what, ready to be asked. Keys are in lower case. */
export interface World {
    readonly anonymous: AnonymousRule;
    readonly tokens: ReadonlyMap<Digest, TokenRule>;
    readonly accounts: ReadonlyMap<string, Account>;
    readonly repositories: ReadonlyMap<string, RepositoryRule>;
    readonly packages: LayeredMap<PackageState>;
    /** The same as the document has them. */
    readonly packageEntries: LayeredMap<PackageDocument>;
    readonly rules: WorldRules;
    /** The document without its packages, and without secrets. */
    readonly base: WorldDocument;
    /** All of it without secrets; made when it is asked for. */
    readonly document: WorldDocument;
}
export interface WorldRules {
    /** A namespace without an account is open to every holder of a token: `oci` mode has no accounts of its own. */
    readonly freeNamespaces: boolean;
    /** Of packages that a workflow creates (PERM-06). */
    readonly newPackageVisibility: 'inherit' | 'private';
    /** `delete:packages` deletes without a scope that reads (AUTH-02). */
    readonly deleteScopeAlone: boolean;
    /** Actions tokens delete and restore (PERM-12). */
    readonly workflowDeletes: boolean;
    /** Of the server itself. */
    readonly server: ServerSwitches;
}
export interface WorldContext {
    readonly anonymous: AnonymousRule;
    /** Of the job's own token, which the document knows as `env:GITHUB_TOKEN`. */
    readonly jobSecret?: string;
    readonly freeNamespaces?: boolean;
}
/** Stands for the secret of the job's own token, which is shown so, too. */
export declare const JOB_TOKEN_KEY = "env:GITHUB_TOKEN";
/** Compiles a document that has been checked. Secrets do not outlive this call. */
export declare function createWorld(document: WorldDocument, context: WorldContext): World;
/** The same world with one package more, changed, or (undefined) less. */
export declare function withPackage(world: World, name: string, entry: PackageDocument | undefined): World;
/** A package as the document has it. */
export declare function packageEntry({ packageEntries }: World, name: string): PackageDocument;
export declare function findPackage(world: World, name: string): PackageState;
/** The token behind a secret, unless it is unknown, revoked or expired. Compared by digest. */
export declare function findToken(world: World, secret: string, now: number): TokenRule | undefined;
/** The same by the digest of the secret. */
export declare function findLiveToken({ tokens }: World, digest: Digest, now: number): TokenRule | undefined;
/** The document with digests in place of secrets. */
export declare function withoutSecrets(document: WorldDocument): WorldDocument;
