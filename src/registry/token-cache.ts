import { coversScopes, mergeScopes, type Scope } from './scope.ts';
import type { Token } from './token.ts';

/** Tokens by what they are for. Two requests at the same time share one exchange. */
export interface TokenCache {
  get(scopes: readonly Scope[]): Promise<string>;
  /** Drops a token that the registry has rejected. */
  forget(value: string): void;
}

export function createTokenCache(
  fetch: (scopes: readonly Scope[]) => Promise<Token>,
  now: () => number,
): TokenCache {
  const held = new Map<string, { scopes: readonly Scope[]; token: Token }>();
  const pending = new Map<string, Promise<Token>>();

  async function renew(key: string, scopes: readonly Scope[]): Promise<Token> {
    try {
      const token = await fetch(scopes);
      held.set(key, { scopes, token });
      return token;
    } finally {
      pending.delete(key);
    }
  }

  return {
    async get(wanted) {
      for (const { scopes, token } of held.values()) {
        if (token.expiresAtMs > now() && coversScopes(scopes, wanted)) return token.value;
      }
      const scopes = mergeScopes(wanted);
      const key = scopes.join(' ');
      const token = pending.get(key) ?? renew(key, scopes);
      pending.set(key, token);
      return (await token).value;
    },
    forget(value) {
      for (const [key, { token }] of held) if (token.value === value) held.delete(key);
    },
  };
}
