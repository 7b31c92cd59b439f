import { type Digest } from '../oci/digest.js';
import type { ProfileSettings } from './profile.js';
export type Scope = 'read:packages' | 'write:packages' | 'delete:packages' | 'repo';
export type PackagesPermission = 'none' | 'read' | 'write';
export type AnonymousAccess = 'none' | 'read' | 'write';
interface TokenLife {
    /** ISO 8601; null or absent: never. */
    readonly expires?: string | null;
    readonly revoked?: boolean;
}
export interface UserTokenDocument extends TokenLife {
    readonly type: 'classic' | 'oauth' | 'fine-grained';
    readonly user: string;
    readonly scopes?: readonly Scope[];
}
export interface AppTokenDocument extends TokenLife {
    readonly type: 'app';
    readonly organization: string;
}
export interface ActionsTokenDocument extends TokenLife {
    readonly type: 'actions';
    readonly repository: string;
    readonly actor: string;
    readonly permissions?: {
        readonly packages?: PackagesPermission;
    };
}
export type TokenDocument = UserTokenDocument | AppTokenDocument | ActionsTokenDocument;
/** The world as people write it, in YAML or JSON. The key of a token is the secret itself, or its digest. */
export interface WorldDocument {
    readonly settings?: ProfileSettings;
    readonly users?: Readonly<Record<string, Readonly<Record<string, never>> | null>>;
    readonly tokens?: Readonly<Record<string, TokenDocument>>;
}
/** What a token is good for. */
export interface TokenRule {
    readonly type: TokenDocument['type'];
    /** Who acts: a user, an organization's app, or the actor of a workflow. */
    readonly holder: string;
    readonly scopes: readonly Scope[];
    /** `permissions: packages:` of an Actions token. */
    readonly packages: PackagesPermission;
    /** Milliseconds since the epoch; infinite when it never expires. */
    readonly expiresAt: number;
    readonly revoked: boolean;
}
export interface AnonymousRule {
    readonly access: AnonymousAccess;
    /** Only with a bearer that was exchanged for nothing, as on ghcr.io. */
    readonly needsBearer: boolean;
}
/** Who may do what, ready to be asked. */
export interface World {
    readonly tokens: ReadonlyMap<Digest, TokenRule>;
    readonly anonymous: AnonymousRule;
    /** The document without secrets. */
    readonly document: WorldDocument;
}
/** Stands for the secret of the job's own token, which is shown so, too. */
export declare const JOB_TOKEN_KEY = "env:GITHUB_TOKEN";
/** Compiles a document that has been checked. Secrets do not outlive this call. */
export declare function createWorld(document: WorldDocument, anonymous: AnonymousRule, jobSecret?: string): World;
/** The token behind a secret, unless it is unknown, revoked or expired. Compared by digest. */
export declare function findToken(world: World, secret: string, now: number): TokenRule | undefined;
export declare function isAlive({ revoked, expiresAt }: TokenRule, now: number): boolean;
export {};
