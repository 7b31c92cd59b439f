import { expect, test } from 'vitest';
import { formatDate } from '../../../src/actions/tags/format-date.ts';

const FRIDAY = new Date('2020-01-10T15:25:50.067Z');

test.each([
  ['YYYYMMDD', undefined, '20200110'],
  ['YYYYMMDD-HHmmss', 'Asia/Tokyo', '20200111-002550'],
  ['dddd, MMMM Do YYYY, h:mm:ss a', undefined, 'Friday, January 10th 2020, 3:25:50 pm'],
  ['YYYY-MM-DDTHH:mm:ss.SSS[Z]', undefined, '2020-01-10T15:25:50.067Z'],
  ['YYYY-MM-DDTHH:mm:ssZ', 'America/St_Johns', '2020-01-10T11:55:50-03:30'],
  ['ZZ', 'Asia/Kolkata', '+0530'],
  ['YY.M.D.H.m.s.S.SS', undefined, '20.1.10.15.25.50.0.06'],
  ['MMM ddd dd d E Q', undefined, 'Jan Fri Fr 5 5 1'],
  ['DDD DDDo DDDD', undefined, '10 10th 010'],
  ['GGGG-[W]WW W Wo', undefined, '2020-W02 2 2nd'],
  ['hh h kk k A', 'Pacific/Kiritimati', '05 5 05 5 AM'],
  ['X x', undefined, '1578669950 1578669950067'],
  ['[nightly]-YYYY', undefined, 'nightly-2020'],
])('ACT-02 %s in %s', (format, timeZone, expected) => {
  expect(formatDate(FRIDAY, format, timeZone)).toBe(expected);
});

test.each([
  ['2021-01-03T12:00:00Z', '2020-53'],
  ['2024-12-30T12:00:00Z', '2025-01'],
  ['2026-01-01T00:00:00Z', '2026-01'],
])('ACT-02 the week of %s is the one of ISO 8601', (date, expected) => {
  expect(formatDate(new Date(date), 'GGGG-WW')).toBe(expected);
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [13, '13th'],
  [21, '21st'],
  [31, '31st'],
])('ACT-02 day %i has its ordinal', (day, expected) => {
  expect(formatDate(new Date(Date.UTC(2026, 0, day)), 'Do')).toBe(expected);
});
