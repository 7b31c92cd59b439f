import { below, chance, pick, type Random } from '../../support/random.ts';

/** Values that no field expects. */
export const ODD_VALUES: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    -1e308,
    2 ** 53,
    4e9,
    '',
    ' ',
    '\0',
    '💥',
    '__proto__',
    'constructor',
  ],
  ...[
    'x'.repeat(300),
    'x'.repeat(70_000),
    [],
    {},
    [[]],
    [null],
    { toString: 1 },
    { length: 1 },
    '\ud800',
    'NaN',
    '\n',
  ],
  ...[
    '9999-12-31T23:59:59Z',
    '+275760-09-13T00:00:00Z',
    '31d',
    '999999999999w',
    'sha256:',
    'acme/app',
    'a/b/c',
  ],
];

/** The value with one thing changed, somewhere inside. */
export function mutateValue(value: unknown, random: Random): unknown {
  if (chance(0.08, random)) return pick(ODD_VALUES, random);
  if (Array.isArray(value)) return mutateList(value, random);
  if (typeof value === 'object' && value !== null) return mutateObject(value, random);
  return typeof value === 'string' && chance(0.5, random)
    ? mutateText(value, random)
    : pick(ODD_VALUES, random);
}

function mutateList(list: readonly unknown[], random: Random): unknown[] {
  const index = below(list.length, random);
  if (list.length === 0 || chance(0.15, random)) return [...list, pick(ODD_VALUES, random)];
  if (chance(0.15, random)) return list.toSpliced(index, 1);
  if (chance(0.1, random)) return [...list, ...list];
  return list.with(index, mutateValue(list[index], random));
}

function mutateObject(value: object, random: Random): object {
  const entries = Object.entries(value);
  const index = below(entries.length, random);
  const [name, entry] = entries[index] ?? ['', undefined];
  if (entries.length === 0 || chance(0.12, random)) {
    const added = pick(['x', '__proto__', 'constructor', 'toString', '', 'a/b', name.toUpperCase()], random);
    // An own property, even for a name that has a setter.
    return Object.fromEntries([...entries, [added, pick(ODD_VALUES, random)]]);
  }
  if (chance(0.12, random)) return Object.fromEntries(entries.toSpliced(index, 1));
  if (chance(0.08, random)) return Object.fromEntries(entries.with(index, [mutateText(name, random), entry]));
  return Object.fromEntries(entries.with(index, [name, mutateValue(entry, random)]));
}

/** Pieces that paths, names and headers stumble over. */
const ODD_TEXTS = [
  ...[
    '%2F',
    '%2f',
    '%00',
    '%',
    '%zz',
    '%C3%28',
    '%ED%A0%80',
    '..',
    '/..',
    '/.',
    '//',
    '/',
    '\\',
    '?',
    '&',
    '=',
    '#',
  ],
  ...[
    ':',
    '@',
    '+',
    '*',
    '.',
    '-',
    '_',
    '~',
    ';',
    ',',
    '"',
    "'",
    '<script>',
    '{',
    '}',
    '[',
    ']',
    '|',
    '^',
    '`',
  ],
  ...[
    'é',
    'ß',
    '\u00ff',
    '\t',
    ' ',
    '%20',
    '%0d%0a',
    '%E2%80%AE',
    'A',
    '0',
    '-1',
    '9'.repeat(30),
    'a'.repeat(300),
  ],
  ...[
    'sha256:',
    `sha256:${'0'.repeat(64)}`,
    `sha512:${'f'.repeat(128)}`,
    '__proto__',
    'constructor',
    'latest',
  ],
];

export function mutateText(text: string, random: Random): string {
  const at = below(text.length + 1, random);
  const odd = pick(ODD_TEXTS, random);
  const until = Math.min(text.length, at + 1 + below(4, random));
  return pick(
    [
      () => text.slice(0, at) + odd + text.slice(at),
      () => text.slice(0, at) + text.slice(until),
      () => text.slice(0, at) + odd + text.slice(until),
      () => text.slice(0, at),
      () => text.toUpperCase(),
      () => text + text,
      () => encodeURIComponent(text.toWellFormed()),
      () => odd,
    ],
    random,
  )();
}

/** Bytes with some of them changed, cut off or added. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  for (let count = 1 + below(4, random); count > 0 && copy.byteLength > 0; count -= 1) {
    copy[below(copy.byteLength, random)] = below(256, random);
  }
  if (chance(0.3, random)) return copy.subarray(0, below(copy.byteLength + 1, random));
  return chance(0.2, random) ? Buffer.concat([copy, Buffer.from([0xff, 0xfe, 0, 0x80])]) : copy;
}
