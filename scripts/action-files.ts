import { stringify } from 'yaml';
import { CHECK } from '../src/actions/definitions/check.ts';
import { DESCRIBE } from '../src/actions/definitions/describe.ts';
import { LINK_REPO } from '../src/actions/definitions/link-repo.ts';
import { LOGIN } from '../src/actions/definitions/login.ts';
import { PUBLISH } from '../src/actions/definitions/publish.ts';
import { PUSH } from '../src/actions/definitions/push.ts';
import type { ActionDefinition, InputDefinition } from '../src/actions/inputs.ts';
import { TEST_REGISTRY } from '../src/main/test-registry-definition.ts';

/** An action of the suite, with what only its action.yml says. */
interface PublishedAction {
  readonly definition: ActionDefinition;
  readonly icon: string;
  /** Whether something is put back at the end of the job. */
  readonly hasPost?: boolean;
  /** The action of the repository itself, `uses: OWNER/ghcr-actions@v1`. */
  readonly isRoot?: boolean;
}

export const PUBLISHED_ACTIONS: readonly PublishedAction[] = [
  { definition: PUBLISH, icon: 'package', isRoot: true },
  { definition: LOGIN, icon: 'log-in', hasPost: true },
  { definition: PUSH, icon: 'upload-cloud' },
  { definition: DESCRIBE, icon: 'tag' },
  { definition: LINK_REPO, icon: 'link' },
  { definition: CHECK, icon: 'check-circle' },
  { definition: TEST_REGISTRY, icon: 'play-circle', hasPost: true },
];

/** Where action.yml and the text with the tables are. */
export function filesOf({ definition: { name }, isRoot = false }: PublishedAction): {
  readonly action: string;
  readonly readme: string;
} {
  return isRoot
    ? { action: 'action.yml', readme: `docs/${name}.md` }
    : { action: `${name}/action.yml`, readme: `${name}/README.md` };
}

/** The whole action.yml. */
export function actionFile({ definition, icon, hasPost = false, isRoot = false }: PublishedAction): string {
  const { name, description, inputs, outputs } = definition;
  const dist = isRoot ? 'dist' : '../dist';
  const document = {
    name: isRoot ? 'ghcr-actions' : `ghcr-actions ${name}`,
    description,
    author: 'ghcr-actions',
    branding: { icon, color: 'blue' },
    inputs: mapValues(inputs, (input) => ({
      description: input.description,
      required: input.required ?? false,
      ...(defaultOf(input) === undefined ? {} : { default: defaultOf(input) }),
    })),
    outputs: mapValues(outputs, (text) => ({ description: text })),
    runs: {
      using: 'node24',
      main: `${dist}/${name}.js`,
      ...(hasPost ? { post: `${dist}/${name}-post.js` } : {}),
    },
  };
  return stringify(document, { lineWidth: 0, singleQuote: true });
}

/** A README with its tables of inputs and outputs, which stand between `<!-- inputs -->` and `<!-- /inputs -->`, brought up to date. */
export function withTables(readme: string, { definition: { inputs, outputs } }: PublishedAction): string {
  const inputRows = Object.entries(inputs).map(([name, input]) => [
    code(name),
    shownDefault(input),
    input.description,
  ]);
  const outputRows = Object.entries(outputs).map(([name, text]) => [code(name), text]);
  const withInputs = withTable(readme, 'inputs', [['input', 'default', 'meaning'], ...inputRows]);
  return withTable(withInputs, 'outputs', [['output', 'meaning'], ...outputRows]);
}

function withTable(
  readme: string,
  name: string,
  [head = [], ...rows]: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const table = [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
  const marked = new RegExp(`(<!-- ${name} -->\n)[^]*(\n<!-- /${name} -->)`);
  if (!marked.test(readme)) throw new Error(`the README has no place for its ${name}`);
  return readme.replace(marked, (_, before: string, after: string) => `${before}\n${table}\n${after}`);
}

function shownDefault(input: InputDefinition): string {
  if (input.required) return '**required**';
  const value = defaultOf(input);
  return value === undefined ? '–' : code(value);
}

function defaultOf({ default: value, expression }: InputDefinition): string | undefined {
  return expression === undefined ? value : `\${{ ${expression} }}`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function mapValues<Value, Result>(
  values: Readonly<Record<string, Value>>,
  convert: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, convert(value)]));
}
