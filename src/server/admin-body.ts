import { UserError } from '../oci/errors.ts';
import { HttpError } from './http-error.ts';
import type { RequestBody } from './request-body.ts';

const MAX_BODY_BYTES = 1024 * 1024;
/** Our documents need eight. What recurses over a body must not run out of stack. */
const MAX_DEPTH = 100;

/**
 * The JSON body of an admin request, as `parse` reads it.
 * @throws HttpError 422 that names the field and the reason
 */
export async function readAdminBody<T>(
  body: RequestBody,
  parse: (value: unknown) => T | Promise<T>,
): Promise<T> {
  const bytes = await body.collect(MAX_BODY_BYTES);
  if (bytes === undefined) throw unprocessable(`the body has more than ${MAX_BODY_BYTES} bytes`);
  try {
    const value: unknown = JSON.parse(bytes.toString());
    if (!isWithin(MAX_DEPTH, value)) throw unprocessable(`the body has more than ${MAX_DEPTH} levels`);
    return await parse(value);
  } catch (error) {
    if (!(error instanceof UserError || error instanceof SyntaxError)) throw error;
    // The engine's own words quote the body, which may hold secrets.
    throw unprocessable(error instanceof UserError ? error.message : 'the body is not valid JSON', error);
  }
}

function isWithin(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isWithin(levels - 1, inner));
}

function unprocessable(message: string, cause?: unknown): HttpError {
  return new HttpError('UNSUPPORTED', { status: 422, message, cause });
}
