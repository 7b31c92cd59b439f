import type { Digest } from '../oci/digest.js';
import type { Permission, PermissionsDocument, Scope, TokenDocument } from './world-document.js';
/** What a token is good for. Names are in lower case, but the holder's. */
export interface TokenRule {
    /** Of the secret: by it the token is found again when the world has changed. */
    readonly digest: Digest;
    readonly type: TokenDocument['type'];
    /** Who acts: a user, an organization's app, or the actor of a workflow. */
    readonly holder: string;
    readonly scopes: readonly Scope[];
    /** Organizations with SSO that it is authorized for. */
    readonly sso: readonly string[];
    /** OWNER/REPO of a workflow or codespace; empty for other tokens. */
    readonly repository: string;
    /** `permissions:` of an Actions token, as far as its event leaves them. */
    readonly permissions: PermissionsDocument;
    /** Those of `packages`. */
    readonly packages: Permission;
    /** Milliseconds since the epoch; infinite when it never expires. */
    readonly expiresAt: number;
    readonly revoked: boolean;
}
export declare function createTokenRule(digest: Digest, token: TokenDocument): TokenRule;
