import { invalid, optionalChoice, optionalText, requiredText } from './fields.ts';

type Body = Readonly<Record<string, unknown>>;

/** A check run as it is kept; times are ISO 8601. */
export interface CheckRunDocument {
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly started_at: string | null;
  readonly completed_at: string | null;
  readonly details_url: string | null;
  readonly external_id: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly text: string | null;
  readonly annotations: readonly object[];
}

/** A check run in the store. */
export interface CheckRun {
  readonly id: number;
  readonly sha: string;
  readonly document: CheckRunDocument;
}

const STATUSES = ['queued', 'in_progress', 'completed', 'waiting', 'requested', 'pending'];
const CONCLUSIONS = [
  ...['action_required', 'cancelled', 'failure', 'neutral', 'success', 'skipped', 'stale', 'timed_out'],
];
const LEVELS = ['notice', 'warning', 'failure'];
const MAX_ANNOTATIONS = 50;
const MAX_TEXT = 65_535;
const MAX_ACTIONS = 3;
const ACTION_LIMITS = { label: 20, description: 40, identifier: 20 };

/** @throws RestError 422 that names the field */
export function newCheckRun(body: Body, now: string): { sha: string; document: CheckRunDocument } {
  const sha = requiredText(body, 'head_sha');
  const empty: CheckRunDocument = {
    ...{ name: requiredText(body, 'name'), status: 'queued', conclusion: null },
    ...{ started_at: now, completed_at: null, details_url: null, external_id: null },
    ...{ title: null, summary: null, text: null, annotations: [] },
  };
  return { sha, document: changedCheckRun(empty, body, now) };
}

/** A conclusion completes the run. @throws RestError 422 that names the field */
export function changedCheckRun(run: CheckRunDocument, body: Body, now: string): CheckRunDocument {
  checkActions(body.actions);
  const conclusion = optionalChoice(body, 'conclusion', CONCLUSIONS);
  const status = optionalChoice(body, 'status', STATUSES);
  if (status === 'completed' && conclusion === null && run.conclusion === null) {
    throw invalid('"conclusion" must be supplied when the status is "completed"');
  }
  const isCompleted = conclusion !== null || status === 'completed';
  return {
    ...run,
    name: optionalText(body, 'name') ?? run.name,
    status: isCompleted ? 'completed' : (status ?? run.status),
    conclusion: conclusion ?? (status === null || isCompleted ? run.conclusion : null),
    started_at: optionalText(body, 'started_at') ?? run.started_at,
    completed_at: isCompleted ? (optionalText(body, 'completed_at') ?? now) : run.completed_at,
    details_url: optionalText(body, 'details_url') ?? run.details_url,
    external_id: optionalText(body, 'external_id') ?? run.external_id,
    ...changedOutput(run, body.output),
  };
}

type Output = Pick<CheckRunDocument, 'title' | 'summary' | 'text' | 'annotations'>;

function changedOutput(run: CheckRunDocument, output: unknown): Output {
  const { title, summary, text, annotations: earlier } = run;
  if (output === undefined || output === null) return { title, summary, text, annotations: earlier };
  const fields = requireObject(output, 'output');
  const annotations = fields.annotations ?? [];
  if (!Array.isArray(annotations) || annotations.length > MAX_ANNOTATIONS) {
    throw invalid(`annotations must be a list of at most ${MAX_ANNOTATIONS}`);
  }
  return {
    title: optionalText(fields, 'title') ?? title,
    summary: limited(requiredText(fields, 'summary'), 'summary'),
    text: limited(optionalText(fields, 'text'), 'text') ?? text,
    annotations: [...earlier, ...annotations.map(readAnnotation)],
  };
}

function readAnnotation(value: unknown): object {
  const annotation = requireObject(value, 'annotation');
  return {
    path: requiredText(annotation, 'path'),
    blob_href: '',
    start_line: requiredNumber(annotation, 'start_line'),
    end_line: requiredNumber(annotation, 'end_line'),
    start_column: optionalNumber(annotation, 'start_column'),
    end_column: optionalNumber(annotation, 'end_column'),
    annotation_level: requireLevel(annotation),
    message: requiredText(annotation, 'message'),
    title: optionalText(annotation, 'title'),
    raw_details: optionalText(annotation, 'raw_details'),
  };
}

function requireLevel(annotation: Body): string {
  const level = optionalChoice(annotation, 'annotation_level', LEVELS);
  if (level === null) throw invalid('"annotation_level" wasn\'t supplied');
  return level;
}

function requiredNumber(annotation: Body, field: string): number {
  const number = optionalNumber(annotation, field);
  if (number === null) throw invalid(`"${field}" wasn't supplied`);
  return number;
}

function optionalNumber(annotation: Body, field: string): number | null {
  const number = annotation[field] ?? null;
  if (number === null || Number.isInteger(number)) return number as number | null;
  throw invalid(`${field} must be an integer`);
}

function checkActions(actions: unknown): void {
  if (actions === undefined || actions === null) return;
  if (!Array.isArray(actions) || actions.length > MAX_ACTIONS) {
    throw invalid(`actions must be a list of at most ${MAX_ACTIONS}`);
  }
  for (const action of actions.map((value) => requireObject(value, 'action'))) {
    for (const [field, limit] of Object.entries(ACTION_LIMITS)) {
      if (requiredText(action, field).length > limit) {
        throw invalid(`${field} of an action must have at most ${limit} characters`);
      }
    }
  }
}

function limited<Text extends string | null>(text: Text, field: string): Text {
  if (text !== null && text.length > MAX_TEXT) {
    throw invalid(`${field} must have at most ${MAX_TEXT} characters`);
  }
  return text;
}

function requireObject(value: unknown, field: string): Body {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Body;
  throw invalid(`${field} must be an object`);
}
