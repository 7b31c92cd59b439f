/** One challenge of a WWW-Authenticate header (RFC 9110, 11.6.1). Scheme and parameter names are in lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const SCHEME = /([!#$%&'*+\-.^_`|~\w]+)(?=[\s,]|$)[ \t]*/y;
/** The value stands in quotes, or is taken up to the next comma or space: some registries leave the quotes out. */
const PARAMETER = /([!#$%&'*+\-.^_`|~\w]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\[\s\S])*)"|([^\s,"=][^\s,"]*))/y;
const NEXT_PARAMETER = /[ \t,]+(?=[!#$%&'*+\-.^_`|~\w]+[ \t]*=)/y;
const TOKEN68 = /[\w\-.~+/]+=*/y;
const SEPARATORS = /[\s,]+/y;

/**
 * Reads the challenges of one or several WWW-Authenticate headers, in order. What is not well formed ends the reading of its
 * header: the challenges before it count. A scheme alone, or with a token68, has no parameters.
 */
export function parseChallenges(header: string | readonly string[] | undefined): Challenge[] {
  return [header ?? []].flat().flatMap(parseHeader);
}

function parseHeader(text: string): Challenge[] {
  const take = createScanner(text);
  const challenges: Challenge[] = [];
  take(SEPARATORS);
  for (let scheme = take(SCHEME); scheme !== undefined; scheme = take(SCHEME)) {
    challenges.push({ scheme: (scheme[1] ?? '').toLowerCase(), parameters: takeParameters(take) });
    if (take(SEPARATORS) === undefined) break;
  }
  return challenges;
}

function takeParameters(take: Take): Record<string, string> {
  // No prototype: the names come from outside.
  const parameters: Record<string, string> = Object.create(null);
  let match = take(PARAMETER);
  if (match === undefined && take(TOKEN68)) return parameters;
  while (match !== undefined) {
    const [, name = '', quoted, plain = ''] = match;
    parameters[name.toLowerCase()] ??= quoted?.replace(/\\([\s\S])/g, '$1') ?? plain;
    match = take(NEXT_PARAMETER) && take(PARAMETER);
  }
  return parameters;
}

/** Matches a sticky pattern at the current place and moves behind it. */
type Take = (pattern: RegExp) => RegExpExecArray | undefined;

function createScanner(text: string): Take {
  let position = 0;
  return (pattern) => {
    pattern.lastIndex = position;
    const match = pattern.exec(text) ?? undefined;
    position += match?.[0].length ?? 0;
    return match;
  };
}
