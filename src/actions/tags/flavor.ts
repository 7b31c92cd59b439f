import { UsageError } from '../usage-error.ts';
import { type Field, splitFields, withoutComments } from './fields.ts';

/** What all tags have in common: the input `flavor` (ACT-02). */
export interface Flavor {
  /** Whether `latest` is a tag as well; `auto` leaves it to the rules. */
  readonly latest: 'auto' | 'true' | 'false';
  readonly prefix: Affix;
  readonly suffix: Affix;
}

interface Affix {
  readonly text: string;
  /** `latest` gets it, too. */
  readonly isOnLatest: boolean;
}

const NO_AFFIX: Affix = { text: '', isOnLatest: false };

/** @throws UsageError that names the line and what would be right */
export function parseFlavor(lines: readonly string[]): Flavor {
  const entries = withoutComments(lines).map(parseLine);
  return Object.assign({ latest: 'auto', prefix: NO_AFFIX, suffix: NO_AFFIX }, ...entries) as Flavor;
}

function parseLine(line: string): Partial<Flavor> {
  const wrong = (why: string): UsageError => new UsageError(`flavor: ${JSON.stringify(line)} ${why}`);
  const flavor: { latest?: Flavor['latest']; prefix?: Affix; suffix?: Affix } = {};
  let affix: 'prefix' | 'suffix' | undefined;
  for (const { key, value } of splitFields(line)) {
    if (key === 'latest' && (value === 'auto' || value === 'true' || value === 'false')) {
      flavor.latest = value;
    } else if (key === 'prefix' || key === 'suffix') {
      affix = key;
      flavor[affix] = { text: value, isOnLatest: false };
    } else if (key === 'onlatest' && affix !== undefined && (value === 'true' || value === 'false')) {
      flavor[affix] = { text: flavor[affix]?.text ?? '', isOnLatest: value === 'true' };
    } else {
      throw wrong(explain({ key, value }));
    }
  }
  return flavor;
}

function explain({ key, value }: Field): string {
  if (key === 'latest') return `has latest=${value}: write one of auto, true, false`;
  if (key === 'onlatest') return `has onlatest=${value}: write true or false, after the prefix or suffix`;
  return `has ${JSON.stringify(key ?? value)}: it takes latest=…, prefix=…, suffix=…, and onlatest=… after the last two`;
}
