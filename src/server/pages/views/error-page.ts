import type { Reply } from '../../reply.ts';
import { html } from '../html.ts';
import { pageReply } from '../page-reply.ts';
import type { PageExchange } from '../page-route.ts';
import { layout } from './layout.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'This cannot be done',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not possible here',
  409: 'This cannot be done',
  413: 'Too much',
  422: 'This cannot be done',
};

/** A refusal, with the reason and a way on. */
export function errorPage(
  status: number,
  message: string,
  scene: Pick<PageExchange, 'visitor' | 'address'>,
): Reply {
  const title = TITLES[status] ?? 'The registry has failed';
  const isHidden = status === 404 && scene.visitor.principal.kind !== 'user';
  const page = layout(
    { title, ...scene },
    html`<div class="plain">
<h1>${title}</h1>
<p>${message}</p>
${isHidden && html`<p>Private packages show to those who may see them: sign in above.</p>`}
<p><a href="/">All packages</a></p>
</div>`,
  );
  return pageReply(status, page);
}
