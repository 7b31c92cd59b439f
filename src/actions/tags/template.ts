import { UserError } from '../../oci/errors.ts';

/** What stands for `{{name}}` or `{{name 'argument' option='…'}}`. */
export type Expression = (call: ExpressionCall) => string;

export interface ExpressionCall {
  /** The expression as it was written, for messages. */
  readonly text: string;
  readonly argument: string | undefined;
  readonly options: ReadonlyMap<string, string>;
}

export type Expressions = Readonly<Record<string, Expression>>;

const EXPRESSION = /\{\{\s*([^{}]*?)\s*\}\}/g;
const CALL = /^(?<name>\w+)(?:\s+(?<argument>'[^']*'|"[^"]*"))?(?<options>(?:\s+\w+=(?:'[^']*'|"[^"]*"))*)$/;
const OPTION = /(\w+)=(?:'([^']*)'|"([^"]*)")/g;

/**
 * Fills in the expressions of a text: the part of the Handlebars language that tags are written in, without blocks, paths and
 * escaping.
 * @throws UserError for what is no expression or an unknown one
 */
export function renderTemplate(template: string, expressions: Expressions): string {
  const rendered = template.replaceAll(EXPRESSION, (text, inner: string) =>
    evaluate(text, inner, expressions),
  );
  const open = /\{\{.*/s.exec(template.replaceAll(EXPRESSION, ''));
  if (open !== null) throw new UserError(`${JSON.stringify(template)} has "{{" without a name and "}}"`);
  return rendered;
}

function evaluate(text: string, inner: string, expressions: Expressions): string {
  const { name = '', argument, options = '' } = CALL.exec(inner)?.groups ?? {};
  const expression = Object.hasOwn(expressions, name) ? expressions[name] : undefined;
  if (expression === undefined) {
    throw new UserError(`${text} is no expression: there are ${Object.keys(expressions).join(', ')}`);
  }
  const pairs = [...options.matchAll(OPTION)].map(
    ([, key = '', single, double]) => [key, single ?? double ?? ''] as const,
  );
  return expression({ text, argument: argument?.slice(1, -1), options: new Map(pairs) });
}

/** Whether the text is `{{name}}` and nothing else. */
export function isExpressionOf(template: string, name: string): boolean {
  return new RegExp(`^\\s*\\{\\{\\s*${name}\\s*\\}\\}\\s*$`).test(template);
}
