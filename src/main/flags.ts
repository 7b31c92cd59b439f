import { type Command, Option } from 'commander';
import type { Environment } from '../actions/environment.ts';
import { type ActionDefinition, camelCase, type InputDefinition } from '../actions/inputs.ts';

/** Adds an action's inputs to a command: arguments, and flags in kebab case. A secret is neither. */
export function addFlags(command: Command, definition: ActionDefinition): Command {
  for (const [name, input] of Object.entries(definition.inputs)) {
    if (input.isArgument) command.argument(`<${name}>`, input.description);
    else if (isFlag(input)) command.addOption(createOption(name, input));
  }
  return command;
}

/** What the user gave, by input name. Environment variables stand in for absent flags and for secrets. */
export function givenByFlags(
  definition: ActionDefinition,
  command: Command,
  environment: Environment,
): Map<string, string> {
  const values = command.optsWithGlobals() as Readonly<Record<string, unknown>>;
  const words = [...command.args];
  const given = new Map<string, string>();
  for (const [name, input] of Object.entries(definition.inputs)) {
    const value = input.isArgument ? words.shift() : textOf(values[camelCase(name)]);
    const text = value ?? (input.environment === undefined ? undefined : environment[input.environment]);
    if (text !== undefined) given.set(name, text);
  }
  return given;
}

/** Whether the command line shows this input as a flag. */
export function isFlag(input: InputDefinition): boolean {
  return !input.secret && !input.isStepOnly && !input.isArgument;
}

function createOption(name: string, input: InputDefinition): Option {
  const { kind, placeholder, choices } = input;
  const description = input.flagDescription ?? input.description;
  // Of the three values of `plain-http` a flag can only mean one: true (interfaces §1).
  if (kind === 'boolean' || choices?.includes('true')) return new Option(`--${name}`, description);
  const option = new Option(`--${name} <${placeholder ?? name}>`, description);
  return kind === 'list' ? option.argParser(collect) : option;
}

/** One more value of a flag that may be repeated. */
export function collect(value: string, previous: readonly string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? value.join('\n') : String(value);
}
