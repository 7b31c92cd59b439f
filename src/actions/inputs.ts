import { closestName } from '../oci/closest-name.ts';
import type { Environment } from './environment.ts';
import { UsageError } from './usage-error.ts';

/** One input of an action, which is also a flag of the command of the same name. */
export interface InputDefinition {
  /** `list` is one entry a line; `boolean` is strictly true or false; `choice` is one of `choices`. */
  readonly kind: 'text' | 'list' | 'boolean' | 'integer' | 'choice';
  /** One sentence, for action.yml, README and `--help` alike. */
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
  /** The expression that action.yml has as its default, without its braces. Outside a workflow `environment` takes its place. */
  readonly expression?: string;
  /** The environment variable that the command line reads when the flag is absent. */
  readonly environment?: string;
  readonly choices?: readonly string[];
  /** A secret has no flag: other users of the machine can read command lines. */
  readonly secret?: boolean;
  /** On the command line this is an argument, not a flag. */
  readonly isArgument?: boolean;
  /** Means nothing on the command line. */
  readonly isStepOnly?: boolean;
  /** For `--help`, where the flag means something else than the input. */
  readonly flagDescription?: string;
  /** What `--help` shows as the value. */
  readonly placeholder?: string;
}

export type InputDefinitions = Readonly<Record<string, InputDefinition>>;

/** What an action takes and gives: the source of action.yml, README tables and flags (a test compares them). */
export interface ActionDefinition<D extends InputDefinitions = InputDefinitions> {
  readonly name: string;
  readonly description: string;
  readonly inputs: D;
  /** Name and meaning of each output. */
  readonly outputs: Readonly<Record<string, string>>;
}

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

type HasValue<D extends InputDefinition> = D extends { required: true } | { default: string } ? true : false;

type ValueOf<D extends InputDefinition> = D extends { kind: 'list' }
  ? readonly string[]
  : D extends { kind: 'boolean' }
    ? boolean
    : D extends { kind: 'integer' }
      ? HasValue<D> extends true
        ? number
        : number | undefined
      : D extends { choices: readonly (infer Choice)[] }
        ? Choice
        : HasValue<D> extends true
          ? string
          : string | undefined;

/** The typed values of an action's inputs; `plain-http` is read as `plainHttp`. */
export type Inputs<D extends InputDefinitions> = {
  readonly [Name in keyof D & string as CamelCase<Name>]: ValueOf<D[Name]>;
};

/**
 * Reads and checks all inputs at once.
 * @param given text by input name; an empty text counts as absent, as in a workflow
 * @param warn hears about names that are no input and resemble none
 * @throws UsageError that names the input and what would be right
 */
export function readInputs<D extends InputDefinitions>(
  definitions: D,
  given: ReadonlyMap<string, string>,
  warn: (message: string) => void,
): Inputs<D> {
  for (const name of given.keys()) {
    if (!Object.hasOwn(definitions, name)) reportUnknown(name, Object.keys(definitions), warn);
  }
  const values = Object.entries(definitions).map(([name, definition]) => [
    camelCase(name),
    readValue(name, definition, given.get(name)?.trim() || definition.default || ''),
  ]);
  return Object.fromEntries(values) as Inputs<D>;
}

/** The inputs that the runner hands to a step: `INPUT_<NAME>`, in upper case with its hyphens. */
export function givenByEnvironment(environment: Environment): Map<string, string> {
  const inputs = Object.entries(environment).filter(([name]) => name.startsWith('INPUT_'));
  return new Map(inputs.map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value ?? '']));
}

export function camelCase(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function reportUnknown(name: string, known: readonly string[], warn: (message: string) => void): void {
  const meant = closestName(name.replaceAll('_', '-'), known);
  if (meant !== undefined) {
    throw new UsageError(`unknown input ${JSON.stringify(name)}: did you mean ${JSON.stringify(meant)}?`);
  }
  warn(`unknown input ${JSON.stringify(name)} is ignored. The inputs are: ${known.join(', ')}.`);
}

function readValue(name: string, definition: InputDefinition, text: string): unknown {
  if (text === '' && definition.required) throw new UsageError(`input "${name}" is required`);
  switch (definition.kind) {
    case 'list':
      return text.split('\n').flatMap((line) => line.trim() || []);
    case 'boolean':
      return readBoolean(name, text);
    case 'integer':
      return text === '' ? undefined : readInteger(name, text);
    case 'choice':
      return readChoice(name, text, definition.choices ?? []);
    case 'text':
      return text === '' ? undefined : text;
  }
}

/** YAML 1.2's spellings of a boolean, as the runner's own toolkit takes them. */
function readBoolean(name: string, text: string): boolean {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw new UsageError(`input "${name}" is ${JSON.stringify(text)}: write true or false`);
}

function readInteger(name: string, text: string): number {
  if (/^[1-9][0-9]{0,3}$/.test(text)) return Number(text);
  throw new UsageError(`input "${name}" is ${JSON.stringify(text)}: write a whole number from 1 to 9999`);
}

function readChoice(name: string, text: string, choices: readonly string[]): string {
  const choice = choices.find((candidate) => candidate === text.toLowerCase());
  if (choice !== undefined) return choice;
  throw new UsageError(`input "${name}" is ${JSON.stringify(text)}: write one of ${choices.join(', ')}`);
}
