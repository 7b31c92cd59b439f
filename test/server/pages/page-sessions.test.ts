import { expect, test } from 'vitest';
import { createPageSessions } from '../../../src/server/pages/page-sessions.ts';

const HOURS_MS = 60 * 60 * 1000;

test('SVC-06 a cookie says who has signed in, for twelve hours', () => {
  let now = 0;
  const sessions = createPageSessions({ now: () => now });
  const cookie = sessions.open('octocat');
  now = 12 * HOURS_MS - 1;
  expect(sessions.loginOf(cookie)).toBe('octocat');
  now += 1;
  expect(sessions.loginOf(cookie)).toBeUndefined();
});

test.each([
  ['no cookie', () => undefined],
  ['an empty one', () => ''],
  ['another login under the same signature', (cookie: string) => `${claim('hubot')}.${cookie.split('.')[1]}`],
  ['one without a signature', (cookie: string) => cookie.split('.')[0]],
  ['one of another process', () => createPageSessions({ now: () => 0 }).open('octocat')],
])('SVC-06 %s is nobody', (_, forge) => {
  const sessions = createPageSessions({ now: () => 0 });
  expect(sessions.loginOf(forge(sessions.open('octocat')))).toBeUndefined();
});

test('SVC-06 the token of a form belongs to one session, and is no session itself', () => {
  const sessions = createPageSessions({ now: () => 0 });
  const cookie = sessions.open('octocat');
  const token = sessions.formToken(cookie);
  expect(sessions.isFormToken(token, cookie)).toBe(true);
  expect(sessions.isFormToken(token, undefined)).toBe(false);
  expect(sessions.isFormToken(sessions.formToken(undefined), cookie)).toBe(false);
  expect(sessions.isFormToken('', cookie)).toBe(false);
  expect(sessions.loginOf(`${cookie.split('.')[0]}.${token}`)).toBeUndefined();
});

function claim(login: string): string {
  return Buffer.from(JSON.stringify([login, 12 * HOURS_MS])).toString('base64url');
}
