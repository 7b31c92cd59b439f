import type { Digest } from '../oci/digest.ts';
import type { PackagesPermission, Scope, TokenDocument } from './world-document.ts';

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
  /** `permissions: packages:` of an Actions token, as far as its event leaves that. */
  readonly packages: PackagesPermission;
  /** Milliseconds since the epoch; infinite when it never expires. */
  readonly expiresAt: number;
  readonly revoked: boolean;
}

/** Runs for which GitHub gives out tokens that only read. */
const READING_EVENTS: readonly (string | undefined)[] = ['pull_request_fork', 'dependabot'];

export function createTokenRule(digest: Digest, token: TokenDocument): TokenRule {
  return {
    digest,
    type: token.type,
    holder: holderOf(token),
    scopes: 'scopes' in token ? (token.scopes ?? []) : [],
    sso: 'sso' in token ? (token.sso ?? []).map((name) => name.toLowerCase()) : [],
    repository: 'repository' in token ? token.repository.toLowerCase() : '',
    packages: packagesPermission(token),
    expiresAt: token.expires == null ? Number.POSITIVE_INFINITY : Date.parse(token.expires),
    revoked: token.revoked ?? false,
  };
}

function packagesPermission(token: TokenDocument): PackagesPermission {
  if (token.type !== 'actions') return 'none';
  const { packages = 'none' } = token.permissions ?? {};
  return packages === 'write' && READING_EVENTS.includes(token.event) ? 'read' : packages;
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
