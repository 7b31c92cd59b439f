import { isDigest } from '../oci/digest.ts';
import { UsageError } from './usage-error.ts';

/**
 * The entries of the input `sources`: one a line, or JSON as `toJSON` writes it of job outputs: a list or an object of
 * texts, or `needs` itself, of which every output counts that has a digest (ACT-03).
 * @throws UsageError that names the entry that is empty or no text
 */
export function parseSourceList(lines: readonly string[]): string[] {
  if (!/^[[{]/.test(lines[0] ?? '')) return [...lines];
  const entries = entriesOf(parseJson(lines.join('\n')), '');
  if (entries.length === 0) {
    throw new UsageError(
      'sources: the JSON holds no digest: does each job have "outputs:" that pass on the digest?',
    );
  }
  return entries;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(
      `sources begins with ${JSON.stringify(text[0])} and is not valid JSON: ${(cause as SyntaxError).message}`,
      { cause },
    );
  }
}

/** @param place says in messages where the value stands, such as `build.outputs`; empty for the whole */
function entriesOf(value: unknown, place: string): string[] {
  if (typeof value === 'string' && value.trim() !== '') return [value.trim()];
  if (typeof value !== 'object' || value === null) {
    const got = value === '' || value === null ? 'is empty' : `is ${JSON.stringify(value)}`;
    throw new UsageError(
      `sources: ${place} ${got}: it must be a digest or a reference. Did that job run, and does it pass the digest on?`,
    );
  }
  const isNeeds = Object.values(value).some(isJob);
  return Object.entries(value).flatMap(([key, entry]) => {
    const where = place === '' ? key : `${place}.${key}`;
    if (isJob(entry)) return digestsOf(key, entry);
    return isNeeds ? [] : entriesOf(entry, where);
  });
}

/** What the context `needs` has of a job. */
interface Job {
  readonly result: string;
  readonly outputs: Readonly<Record<string, unknown>>;
}

function isJob(value: unknown): value is Job {
  if (typeof value !== 'object' || value === null) return false;
  const { outputs, result } = value as Record<string, unknown>;
  return typeof result === 'string' && typeof outputs === 'object' && outputs !== null;
}

/** The outputs that have a digest: a job has others, too, such as a version. */
function digestsOf(name: string, { result, outputs }: Job): string[] {
  if (result === 'failure' || result === 'cancelled') {
    throw new UsageError(
      `sources: the job ${JSON.stringify(name)} ended with ${result}, so an image may be missing: run this step only after success()`,
    );
  }
  const texts = Object.values(outputs).filter((output) => typeof output === 'string');
  return texts.map((text) => text.trim()).filter((text) => isDigest(text.slice(text.lastIndexOf('@') + 1)));
}
