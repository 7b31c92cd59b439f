import { type Challenge, parseChallenges } from '../http/challenge.ts';
import type { Credential } from './credential.ts';
import { isRefusal } from './errors.ts';
import { parseRealm } from './realm.ts';
import { isReadOnly, mergeScopes, parseScopes, type Scope } from './scope.ts';
import { basicAuthorization, fetchToken, type Token, type TokenService } from './token.ts';
import { createTokenCache } from './token-cache.ts';
import type { Transport } from './transport.ts';

/** Knows what to write into Authorization for one registry. Its answers go to that registry's own origin only. */
export interface Authenticator {
  /** What the registry asks for. */
  readonly scheme: AuthenticationScheme;
  /** The value for requests that need `scopes`; undefined for none. */
  authorize(scopes: readonly Scope[]): Promise<string | undefined>;
  /** What to send after a 401 instead of `rejected`, given its WWW-Authenticate; undefined when there is nothing better. */
  reauthorize(
    scopes: readonly Scope[],
    challenges: ChallengeHeader,
    rejected: string | undefined,
  ): Promise<string | undefined>;
}

export type AuthenticationScheme = 'bearer' | 'basic' | 'none';

export type ChallengeHeader = string | readonly string[] | undefined;

export interface AuthenticatorOptions {
  /** `host[:port]`, for messages. */
  readonly registry: string;
  readonly origin: URL;
  /** The WWW-Authenticate of the registry's first answer. */
  readonly challenges: ChallengeHeader;
  readonly credential: Credential | undefined;
  readonly onBearer: (token: string) => void;
  /** Whether reading goes on without a credential that the token service refuses, as it should with a stale one. */
  readonly anonymousReads: boolean;
}

export function createAuthenticator(transport: Transport, options: AuthenticatorOptions): Authenticator {
  const { origin, credential, onBearer } = options;
  let challenge = chooseChallenge(options.challenges);
  const warnOnce = createStaleLoginWarning(transport, options.registry);

  async function fetchBearer(scopes: readonly Scope[]): Promise<Token> {
    const { realm, service } = challenge?.parameters ?? {};
    const tokenService = { realm: parseRealm(realm, origin), service };
    const token = await exchangeCredential(tokenService, scopes);
    onBearer(token.value);
    return token;
  }

  async function exchangeCredential(service: TokenService, scopes: readonly Scope[]): Promise<Token> {
    try {
      return await fetchToken(transport, service, scopes, credential);
    } catch (error) {
      const mayBeStale = credential !== undefined && isRefusal(error, 401, 403);
      if (!mayBeStale || !options.anonymousReads || !isReadOnly(scopes)) throw error;
      // Where anonymous access is refused too, the refused login is the better explanation.
      const token = await fetchToken(transport, service, scopes, undefined).catch(() => undefined);
      if (token === undefined) throw error;
      warnOnce(error.message);
      return token;
    }
  }

  const tokens = createTokenCache(fetchBearer, transport.policy.now);

  async function authorize(scopes: readonly Scope[]): Promise<string | undefined> {
    if (challenge === undefined) return undefined;
    if (challenge.scheme === 'bearer') return `Bearer ${await tokens.get(scopes)}`;
    return credential !== undefined && 'password' in credential ? basicAuthorization(credential) : undefined;
  }

  return {
    get scheme() {
      return (challenge?.scheme ?? 'none') as AuthenticationScheme;
    },
    authorize,
    async reauthorize(scopes, challenges, rejected) {
      challenge = chooseChallenge(challenges) ?? challenge;
      if (rejected !== undefined) tokens.forget(rejected.replace('Bearer ', ''));
      const wanted = mergeScopes(scopes, parseScopes(challenge?.parameters.scope));
      const authorization = await authorize(wanted);
      return authorization === rejected ? undefined : authorization;
    },
  };
}

/** The one that we can answer, Bearer before Basic. */
function chooseChallenge(header: ChallengeHeader): Challenge | undefined {
  const offered = parseChallenges(header);
  return ['bearer', 'basic'].flatMap((wanted) => offered.filter(({ scheme }) => scheme === wanted))[0];
}

function createStaleLoginWarning(transport: Transport, registry: string): (reason: string) => void {
  let hasWarned = false;
  return (reason) => {
    if (hasWarned) return;
    hasWarned = true;
    transport.warn(
      `the stored login for ${registry} was refused (${reason}), so this run reads without it. ` +
        `Log in again, or remove it: docker logout ${registry}`,
    );
  };
}
