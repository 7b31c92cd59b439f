/** One part of a rule: `key=value`, or a value alone. */
export interface Field {
  readonly key: string | undefined;
  readonly value: string;
}

/** A field in double quotes, where `""` is a quote, or one that ends at the next comma outside of `{{…}}`. */
const FIELD = /\s*(?:"((?:[^"]|"")*)"\s*|((?:\{\{.*?\}\}|[^,])*))(?:,|$)/gy;

/** Splits a line of comma-separated fields. Keys are lower-cased, blanks round keys and values dropped. */
export function splitFields(line: string): Field[] {
  const fields: Field[] = [];
  for (const [, quoted, bare = ''] of line.matchAll(FIELD)) {
    const text = (quoted?.replaceAll('""', '"') ?? bare).trim();
    if (text !== '') fields.push(parseField(text));
  }
  return fields;
}

/** What stands before a comment: a `#` at the beginning or after a blank, outside of quotes. */
const BEFORE_COMMENT = /^(?:"[^"]*"|\S#|[^"#])*?(?=\s*(?:(?:^|\s)#|$))/;

/** The lines of an input without comments. */
export function withoutComments(lines: readonly string[]): string[] {
  return lines.map((line) => BEFORE_COMMENT.exec(line)?.[0] ?? line).filter((line) => line !== '');
}

function parseField(text: string): Field {
  const [, key, value] = /^([A-Za-z][\w-]*)\s*=(.*)$/s.exec(text) ?? [];
  return key === undefined ? { key, value: text } : { key: key.toLowerCase(), value: (value ?? '').trim() };
}
