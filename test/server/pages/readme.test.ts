import { expect, test } from 'vitest';
import { renderReadme } from '../../../src/server/pages/readme.ts';

const HOME = 'https://github.com/acme/shop/blob/main/';

test.each([
  ['HTML', '<script>alert(1)</script> <img src=x onerror=alert(1)>', /<script|<img/],
  ['a script as a link', '[x](javascript:alert(1))', /href/],
  ['a script as a link in entities', '[x](java&#115;cript:alert(1))', /href="java/],
  ['data as a link', '[x](data:text/html,hello)', /href/],
  ['an image', '![a <b>](https://example.com/x.png)', /<img|<b>/],
  ['quotes in a title', '[x](https://example.com "\\" onmouseover=\\"y")', /" onmouseover/],
])('LINK-03 a README brings no %s into the page', async (_, markdown, forbidden) => {
  expect((await renderReadme(markdown, HOME)).text).not.toMatch(forbidden);
});

test('LINK-03 a README has headings below those of the page, tables, and links into its repository', async () => {
  const { text } = await renderReadme(
    '# Shop\n\n| a |\n|---|\n| b |\n\n[how](guide/how.md), [up](/x)\n',
    HOME,
  );
  expect(text).toContain('<h3>Shop</h3>');
  expect(text).toContain('<td>b</td>');
  expect(text).toContain('<a href="https://github.com/acme/shop/blob/main/guide/how.md">how</a>');
});
