import { isAdminToken } from '../../admin-gate.ts';
import type { Reply } from '../../reply.ts';
import type { Services } from '../../services.ts';
import { localAddress } from '../addresses.ts';
import { PageError } from '../page-error.ts';
import { redirectTo } from '../page-reply.ts';
import type { PageExchange } from '../page-route.ts';
import { setSessionCookie } from '../session-cookie.ts';

/** `user`, `next`, and from other machines `admin-token`: the gate of the admin API, because whoever signs in may be anybody. */
export function signIn({ form, origin, visitor }: PageExchange, services: Services): Reply {
  const { world, adminToken, pageSessions } = services;
  if (!visitor.isLocal && !isAdminToken(form.get('admin-token') ?? undefined, adminToken)) {
    throw new PageError(
      403,
      'From another machine signing in takes the admin token: the value of GHCR_ADMIN_TOKEN where the registry was started.',
    );
  }
  const login = form.get('user')?.toLowerCase() ?? '';
  if (world.current.accounts.get(login)?.kind !== 'user') {
    throw new PageError(422, `There is no user ${JSON.stringify(login)} in the world.`);
  }
  const cookie = setSessionCookie(pageSessions.open(login), pageSessions.lifetimeSeconds, origin);
  return redirectTo(localAddress(form.get('next')), { 'set-cookie': cookie });
}

/** Forgets who has signed in, and ends what he watches. */
export function signOut({ origin, visitor }: PageExchange, { liveRecords }: Services): Reply {
  liveRecords.endOf(visitor.formToken);
  return redirectTo('/', { 'set-cookie': setSessionCookie('', 0, origin) });
}
