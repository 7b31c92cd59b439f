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

/** The lines of an input without comments, which begin with `#`. */
export function withoutComments(lines: readonly string[]): string[] {
  return lines.filter((line) => !line.startsWith('#'));
}

function parseField(text: string): Field {
  const [, key, value] = /^([A-Za-z][\w-]*)\s*=(.*)$/s.exec(text) ?? [];
  return key === undefined ? { key, value: text } : { key: key.toLowerCase(), value: (value ?? '').trim() };
}
