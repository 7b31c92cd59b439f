import type { IncomingHttpHeaders } from 'node:http';
import { type Digest, isDigest } from '../oci/digest.ts';
import type { FaultEffects } from './faults/fault.ts';
import { HttpError } from './http-error.ts';
import type { Decision } from './permissions/decide.ts';
import type { Action, Principal } from './permissions/principal.ts';
import type { RequestBody } from './request-body.ts';

/** One request as handlers see it: parsed, authenticated, and allowed. */
export interface Exchange {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** `http://host:port`, as the client wrote it. */
  readonly origin: string;
  readonly query: URLSearchParams;
  /** The pieces of the path that the route names, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The repository that the path names; empty where it names none. */
  readonly repository: string;
  /** The name under which the store has what that repository holds. */
  readonly content: string;
  readonly principal: Principal;
  readonly body: RequestBody;
  /** Faults that only a handler can commit (SVC-04). */
  readonly effects: Pick<FaultEffects, 'phantomMount'>;
  /** Asks for a right beside the route's own, such as reading the source of a mount. */
  may(action: Action, repository: string): Decision;
}

/** @throws HttpError DIGEST_INVALID that says what a digest looks like */
export function requireDigest(text: string): Digest {
  if (isDigest(text)) return text;
  throw new HttpError('DIGEST_INVALID', {
    message: 'invalid digest',
    details: [`expected sha256:<64 hex digits> or sha512:<128 hex digits>, got ${JSON.stringify(text)}`],
  });
}
