import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import { expect } from 'vitest';

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, ResponseDescription>> };
}

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, ResponseDescription & { readonly $ref?: string }>>;
}

interface ResponseDescription {
  readonly content?: Readonly<Record<string, unknown>>;
}

/** An answer of the API, as a client got it. */
export interface ApiAnswer {
  readonly status: number;
  readonly data: unknown;
}

const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
/** GitHub's published description of its REST API. */
export const description = JSON.parse(readFileSync(file, 'utf8'), (_, value) =>
  value?.nullable === true ? orNull(value) : value,
) as Description;

/** OpenAPI 3.0's `nullable` in the words of JSON Schema. */
function orNull({ nullable: _, ...schema }: { readonly nullable: true }): object {
  return { anyOf: [{ type: 'null' }, schema] };
}

const isUrl = (text: string): boolean => URL.canParse(text);
const ajv = new Ajv({
  strict: false,
  validateSchema: false,
  allErrors: true,
  formats: {
    uri: isUrl,
    'uri-template': isUrl,
    email: /@/,
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
    int64: { type: 'number', validate: Number.isSafeInteger },
  },
}).addSchema(description, 'github');
const compiled = new Map<string, ValidateFunction>();

/** Fails unless GitHub's description allows this answer to `METHOD path` (a template of the description). */
export function expectDescribed(method: string, template: string, { status, data }: ApiAnswer): void {
  const operation = description.paths[template]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`GitHub describes no ${method} ${template}`);
  const response = operation.responses[status];
  const pointer = `#/paths/${escapePointer(template)}/${method.toLowerCase()}/responses/${status}`;
  if (response === undefined) expectValid('#/components/schemas/basic-error', data);
  else if (response.$ref !== undefined) expectContent(response.$ref, resolve(response.$ref), data);
  else expectContent(pointer, response, data);
}

function expectContent(pointer: string, { content }: ResponseDescription, data: unknown): void {
  const type = Object.keys(content ?? {}).find((name) => name.includes('json'));
  if (type !== undefined) expectValid(`${pointer}/content/${escapePointer(type)}/schema`, data);
}

function expectValid(pointer: string, data: unknown): void {
  let validate = compiled.get(pointer);
  if (validate === undefined) {
    validate = ajv.compile({ $ref: `github${pointer}` });
    compiled.set(pointer, validate);
  }
  validate(data);
  expect(validate.errors ?? [], `${pointer} ${JSON.stringify(data)}`).toEqual([]);
}

/** A reference into `components/responses`. */
function resolve(reference: string): ResponseDescription {
  return description.components.responses[reference.split('/').at(-1) ?? ''] ?? {};
}

function escapePointer(text: string): string {
  return encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));
}
