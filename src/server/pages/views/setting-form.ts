import type { PackageState } from '../../packages/model.ts';
import { packageAddress } from '../addresses.ts';
import { type Html, html, type Part } from '../html.ts';
import type { Visitor } from '../page-route.ts';
import { formToken } from './layout.ts';

/** One form that changes one thing. */
export function settingForm(
  part: 'visibility' | 'link' | 'inherit' | 'access' | 'delete',
  state: PackageState,
  visitor: Visitor,
  body: Part,
): Html {
  return html`<form method="post" action="${packageAddress(state, `settings/${part}`)}">${formToken(visitor)}
${body}</form>`;
}
