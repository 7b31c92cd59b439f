import type { Reply } from '../../reply.ts';
import type { Services } from '../../services.ts';
import { localAddress, SIGN_IN } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { pageReply } from '../page-reply.ts';
import type { PageExchange } from '../page-route.ts';
import { formToken, layout } from './layout.ts';

/** `/-/sign-in`: choose who to be. */
export function showSignIn(exchange: PageExchange, { world, adminToken }: Services): Reply {
  const { visitor, query } = exchange;
  const users = Object.keys(world.current.document.users ?? {});
  const canSignIn = visitor.isLocal || adminToken !== undefined;
  const main = html`<div class="plain"><h1>Sign in</h1>
<p>This is a test registry: choose who you want to be. The pages show what that user may see, and do what that user may do.</p>
${
  canSignIn
    ? form(exchange, users)
    : html`<p>From other machines signing in takes an admin token, which this registry
does not have: start it with GHCR_ADMIN_TOKEN, or open it as localhost on its own machine.</p>`
}</div>`;
  return pageReply(
    200,
    layout({ ...exchange, address: localAddress(query.get('next')), title: 'Sign in' }, main),
  );
}

function form({ visitor, query }: PageExchange, users: readonly string[]): Html {
  if (users.length === 0) return html`<p>The world has no users.</p>`;
  return html`<form class="stack" method="post" action="${SIGN_IN}">${formToken(visitor)}
<input type="hidden" name="next" value="${localAddress(query.get('next'))}">
<label for="user">User</label>
<select id="user" name="user" autofocus>${users.map((login) => html`<option>${login}</option>`)}</select>
${
  !visitor.isLocal &&
  html`<label for="admin-token">Admin token</label>
<input id="admin-token" name="admin-token" type="password" autocomplete="off" required>`
}
<button>Sign in</button></form>`;
}
