import { Ajv2020 as Ajv, type ErrorObject } from 'ajv/dist/2020.js';
import { parseLocatedDocument, parsePointer } from '../../documents/located-document.ts';
import { closestName } from '../../oci/closest-name.ts';
import { UserError } from '../../oci/errors.ts';
import type { ImageRules, KeyRule } from './rule.ts';
import { RULES_SCHEMA } from './rules-schema.ts';

const validate = new Ajv({ verbose: true, formats: { regex: isRegularExpression } }).compile<{
  readonly keys: Readonly<Record<string, KeyRule | null>>;
}>(RULES_SCHEMA);

/**
 * Reads rules from YAML or JSON. A key without anything after it has only to be there.
 * @param name of the file, for messages
 * @throws UserError with file, line, field, and what would be right
 */
export function parseRules(text: string, name: string): ImageRules {
  const { value = {}, lineOf } = parseLocatedDocument(text, name);
  if (validate(value)) {
    return { keys: Object.fromEntries(Object.entries(value.keys).map(([key, rule]) => [key, rule ?? {}])) };
  }
  const error = validate.errors?.at(-1) as ErrorObject;
  const path = parsePointer(error.instancePath);
  const line = lineOf(error.keyword === 'additionalProperties' ? [...path, nameOf(error)] : path);
  const where = line === undefined ? name : `${name}:${line}`;
  throw new UserError(`${where}: ${path.length === 0 ? '' : `${path.join(' › ')}: `}${explain(error)}`);
}

function explain(error: ErrorObject): string {
  const { keyword, params, parentSchema, message = keyword } = error;
  switch (keyword) {
    case 'additionalProperties': {
      const known = Object.keys(parentSchema?.properties ?? {});
      const meant = closestName(nameOf(error), known);
      return `${JSON.stringify(nameOf(error))} is unknown; ${meant === undefined ? `there are ${known.join(', ')}` : `did you mean ${meant}?`}`;
    }
    case 'enum':
      return `expected one of ${(params.allowedValues as string[]).join(', ')}`;
    case 'required':
      return `${JSON.stringify(params.missingProperty)} is missing: write the demanded keys below it`;
    case 'type':
      return `expected ${[params.type].flat().join(' or ')}`;
    case 'format':
      return 'is no regular expression of JavaScript';
    default:
      return message;
  }
}

function nameOf({ params }: ErrorObject): string {
  return String(params.additionalProperty);
}

function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
