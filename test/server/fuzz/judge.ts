import type { RawAnswer, RawRequest } from './wire.ts';

/** What is wrong with an answer, whatever was asked. */
export function judgeAnswer({ method, target }: RawRequest, answer: RawAnswer): string[] {
  const { status, headers, body } = answer;
  if (status >= 500) return [`${status}: ${body.toString().slice(0, 300)}`];
  if (status < 200) return [`${status} as the last answer`];
  const isJson = /^application\/json/.test(headers['content-type'] ?? '');
  const value = isJson && body.byteLength > 0 ? parse(body) : undefined;
  if (value === NO_JSON) return [`${status} with JSON that is none: ${body.toString().slice(0, 300)}`];
  if (status < 400 || method === 'HEAD') return [];
  // Node's own refusal of what is no HTTP.
  if (body.byteLength === 0 && headers.connection === 'close' && (status === 400 || status === 431))
    return [];
  return isRefusal(value)
    ? []
    : [`${status} to ${target.slice(0, 80)} says nothing: ${body.toString().slice(0, 300)}`];
}

const NO_JSON = Symbol('no JSON');

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return NO_JSON;
  }
}

/** In the registry's form or in GitHub's. */
function isRefusal(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { errors, message, status } = value as Record<string, unknown>;
  if (typeof message === 'string' && typeof status === 'string') return true;
  return (
    Array.isArray(errors) &&
    errors.length > 0 &&
    errors.every(({ code, message: text }) => typeof code === 'string' && typeof text === 'string')
  );
}
