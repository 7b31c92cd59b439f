import { RestError } from './rest-error.ts';

/** `null` or a text. @throws RestError 422 for anything else */
export function optionalText(body: Readonly<Record<string, unknown>>, field: string): string | null {
  const value = body[field] ?? null;
  if (value === null || typeof value === 'string') return value;
  throw invalid(`${field} must be a string`);
}

export function requiredText(body: Readonly<Record<string, unknown>>, field: string): string {
  const text = optionalText(body, field);
  if (text === null || text === '') throw invalid(`"${field}" wasn't supplied`);
  return text;
}

/** One of a list. @throws RestError 422 that shows the list */
export function optionalChoice(
  body: Readonly<Record<string, unknown>>,
  field: string,
  choices: readonly string[],
): string | null {
  const value = optionalText(body, field);
  if (value === null || choices.includes(value)) return value;
  throw invalid(`${field} must be one of ${choices.join(', ')}`);
}

/** GitHub's 422 for a body that breaks the rules. */
export function invalid(problem: string): RestError {
  return new RestError(422, `Invalid request.\n\n${problem}.`);
}
