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
export interface PublishedAction {
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

/** What action.yml has as the default. */
export function defaultOf({ default: value, expression }: InputDefinition): string | undefined {
  return expression === undefined ? value : `\${{ ${expression} }}`;
}

function mapValues<Value, Result>(
  values: Readonly<Record<string, Value>>,
  convert: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, convert(value)]));
}
