import type { RequestBody } from '../request-body.ts';
import { RestError } from './rest-error.ts';

const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** No body counts as an empty object. @throws RestError 413 and 400 for what is no JSON object */
export async function readJson(body: RequestBody): Promise<Readonly<Record<string, unknown>>> {
  const bytes = await body.collect(MAX_BODY_BYTES);
  if (bytes === undefined) throw new RestError(413, 'The body is too large.');
  const value = bytes.length === 0 ? {} : parse(bytes.toString());
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new RestError(400, 'Body should be a JSON object');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RestError(400, 'Problems parsing JSON', { cause });
  }
}
