import { type Digest, isDigest } from '../oci/digest.ts';
import { UsageError } from './usage-error.ts';

/**
 * The entries of the input `sources`: one a line, or JSON as `toJSON` writes it of job outputs: a text, a list or an object of
 * texts, or `needs` itself, of which every output counts that has a digest. The outputs of a push stand for its `digest` (ACT-03).
 * @throws UsageError that names the entry that is empty, no text, or no whole digest
 */
export function parseSourceList(lines: readonly string[]): string[] {
  const entries = /^[[{"]/.test(lines[0] ?? '') ? entriesOfJson(lines) : [...lines];
  for (const entry of entries) refuseSlip(entry);
  return entries;
}

/** What would be looked for on Docker Hub, as the repository `sha256`, or as one name with a comma in it. */
function refuseSlip(entry: string): void {
  const quoted = JSON.stringify(entry);
  const parts = entry.split(/[\s,;]+/);
  if (parts.filter(endsInDigest).length > 1) {
    throw new UsageError(`sources: ${quoted} is more than one: write one a line`);
  }
  if (/^(sha256|sha512):/.test(entry) && !isDigest(entry)) {
    throw new UsageError(
      `sources: ${quoted} is no digest: sha256:<64 hex digits> or sha512:<128 hex digits>`,
    );
  }
}

function endsInDigest(text: string): boolean {
  return isDigest(text.slice(text.lastIndexOf('@') + 1));
}

function entriesOfJson(lines: readonly string[]): string[] {
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
  if (typeof value === 'string' && value.trim() !== '') return [pushedDigestIn(value) ?? value.trim()];
  if (typeof value !== 'object' || value === null) {
    const got = value === '' || value === null ? 'is empty' : `is ${JSON.stringify(value)}`;
    throw new UsageError(
      `sources: ${place} ${got}: it must be a digest or a reference. Did that job run, and does it pass the digest on?`,
    );
  }
  if (hasDigest(value)) return digestsIn(value, place);
  const isNeeds = Object.values(value).some(isJob);
  return Object.entries(value).flatMap(([key, entry]) => {
    const where = place === '' ? key : `${place}.${key}`;
    if (isJob(entry)) return digestsOf(key, entry);
    return isNeeds ? [] : entriesOf(entry, where);
  });
}

/** Whether these are the outputs of a push, or what a job has passed on of them. */
function hasDigest(value: object): value is { readonly digest: Digest } {
  const { digest } = value as Record<string, unknown>;
  return typeof digest === 'string' && isDigest(digest);
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

/** The outputs that have a digest, or are the output `json` of a push: a job has others, too, such as a version. */
function digestsOf(name: string, { result, outputs }: Job): string[] {
  if (result === 'failure' || result === 'cancelled') {
    throw new UsageError(
      `sources: the job ${JSON.stringify(name)} ended with ${result}, so an image may be missing: run this step only after success()`,
    );
  }
  return digestsIn(outputs, `${name}.outputs`);
}

/** @param place says in messages where the outputs stand */
function digestsIn(outputs: object, place: string): string[] {
  return Object.entries(outputs).flatMap(([output, value]) => {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text === '' && /digest/i.test(output)) return entriesOf('', `${place}.${output}`);
    return endsInDigest(text) ? [text] : (pushedDigestIn(text) ?? []);
  });
}

function pushedDigestIn(text: string): Digest | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const value = JSON.parse(text) as object;
    return hasDigest(value) ? value.digest : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // a text of the job's own
    throw error;
  }
}
