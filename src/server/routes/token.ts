import type { Exchange } from '../exchange.ts';
import { HttpError } from '../http-error.ts';
import { mayDo } from '../may-do.ts';
import { ANONYMOUS, basicSecret, principalOf } from '../permissions/authenticate.ts';
import { denialError } from '../permissions/denial.ts';
import type { Principal } from '../permissions/principal.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import { findPackage } from '../world.ts';

/** An OAuth2 form is short. */
const MAX_FORM_BYTES = 16 * 1024;

/** `GET /token`: Basic in, an opaque bearer out. What it may do is decided when it is used. */
export function exchangeToken(exchange: Exchange, services: Services): Reply {
  const { authorization } = exchange.headers;
  if (authorization === undefined) return tokenReply(anonymousPrincipal(exchange, services), services);
  const [scheme = '', value = ''] = authorization.split(/ +/, 2);
  if (scheme.toLowerCase() !== 'basic') throw new HttpError('UNAUTHORIZED');
  return tokenReply(holderOf(basicSecret(value), services), services);
}

/** `POST /token`, the OAuth2 form that containerd and buildkit try first; ghcr.io refuses it, and they go on with GET. */
export async function exchangeTokenByForm(exchange: Exchange, services: Services): Promise<Reply> {
  const body = await exchange.body.collect(MAX_FORM_BYTES);
  const form = new URLSearchParams(body?.toString());
  const secret = form.get('password') ?? form.get('refresh_token');
  if (secret === null) {
    throw new HttpError('UNAUTHORIZED', { details: ['the form needs "password" or "refresh_token"'] });
  }
  return tokenReply(holderOf(secret, services), services);
}

/** A wrong credential never falls back to anonymous. */
function holderOf(secret: string, services: Services): Principal {
  const principal = principalOf(secret, services);
  if (principal !== undefined) return principal;
  throw services.profile.wrongLoginIsDenied ? denied() : new HttpError('UNAUTHORIZED');
}

function denied(): HttpError {
  return new HttpError('DENIED', { message: 'denied' });
}

/** Its status tells an absent package (403) from a private one (401), unless a knob hides that. */
function unreadable(repository: string, { world, profile }: Services): HttpError {
  const isPrivate = findPackage(world.current, repository).exists;
  return isPrivate && profile.anonymousPrivateStatus === 401 ? new HttpError('UNAUTHORIZED') : denied();
}

/** What an anonymous caller may not do is refused here already. */
function anonymousPrincipal({ query }: Exchange, services: Services): Principal {
  for (const scope of query.getAll('scope').flatMap((value) => value.split(' '))) {
    const [type, repository = '', actions = ''] = scope.split(':');
    const isPull = type === 'repository' && actions === 'pull';
    const action = isPull ? 'pull' : type === 'registry' ? 'catalog' : 'push';
    const decision = mayDo(ANONYMOUS, action, repository, services);
    if (decision.outcome === 'allow') continue;
    if (decision.outcome === 'deny') throw denialError(decision.reason);
    throw isPull ? unreadable(repository, services) : denied();
  }
  return ANONYMOUS;
}

function tokenReply(principal: Principal, { issuedTokens, profile, clock }: Services): Reply {
  const token = issuedTokens.issue(principal);
  const lifetime = {
    access_token: token,
    expires_in: issuedTokens.lifetimeSeconds,
    issued_at: new Date(clock.now()).toISOString(),
  };
  return jsonReply(200, profile.tokenLifetimeShown ? { token, ...lifetime } : { token });
}
