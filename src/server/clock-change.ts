import { UserError } from '../oci/errors.ts';

/** What `POST /_/clock` asks for: a step from where the clock stands, or a time. In milliseconds. */
export type ClockChange = { readonly advanceMs: number } | { readonly nowMs: number };

const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** Dates beyond it have no four-digit year, which ISO 8601 and GitHub's clients want. */
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z');
const ISO_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** @throws UserError that names the field and what it takes */
export function parseClockChange(value: unknown): ClockChange {
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const [field] = fields;
  if (field === undefined || fields.length > 1) {
    throw new UserError('clock: expected {"advance": "31d"} or {"now": "2027-01-01T00:00:00Z"}');
  }
  const [name, entry] = field;
  if (name === 'advance') return { advanceMs: parseDuration(entry) };
  if (name === 'now') return { nowMs: parseTime(entry) };
  throw new UserError(`clock: unknown field ${JSON.stringify(name)}; there are advance, now`);
}

/**
 * Milliseconds that the clock is to be ahead of real time.
 * @throws UserError when that leads beyond the year 9999
 */
export function aheadAfter(change: ClockChange, aheadMs: number, realMs: number): number {
  const next = 'nowMs' in change ? change.nowMs - realMs : aheadMs + change.advanceMs;
  if (realMs + next <= LAST_MS) return next;
  throw new UserError('advance: the clock ends with the year 9999');
}

function parseDuration(value: unknown): number {
  const text = typeof value === 'string' ? value : '';
  const [, count, unit] = /^(\d{1,12})(ms|s|m|h|d|w)$/.exec(text) ?? [];
  const unitMs = UNIT_MS[unit ?? ''];
  if (unitMs !== undefined) return Number(count) * unitMs;
  throw new UserError(
    `advance: expected a whole number with one of the units ms, s, m, h, d, w, such as "31d"; got ${JSON.stringify(value)}`,
  );
}

function parseTime(value: unknown): number {
  const time = typeof value === 'string' && ISO_TIME.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new UserError(
    `now: expected a time such as "2027-01-01T00:00:00Z", with its zone; got ${JSON.stringify(value)}`,
  );
}
