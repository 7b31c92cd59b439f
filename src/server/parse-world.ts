import { Ajv, type ErrorObject } from 'ajv';
import { parseLocatedDocument, parsePointer } from '../documents/located-document.ts';
import { UserError } from '../oci/errors.ts';
import { hideSecrets } from './recorder/hide-secrets.ts';
import type { WorldContext } from './world.ts';
import type { WorldDocument } from './world-document.ts';
import { findBrokenReference, type Problem } from './world-references.ts';
import { WORLD_SCHEMA } from './world-schema.ts';

const validate = new Ajv({
  discriminator: true,
  allowUnionTypes: true,
  verbose: true,
  formats: {
    'date-time': (text: string) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)),
  },
}).compile<WorldDocument>(WORLD_SCHEMA);

const TOKEN_TYPES = 'classic, oauth, fine-grained, app, codespaces or actions';

/** What the mode says about names. */
type Naming = Pick<WorldContext, 'freeNamespaces'>;

/**
 * Reads the world from YAML or JSON.
 * @param name of the file, for messages
 * @throws UserError with file, line, field, and what would be right; never with a secret
 */
export function parseWorld(text: string, name = 'world', naming: Naming = {}): WorldDocument {
  const { value = {}, lineOf } = parseLocatedDocument(text, name);
  const problem = findProblem(value, naming);
  if (problem === undefined) return value as WorldDocument;
  const line = lineOf(problem.path);
  throw new UserError(`${name}${line === undefined ? '' : `:${line}`}: ${describe(problem, value)}`);
}

/** The same for a document that is an object already. */
export function checkWorld(value: unknown, naming: Naming = {}): WorldDocument {
  const problem = findProblem(value, naming);
  if (problem === undefined) return value as WorldDocument;
  throw new UserError(`world: ${describe(problem, value)}`);
}

function findProblem(value: unknown, { freeNamespaces = false }: Naming): Problem | undefined {
  if (!validate(value)) return explain(validate.errors ?? []);
  return findBrokenReference(value, freeNamespaces);
}

/** Errors of a branch come before the one that names it, which is the last. */
function explain(errors: readonly ErrorObject[]): Problem {
  const error = errors.at(-1) as ErrorObject;
  const path = parsePointer(error.instancePath);
  const { params, keyword } = error;
  switch (keyword) {
    case 'additionalProperties':
      return { path: [...path, params.additionalProperty], message: notSupported(error.parentSchema) };
    case 'enum':
      return { path, message: `expected one of ${(params.allowedValues as string[]).join(', ')}` };
    case 'discriminator':
      return { path: [...path, 'type'], message: `expected ${TOKEN_TYPES}` };
    case 'required':
      return { path: [...path, params.missingProperty], message: 'is missing' };
    case 'propertyNames':
      return { path: [...path, params.propertyName], message: badName(path.at(-1)) };
    case 'format':
      return { path, message: 'expected a time such as 2027-01-01T00:00:00Z' };
    default:
      return { path, message: error.message ?? keyword };
  }
}

function badName(list: string | undefined): string {
  return list === 'repositories' || list === 'packages' || list === 'actions' || list === 'codespaces'
    ? 'expected OWNER/NAME'
    : 'is not a login';
}

function notSupported(schema: ErrorObject['parentSchema']): string {
  const known = Object.keys(schema?.properties ?? {});
  return known.length === 0
    ? 'this version knows no fields here'
    : `this version does not know it, only ${known.join(', ')}`;
}

/** The key of a token is a secret, so that its place stands for it; one that stands elsewhere by mistake is known by its looks. */
function describe({ path, message }: Problem, value: unknown): string {
  const tokens = Object.keys((value as WorldDocument | null)?.tokens ?? {});
  const shown = path.map((segment, index) =>
    index === 1 && path[0] === 'tokens' ? `entry ${tokens.indexOf(String(segment)) + 1}` : String(segment),
  );
  const line = shown.length === 0 ? message : `${shown.join('.')}: ${message}`;
  return hideSecrets(line, { tokens: new Map() });
}
