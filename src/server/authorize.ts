import type { ErrorCode } from '../oci/error-codes.ts';
import { explainRepositoryName } from '../oci/reference.ts';
import { requireAdmin } from './admin-gate.ts';
import type { Call } from './call.ts';
import { HttpError } from './http-error.ts';
import { mayDo } from './may-do.ts';
import type { Authentication } from './permissions/authenticate.ts';
import { challengeError, scopeOf } from './permissions/challenge.ts';
import { denialError } from './permissions/denial.ts';
import { type Action, principalName } from './permissions/principal.ts';
import type { Feature, Route } from './routes/route.ts';
import type { Services } from './services.ts';

interface AccessRequest {
  readonly call: Call;
  readonly route: Route;
  readonly repository: string;
  readonly origin: string;
  readonly authentication: Authentication;
}

/** What a mode answers where it lacks something. */
const REFUSALS: Readonly<Record<Feature, ErrorCode>> = {
  deletes: 'UNSUPPORTED',
  catalog: 'DENIED',
  tokenByPost: 'UNSUPPORTED',
};

/**
 * The one place that judges a request before its handler sees it.
 * @throws HttpError: challenge, denial, bad name, or not offered in this mode
 */
export function authorize(access: AccessRequest, services: Services): void {
  const { route, call, repository, origin } = access;
  if (route.access === 'admin') requireAdmin(call.request, origin, services.adminToken);
  else if (route.access !== 'open') requireDecision(access, route.access, services);
  requireFeature(route, services);
  if (repository !== '') requireName(repository, services);
}

function requireDecision(access: AccessRequest, action: Action, services: Services): void {
  const { authentication, call, origin, repository, route } = access;
  const { profile } = services;
  call.facts.action = action;
  if (authentication.refusal !== undefined) throw authentication.refusal;
  if (profile.loginForPublic && authentication.principal.kind === 'nobody') {
    call.facts.decision = 'challenge';
    throw challengeError(profile, origin, undefined);
  }
  const decision = mayDo(authentication.principal, action, repository, services);
  call.facts.decision = decision.outcome;
  if (decision.outcome === 'allow') {
    takeTurn(authentication, action, services);
    return;
  }
  if (decision.outcome === 'challenge') {
    const scope = action === 'ping' ? profile.pingScope : scopeOf(action, repository);
    throw challengeError(profile, origin, scope);
  }
  // What a mode lacks, it lacks for those without rights as well.
  requireFeature(route, services);
  throw denialError(decision.reason, unseenCode(route, services));
}

/** Deletes count as pushes, and what concerns no content as nothing. */
function takeTurn({ principal }: Authentication, action: Action, { rateLimit, profile }: Services): void {
  if (action !== 'pull' && action !== 'push' && action !== 'delete') return;
  const side = action === 'pull' ? 'pull' : 'push';
  rateLimit.take(principalName(principal), side, profile.rateLimit);
}

function requireFeature({ feature }: Route, { profile }: Services): void {
  if (feature !== undefined && !profile[feature]) throw new HttpError(REFUSALS[feature]);
}

/** Whether a package that the caller may not see looks absent here, is a knob for manifests. */
function unseenCode({ unseen }: Route, { profile }: Services): ErrorCode | undefined {
  return unseen === 'MANIFEST_UNKNOWN' && profile.unreadableManifest === 403 ? undefined : unseen;
}

function requireName(repository: string, { profile }: Services): void {
  const problem = explainRepositoryName(repository);
  if (problem !== undefined) throw new HttpError(profile.invalidName, { details: [problem] });
}
