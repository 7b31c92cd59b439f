import type { Digest } from '../oci/digest.ts';
import type { Permission, PermissionsDocument, Scope, TokenDocument } from './world-document.ts';

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

/** Runs for which GitHub gives out tokens that only read. */
const READING_EVENTS: readonly (string | undefined)[] = ['pull_request_fork', 'dependabot'];

export function createTokenRule(digest: Digest, token: TokenDocument): TokenRule {
  const permissions = permissionsOf(token);
  return {
    digest,
    type: token.type,
    holder: holderOf(token),
    scopes: 'scopes' in token ? (token.scopes ?? []) : [],
    sso: 'sso' in token ? (token.sso ?? []).map((name) => name.toLowerCase()) : [],
    repository: 'repository' in token ? token.repository.toLowerCase() : '',
    permissions,
    packages: permissions.packages ?? 'none',
    expiresAt: token.expires == null ? Number.POSITIVE_INFINITY : Date.parse(token.expires),
    revoked: token.revoked ?? false,
  };
}

function permissionsOf(token: TokenDocument): PermissionsDocument {
  if (token.type !== 'actions') return {};
  const { permissions = {}, event } = token;
  if (!READING_EVENTS.includes(event)) return permissions;
  return Object.fromEntries(
    Object.entries(permissions).map(([area, granted]) => [area, granted === 'write' ? 'read' : granted]),
  );
}

function holderOf(token: TokenDocument): string {
  switch (token.type) {
    case 'app':
      return token.organization;
    case 'actions':
      return token.actor;
    default:
      return token.user;
  }
}
