import { describe, expect, test } from 'vitest';
import { escapeMarkdown, markdownCode, markdownTable } from '../../src/actions/markdown.ts';
import { printable } from '../../src/actions/printable.ts';

describe('printable', () => {
  test.each([
    ['plain text stays', 'ghcr.io/owner/name:1.2 – fertig ✓', 'ghcr.io/owner/name:1.2 – fertig ✓'],
    ['a line break cannot start a new line', 'ok\n::warning::boo', 'ok\\n::warning::boo'],
    ['a command at the start is broken up', '::set-output name=x::y', '\\x3a:set-output name=x::y'],
    ['a command after blanks is broken up', ' \t::error::x', ' \\t::error::x'],
    ['a command after spaces is broken up', '  ::error::x', '  \\x3a:error::x'],
    ['the old form of a command is broken up anywhere', 'a ##[group]b', 'a #\\x23[group]b'],
    ['escape sequences become visible', '\u001b[31mred\u0007', '\\x1b[31mred\\x07'],
    ['carriage return and tab become visible', 'a\rb\tc', 'a\\rb\\tc'],
    ['Unicode line ends become visible', 'a\u2028b\u0085c', 'a\\u2028b\\x85c'],
    ['text that turns its direction becomes visible', 'a\u202eb', 'a\\u202eb'],
  ])('%s', (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});

describe('Markdown of untrusted text', () => {
  test.each([
    ['<img src=x>', '&#60;img src&#61;x&#62;'],
    ['a|b', 'a&#124;b'],
    ['*b* `c` [d](e)', '&#42;b&#42; &#96;c&#96; &#91;d&#93;&#40;e&#41;'],
    ['@octocat #1', '&#64;octocat &#35;1'],
    ['two\nlines', 'two&#92;nlines'],
    ['linux/arm64, größe', 'linux/arm64, größe'],
  ])('%j becomes %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test('code and tables hold escaped text', () => {
    expect(markdownCode('a`b')).toBe('<code>a&#96;b</code>');
    expect(markdownTable(['A', 'B'], [['1', '2']])).toBe('| A | B |\n| --- | --- |\n| 1 | 2 |');
  });
});
