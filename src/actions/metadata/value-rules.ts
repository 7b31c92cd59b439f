import parseSpdx from 'spdx-expression-parse';
import { ANNOTATION } from '../../oci/annotations.ts';

/** What GitHub shows of a package, in characters (META-01). */
export const MAX_DESCRIPTION = 512;
export const MAX_LICENSES = 256;

/** What is wrong with a value, and what to write; undefined when nothing is. */
export type ValueRule = (value: string) => string | undefined;

/** Length in characters as people count them: code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** The rules of predefined keys for one GitHub server (META-01, META-05). */
export function createValueRules(serverUrl: string): Readonly<Record<string, ValueRule>> {
  return {
    [ANNOTATION.description]: (value) => textProblem(value) ?? tooLong(value, MAX_DESCRIPTION, 'shorten it'),
    [ANNOTATION.licenses]: (value) =>
      tooLong(value, MAX_LICENSES, 'name the licences by an SPDX expression') ?? spdxProblem(value),
    [ANNOTATION.source]: (value) => sourceProblem(value, serverUrl),
    [ANNOTATION.url]: urlProblem,
    [ANNOTATION.documentation]: urlProblem,
    [ANNOTATION.created]: dateProblem,
  };
}

export function tooLong(value: string, limit: number, remedy: string): string | undefined {
  const length = lengthOf(value);
  return length > limit ? `has ${length} characters, at most ${limit} are shown: ${remedy}` : undefined;
}

/** A description is text, not markup of a terminal or a binary. */
function textProblem(value: string): string | undefined {
  const control = /[\p{Cc}--[\t\n\r]]/v.exec(value)?.[0];
  if (control === undefined) return undefined;
  const code = control.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
  return `has a control character (U+${code}), and only text is shown: take it out`;
}

export function spdxProblem(value: string): string | undefined {
  try {
    parseSpdx(value.trim());
    return undefined;
  } catch {
    return `is no SPDX expression: write identifiers of spdx.org/licenses, such as MIT or "Apache-2.0 OR MIT"`;
  }
}

/** The one form that GitHub recognises: no `.git`, no further path. */
export function sourceProblem(value: string, serverUrl: string): string | undefined {
  const wanted = `write ${serverUrl}/OWNER/REPOSITORY`;
  const url = URL.parse(value);
  if (url === null) return `is no URL: ${wanted}`;
  const { origin, pathname, search, hash } = url;
  if (origin !== serverUrl) return `is not on ${serverUrl}, so it links no package: ${wanted}`;
  const [owner, repository, ...more] = pathname.replace(/^\//, '').split('/');
  if (!owner || !repository || more.length > 0 || search !== '' || hash !== '') {
    return `is not the URL of a repository: ${wanted}`;
  }
  if (repository.endsWith('.git')) {
    return `ends in .git, which links no package: write ${serverUrl}/${owner}/${repository.slice(0, -'.git'.length)}`;
  }
  return undefined;
}

export function urlProblem(value: string): string | undefined {
  const protocol = URL.parse(value)?.protocol;
  const isUrl = protocol === 'https:' || protocol === 'http:';
  return isUrl ? undefined : 'is no URL: write one that begins with https://';
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

export function dateProblem(value: string): string | undefined {
  const isDate = RFC_3339.test(value) && !Number.isNaN(Date.parse(value));
  return isDate ? undefined : 'is no date and time of RFC 3339: write one such as 2026-01-31T12:00:00Z';
}
