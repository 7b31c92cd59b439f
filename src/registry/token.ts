import { UserError } from '../oci/errors.ts';
import type { Credential } from './credential.ts';
import { refusalOf } from './errors.ts';
import type { Scope } from './scope.ts';
import { exchange, readAnswer, type Transport, type TransportRequest } from './transport.ts';

/** What a Bearer challenge says about where tokens come from. */
export interface TokenService {
  readonly realm: URL;
  readonly service: string | undefined;
}

export interface Token {
  readonly value: string;
  /** Milliseconds since the epoch, by the client's clock. */
  readonly expiresAtMs: number;
}

const MAX_TOKEN_BODY_BYTES = 1024 * 1024;
/** The token protocol's default where the answer names no life time. */
const DEFAULT_LIFE_S = 60;
/** A token is replaced a little before its end, so that it does not die on the way. */
const EARLY_S = 5;

/**
 * Exchanges a credential, or none, for a token (distribution, "Token Authentication"): by GET with Basic, or for an identity
 * token by the OAuth2 form (POST). Tried once: whoever needs the token for a request owns the retry of both.
 * @throws RegistryError when the service refuses
 */
export async function fetchToken(
  transport: Transport,
  service: TokenService,
  scopes: readonly Scope[],
  credential: Credential | undefined,
): Promise<Token> {
  const request =
    credential !== undefined && 'identityToken' in credential
      ? refreshRequest(service, scopes, credential.identityToken)
      : queryRequest(service, scopes, credential);
  const startedAtMs = transport.policy.now();
  const response = await exchange(transport, request);
  if (response.status !== 200) throw await refusalOf(request.method, response);
  const { bytes } = await readAnswer(request.method, response, MAX_TOKEN_BODY_BYTES);
  return parseToken(bytes.toString(), service.realm, startedAtMs);
}

export function basicAuthorization({ username, password }: { username: string; password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function queryRequest(
  { realm, service }: TokenService,
  scopes: readonly Scope[],
  credential: { username: string; password: string } | undefined,
): TransportRequest {
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set('service', service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  const headers = credential === undefined ? {} : { authorization: basicAuthorization(credential) };
  return { method: 'GET', url, headers };
}

function refreshRequest(
  { realm, service }: TokenService,
  scopes: readonly Scope[],
  identityToken: string,
): TransportRequest {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    service: service ?? '',
    client_id: 'ghcr-actions',
    ...(scopes.length === 0 ? {} : { scope: scopes.join(' ') }),
    refresh_token: identityToken,
  });
  return {
    method: 'POST',
    url: realm,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(form.toString()),
  };
}

function parseToken(text: string, realm: URL, startedAtMs: number): Token {
  const invalid = (cause?: unknown): UserError =>
    new UserError(`the token service ${realm.origin} answered 200 without a token`, { cause });
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw invalid(cause);
  }
  const { token, access_token, expires_in } = (document ?? {}) as Record<string, unknown>;
  const value = [token, access_token].find((entry) => typeof entry === 'string' && entry !== '');
  if (typeof value !== 'string') throw invalid();
  const lifeS = typeof expires_in === 'number' && expires_in > 0 ? expires_in : DEFAULT_LIFE_S;
  return { value, expiresAtMs: startedAtMs + Math.max(lifeS - EARLY_S, 1) * 1000 };
}
