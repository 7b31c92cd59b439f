import type { Reply } from '../reply.ts';

/** `GET /v2/` (distribution-spec end-1): whoever gets here may use the registry. ghcr.io answers with an empty body. */
export function ping(): Reply {
  return { status: 200, headers: { 'content-type': 'application/json' } };
}
