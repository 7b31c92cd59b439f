/** What a secret looks like: GitHub's tokens say their kind by a prefix. `unknown` is a password, or somebody else's token. */
export type TokenKind = 'classic' | 'fine-grained' | 'oauth' | 'app-user' | 'installation' | 'unknown';

/** What each `host[:port]` was asked with. */
export type CredentialKinds = Map<string, TokenKind | 'none'>;

const KINDS: readonly (readonly [prefix: string, kind: TokenKind])[] = [
  ['ghp_', 'classic'],
  ['github_pat_', 'fine-grained'],
  ['gho_', 'oauth'],
  ['ghu_', 'app-user'],
  ['ghs_', 'installation'],
];

export function tokenKindOf(secret: string): TokenKind {
  return KINDS.find(([prefix]) => secret.startsWith(prefix))?.[1] ?? 'unknown';
}

/** Whether the token stands for a person: what a workflow rarely needs (AUTH-09). */
export function isPersonal(kind: TokenKind): boolean {
  return kind === 'classic' || kind === 'fine-grained' || kind === 'oauth';
}

/** Every form of a credential that could show up in a log (ACT-11). */
export function derivedSecrets(username: string, secret: string): string[] {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  return [secret, base64(secret), base64(`${username}:${secret}`), encodeURIComponent(secret)];
}
