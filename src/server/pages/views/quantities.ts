import { type Html, html } from '../html.ts';

const NUMBERS = new Intl.NumberFormat('en');
const SIZES = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const AGES = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const SIZE_UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;
const SECOND_MS = 1000;
/** Units of time, largest first. */
const AGE_UNITS = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const;

export function count(number: number): string {
  return NUMBERS.format(number);
}

/** `1 tag`, `2 tags`. */
export function countOf(number: number, one: string): string {
  return `${count(number)} ${one}${number === 1 ? '' : 's'}`;
}

/** In decimal units, as docker counts. */
export function sizeText(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), SIZE_UNITS.length - 1);
  return `${SIZES.format(bytes / 1000 ** power)} ${SIZE_UNITS[power]}`;
}

/** `3 days ago`, with the exact time for programs and for who points at it. */
export function timeAgo(time: number, now: number): Html {
  const exact = new Date(time).toISOString();
  return html`<time datetime="${exact}" title="${exact}">${ageText(now - time)}</time>`;
}

function ageText(ageMs: number): string {
  const seconds = ageMs / SECOND_MS;
  const unit = AGE_UNITS.find(([, length]) => Math.abs(seconds) >= length);
  return unit === undefined ? 'just now' : AGES.format(-Math.trunc(seconds / unit[1]), unit[0]);
}
