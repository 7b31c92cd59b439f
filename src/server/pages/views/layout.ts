import { REQUESTS, SIGN_OUT, signInAddress } from '../addresses.ts';
import { ICON_ADDRESS, SCRIPT_ADDRESS, STYLE_ADDRESS } from '../assets.ts';
import { type Html, html } from '../html.ts';
import type { PageExchange, Visitor } from '../page-route.ts';

/** What stands around every page. */
export interface Frame extends Pick<PageExchange, 'visitor' | 'address'> {
  readonly title: string;
  /** What has just been done, told once. */
  readonly notice?: string | undefined;
}

export function layout({ title, visitor, address, notice }: Frame, main: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Test registry</title>
<link rel="stylesheet" href="${STYLE_ADDRESS}">
<link rel="icon" href="${ICON_ADDRESS}">
<script src="${SCRIPT_ADDRESS}" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<a class="brand" href="/">Test registry</a>
<nav aria-label="Registry"><a href="/">Packages</a> <a href="${REQUESTS}">Requests</a></nav>
${whoIsHere(visitor, address)}
</header>
<main id="main" tabindex="-1">
${notice !== undefined && html`<p class="notice" role="status">${notice}</p>`}
${main}
</main>
<p id="said" class="said" role="status"></p>
</body>
</html>
`;
}

/** What each form begins with. */
export function formToken({ formToken: token }: Visitor): Html {
  return html`<input type="hidden" name="token" value="${token}">`;
}

function whoIsHere(visitor: Visitor, address: string): Html {
  const { principal } = visitor;
  if (principal.kind !== 'user') return html`<a class="button" href="${signInAddress(address)}">Sign in</a>`;
  return html`<form class="who" method="post" action="${SIGN_OUT}">${formToken(visitor)}
<span>Signed in as <strong>${principal.name}</strong></span> <button>Sign out</button></form>`;
}
