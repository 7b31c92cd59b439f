import type { IncomingMessage } from 'node:http';
import { UserError } from '../../oci/errors.ts';
import { isForeign, isLocal } from '../admin-gate.ts';
import type { Call } from '../call.ts';
import { ANONYMOUS } from '../permissions/authenticate.ts';
import { decide } from '../permissions/decide.ts';
import { type Principal, principalName } from '../permissions/principal.ts';
import type { Reply, ReplyHeaders } from '../reply.ts';
import { RestError } from '../rest/rest-error.ts';
import { loginOf } from '../rest/views/account-view.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services.ts';
import { toHttpError } from '../to-http-error.ts';
import { PAGE_ROUTES } from './index.ts';
import { openPage } from './open-page.ts';
import { PageError, pageNotFound } from './page-error.ts';
import type { PageExchange, PageRoute, Visitor } from './page-route.ts';
import { sessionCookie } from './session-cookie.ts';
import { errorPage } from './views/error-page.ts';

/** A request for the pages. */
export interface PageCall {
  readonly call: Call;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly origin: string;
}

const MAX_FORM_BYTES = 64 * 1024;

const router = createRouter(PAGE_ROUTES, (_, allowed) =>
  allowed.size === 0 ? pageNotFound() : notAllowed(allowed),
);

/** Answers with a page, also where it refuses. */
export async function servePages(page: PageCall, services: Services): Promise<Reply> {
  const { call, method, path } = page;
  const visitor = visitorOf(page, services);
  call.facts.principal = principalName(visitor.principal);
  try {
    const { route, parameters } = router(method, path);
    const exchange = await openExchange(page, route, parameters, visitor, services);
    return await openPage(route, exchange, call.facts, services);
  } catch (error) {
    const { status, message, headers } = toPageError(error, services);
    call.facts.reason = message;
    // Where signing in leads back to: the address of a form has no page.
    const address = method === 'POST' ? '/' : addressOf(page);
    const reply = errorPage(status, message, { visitor, address });
    return { ...reply, headers: { ...reply.headers, ...headers } };
  }
}

function visitorOf({ call: { request }, origin }: PageCall, services: Services): Visitor {
  const cookie = sessionCookie(request, origin);
  return {
    principal: principalOf(services.pageSessions.loginOf(cookie), services),
    formToken: services.pageSessions.formToken(cookie),
    isLocal: isLocal(request, origin),
  };
}

/** The world may have lost who signed in. */
function principalOf(login: string | undefined, { world }: Services): Principal {
  const account = login === undefined ? undefined : world.current.accounts.get(login);
  return account?.kind === 'user' ? { kind: 'user', name: loginOf(account, world.current) } : ANONYMOUS;
}

async function openExchange(
  page: PageCall,
  { method }: PageRoute,
  parameters: Readonly<Record<string, string>>,
  visitor: Visitor,
  services: Services,
): Promise<PageExchange> {
  return {
    visitor,
    origin: page.origin,
    address: addressOf(page),
    query: new URLSearchParams(page.query),
    parameters,
    form: method === 'POST' ? await readForm(page, services) : new URLSearchParams(),
    may: (action, state) => decide(visitor.principal, action, state, services.world.current),
  };
}

/** @throws PageError for a form that none of our pages has sent */
async function readForm({ call, origin }: PageCall, services: Services): Promise<URLSearchParams> {
  const { request, body } = call;
  if (isForeign(request, origin) || !isForm(request)) throw foreignForm();
  const bytes = await body.collect(MAX_FORM_BYTES);
  if (bytes === undefined) throw new PageError(413, `A form has at most ${MAX_FORM_BYTES} bytes.`);
  const form = new URLSearchParams(bytes.toString());
  const token = form.get('token') ?? '';
  if (!services.pageSessions.isFormToken(token, sessionCookie(request, origin))) throw foreignForm();
  return form;
}

function isForm({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.split(';', 1)[0]?.trim() === 'application/x-www-form-urlencoded';
}

function foreignForm(): PageError {
  return new PageError(
    403,
    'This form was not sent from a page of this registry, or you have signed in or out since: open its page again.',
  );
}

function addressOf({ path, query }: PageCall): string {
  return query === '' ? path : `${path}?${query}`;
}

/** What no code expects is logged, and its page says so in general words. */
function toPageError(
  error: unknown,
  { log }: Services,
): { readonly status: number; readonly message: string; readonly headers?: ReplyHeaders } {
  if (error instanceof PageError) return error;
  if (error instanceof UserError) return { status: 422, message: error.message };
  const { status, message } = error instanceof RestError ? error : toHttpError(error, log);
  return { status, message };
}

function notAllowed(allowed: ReadonlySet<string>): PageError {
  const methods = [...allowed].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method));
  return new PageError(405, 'Nothing at this address takes such a request.', { allow: methods.join(', ') });
}
