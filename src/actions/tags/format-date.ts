import { UserError } from '../../oci/errors.ts';

/** The pieces of a date in a time zone. */
interface LocalDate {
  readonly instant: Date;
  /** The local time as if it were UTC, for calendar arithmetic. */
  readonly local: Date;
  /** Such as `+09:00`. */
  readonly offset: string;
}

const DAY_MS = 86_400_000;

/** Text in brackets, a token with its ordinal `o`, a run of one letter, or any other character. */
const PIECE =
  /\[([^\]]*)\]|(?:DDD|[MQDdW])o|YYYY|YY|Q|M{1,4}|D{1,4}|d{1,4}|E|WW?|GGGG|HH?|hh?|kk?|mm?|ss?|S{1,3}|A|a|ZZ?|X|x|./gs;

const TOKENS: Readonly<Record<string, (date: LocalDate) => number | string>> = {
  YYYY: ({ local }) => digits(local.getUTCFullYear(), 4),
  YY: ({ local }) => digits(local.getUTCFullYear() % 100, 2),
  Q: ({ local }) => Math.floor(local.getUTCMonth() / 3) + 1,
  MMMM: ({ local }) => nameIn(local, { month: 'long' }),
  MMM: ({ local }) => nameIn(local, { month: 'short' }),
  MM: ({ local }) => digits(local.getUTCMonth() + 1, 2),
  M: ({ local }) => local.getUTCMonth() + 1,
  DDDD: ({ local }) => digits(dayOfYear(local), 3),
  DDD: ({ local }) => dayOfYear(local),
  DD: ({ local }) => digits(local.getUTCDate(), 2),
  D: ({ local }) => local.getUTCDate(),
  dddd: ({ local }) => nameIn(local, { weekday: 'long' }),
  ddd: ({ local }) => nameIn(local, { weekday: 'short' }),
  dd: ({ local }) => nameIn(local, { weekday: 'short' }).slice(0, 2),
  d: ({ local }) => local.getUTCDay(),
  E: ({ local }) => isoWeekday(local),
  GGGG: ({ local }) => digits(isoThursday(local).getUTCFullYear(), 4),
  WW: ({ local }) => digits(isoWeek(local), 2),
  W: ({ local }) => isoWeek(local),
  HH: ({ local }) => digits(local.getUTCHours(), 2),
  H: ({ local }) => local.getUTCHours(),
  hh: ({ local }) => digits(twelveHours(local), 2),
  h: ({ local }) => twelveHours(local),
  kk: ({ local }) => digits(local.getUTCHours() || 24, 2),
  k: ({ local }) => local.getUTCHours() || 24,
  mm: ({ local }) => digits(local.getUTCMinutes(), 2),
  m: ({ local }) => local.getUTCMinutes(),
  ss: ({ local }) => digits(local.getUTCSeconds(), 2),
  s: ({ local }) => local.getUTCSeconds(),
  SSS: ({ local }) => digits(local.getUTCMilliseconds(), 3),
  SS: ({ local }) => digits(Math.floor(local.getUTCMilliseconds() / 10), 2),
  S: ({ local }) => Math.floor(local.getUTCMilliseconds() / 100),
  A: ({ local }) => (local.getUTCHours() < 12 ? 'AM' : 'PM'),
  a: ({ local }) => (local.getUTCHours() < 12 ? 'am' : 'pm'),
  Z: ({ offset }) => offset,
  ZZ: ({ offset }) => offset.replace(':', ''),
  X: ({ instant }) => Math.floor(instant.getTime() / 1000),
  x: ({ instant }) => instant.getTime(),
};

/** Letters that mean something in this notation but depend on a language or an era. */
const UNSUPPORTED = /^[egGLlNwYyz]$/;

/**
 * A date in the notation of moment.js that tag rules are written in, in English.
 * @param timeZone an IANA name such as `Asia/Tokyo`
 * @throws UserError for an unknown time zone or a token that is not supported
 */
export function formatDate(instant: Date, format: string, timeZone = 'UTC'): string {
  const date = localDate(instant, timeZone);
  return format.replaceAll(PIECE, (piece, literal?: string) => {
    if (literal !== undefined) return literal;
    const token = TOKENS[piece];
    if (token !== undefined) return String(token(date));
    const base = TOKENS[piece.slice(0, -1)];
    if (piece.length > 1 && base !== undefined) return ordinal(Number(base(date)));
    if (UNSUPPORTED.test(piece)) {
      throw new UserError(
        `the date format ${JSON.stringify(format)} has ${JSON.stringify(piece)}, which is not supported: write it in brackets if it is text`,
      );
    }
    return piece;
  });
}

function localDate(instant: Date, timeZone: string): LocalDate {
  const [, sign = '+', hours = '00', minutes = '00'] =
    /([+-])(\d\d):(\d\d)/.exec(offsetName(instant, timeZone)) ?? [];
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return { instant, local: new Date(instant.getTime() + offsetMs), offset: `${sign}${hours}:${minutes}` };
}

/** Such as `1/10/2020, GMT+09:00`, or `GMT` alone for UTC. */
function offsetName(instant: Date, timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).format(instant);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UserError(
      `${JSON.stringify(timeZone)} is no time zone: write an IANA name such as Asia/Tokyo`,
      { cause },
    );
  }
}

function nameIn(local: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(local);
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function twelveHours(local: Date): number {
  return local.getUTCHours() % 12 || 12;
}

function dayOfYear(local: Date): number {
  return Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / DAY_MS) + 1;
}

function isoWeekday(local: Date): number {
  return local.getUTCDay() || 7;
}

/** A week belongs to the year of its Thursday (ISO 8601). */
function isoThursday(local: Date): Date {
  return new Date(local.getTime() + (4 - isoWeekday(local)) * DAY_MS);
}

function isoWeek(local: Date): number {
  return Math.ceil(dayOfYear(isoThursday(local)) / 7);
}

function ordinal(value: number): string {
  const isTeen = Math.floor((value % 100) / 10) === 1;
  const ending = isTeen ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[value % 10];
  return `${value}${ending ?? 'th'}`;
}
