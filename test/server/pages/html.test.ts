import { expect, test } from 'vitest';
import { html, trusted } from '../../../src/server/pages/html.ts';

test.each([
  ['text', html`<p>${'<script>&"\''}</p>`, '<p>&lt;script&gt;&amp;&quot;&#39;</p>'],
  ['an attribute', html`<a href="${'" onclick="x'}">`, '<a href="&quot; onclick=&quot;x">'],
  ['a number', html`${0}`, '0'],
  ['nothing', html`a${undefined}${null}${false}b`, 'ab'],
  ['HTML of its own', html`${html`<b>${'<'}</b>`}`, '<b>&lt;</b>'],
  ['a list', html`${['<', html`<i>`]}`, '&lt;<i>'],
  ['what is trusted', html`${trusted('<hr>')}`, '<hr>'],
])('SVC-06 a template takes %s', (_, made, expected) => {
  expect(made.text).toBe(expected);
});
