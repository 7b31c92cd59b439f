/**
 * A text in which what stands between `<!-- name -->` and `<!-- /name -->` is `part`.
 * @throws Error when the text has no such place
 */
export function withMarked(text: string, name: string, part: string): string {
  const marked = new RegExp(`(<!-- ${name} -->\n)[^]*(\n<!-- /${name} -->)`);
  if (!marked.test(text)) throw new Error(`the text has no place for its ${name}`);
  return text.replace(marked, (_, before: string, after: string) => `${before}\n${part}\n${after}`);
}
