import { UserError } from '../../oci/errors.ts';

/** Which requests are hit. Every field narrows; none given means every request. */
export interface FaultMatch {
  readonly method?: string;
  /** The path without the query; `*` stands for any characters, slashes included. */
  readonly path?: string;
  /** A user name, or `anonymous`. */
  readonly principal?: string;
  /** The first request that is hit, counted from 1 among those that match; 1 by default. */
  readonly nth?: number;
  /** How many are hit from then on; 1 by default, 0 for all. */
  readonly times?: number;
  /** Which share of them is hit, above 0 and up to 1. The same seed hits the same ones in every run. */
  readonly chance?: number;
  /** 0 by default. */
  readonly seed?: number;
}

/** What goes wrong (SVC-04). Several may be combined where that makes sense. */
export interface FaultEffects {
  /** Waits first. */
  readonly delayMs?: number;
  /** Answers with this status in place of the handler, `headers` and `body` beside it. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it is; anything else as JSON. By default an error in the registry's own shape. */
  readonly body?: unknown;
  /** Seconds, for the header of that name. */
  readonly retryAfter?: number;
  /** Answers 429 in ghcr.io's odd words, with the wait in the message and no Retry-After. */
  readonly rateLimited?: boolean;
  /** Answers 307 to this URL; an URL without a path gets the request's path and query. */
  readonly redirect?: string;
  /** Resets the connection and does no work. */
  readonly resetAtOnce?: boolean;
  /** Resets the connection when so many bytes of the request's body have arrived, or of the answer's have left where the method has none. */
  readonly resetAfterBytes?: number;
  /** Does the work, then resets the connection without an answer. */
  readonly resetBeforeReply?: boolean;
  /** Falls silent, and keeps the connection, where `resetAfterBytes` would cut it; 0 does no work. */
  readonly stallAfterBytes?: number;
  /** The pace of both bodies. */
  readonly bytesPerSecond?: number;
  /** Answers with so many bytes of the body, as if that were all. */
  readonly truncate?: number;
  /** Changes one byte of the body, at this position. */
  readonly corrupt?: number;
  /** Docker-Content-Digest names other content. */
  readonly wrongDigest?: boolean;
  /** Forgets the upload session that the path names. */
  readonly loseSession?: boolean;
  /** A mount says 201 and links nothing. */
  readonly phantomMount?: boolean;
  /** What this request writes is not found for so long. */
  readonly lagMs?: number;
  /** If this request creates the package, later ones get 403 for so long. */
  readonly creationRaceMs?: number;
}

export interface Fault {
  readonly match: FaultMatch;
  readonly do: FaultEffects;
}

type Kind = 'string' | 'url' | 'count' | 'positive' | 'status' | 'share' | 'true' | 'strings' | 'any';

const MATCH_FIELDS: Readonly<Record<keyof FaultMatch, Kind>> = {
  method: 'string',
  path: 'string',
  principal: 'string',
  nth: 'count',
  times: 'count',
  chance: 'share',
  seed: 'count',
};

const EFFECT_FIELDS: Readonly<Record<keyof FaultEffects, Kind>> = {
  delayMs: 'count',
  status: 'status',
  headers: 'strings',
  body: 'any',
  retryAfter: 'count',
  rateLimited: 'true',
  redirect: 'url',
  resetAtOnce: 'true',
  resetAfterBytes: 'count',
  resetBeforeReply: 'true',
  stallAfterBytes: 'count',
  bytesPerSecond: 'positive',
  truncate: 'count',
  corrupt: 'count',
  wrongDigest: 'true',
  loseSession: 'true',
  phantomMount: 'true',
  lagMs: 'count',
  creationRaceMs: 'count',
};

const KINDS: Readonly<Record<Kind, { readonly words: string; is(value: unknown): boolean }>> = {
  string: { words: 'a text', is: (value) => typeof value === 'string' },
  url: { words: 'an absolute URL', is: (value) => typeof value === 'string' && URL.canParse(value) },
  count: {
    words: 'a whole number from 0 on',
    is: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  },
  positive: {
    words: 'a whole number from 1 on',
    is: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  },
  status: {
    words: 'a whole number from 200 to 599',
    is: (value) => Number.isSafeInteger(value) && Number(value) >= 200 && Number(value) <= 599,
  },
  share: {
    words: 'a number above 0 and up to 1',
    is: (value) => typeof value === 'number' && value > 0 && value <= 1,
  },
  true: { words: 'true or false', is: (value) => typeof value === 'boolean' },
  strings: {
    words: 'an object of texts',
    is: (value) => isObject(value) && Object.values(value).every((entry) => typeof entry === 'string'),
  },
  any: { words: 'anything', is: () => true },
};

/** @throws UserError that names the field and what it takes */
export function parseFault(value: unknown): Fault {
  if (!isObject(value)) throw new UserError('fault: expected {"match": {…}, "do": {…}}');
  const { match = {}, do: effects, ...rest } = value;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined)
    throw new UserError(`fault: unknown field ${JSON.stringify(unknown)}; it has "match" and "do"`);
  checkFields(match, MATCH_FIELDS, 'match');
  checkFields(effects, EFFECT_FIELDS, 'do');
  return { match: match as FaultMatch, do: effects as FaultEffects };
}

function checkFields(value: unknown, fields: Readonly<Record<string, Kind>>, where: string): void {
  if (!isObject(value)) throw new UserError(`fault: "${where}" must be an object`);
  for (const [name, entry] of Object.entries(value)) {
    const kind = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (kind === undefined) {
      const known = Object.keys(fields).join(', ');
      throw new UserError(`${where}: unknown field ${JSON.stringify(name)}; there are ${known}`);
    }
    if (!KINDS[kind].is(entry)) throw new UserError(`${where}.${name}: expected ${KINDS[kind].words}`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
