import type { ActionDefinition } from '../inputs.ts';
import { CHECK } from './check.ts';
import { METADATA_INPUTS } from './describe.ts';
import { PUSH } from './push.ts';

/** The whole publication in one step: the root action. */
export const PUBLISH = {
  name: 'publish',
  description:
    'Publish an image that is already built: describe it, check it, push it, and verify its link to the repository, in one step',
  inputs: {
    source: PUSH.inputs.source,
    sources: PUSH.inputs.sources,
    image: PUSH.inputs.image,
    tags: PUSH.inputs.tags,
    ...METADATA_INPUTS,
    rules: {
      ...CHECK.inputs.rules,
      description:
        'Rules that the image has to keep before anything is pushed: the path of a YAML file in the repository, or their text. Without rules what is missing is only warned of.',
    },
    link: {
      kind: 'choice',
      choices: ['warn', 'fail', 'ignore'],
      description: 'What a package does that is not linked to the repository after the push.',
      default: 'warn',
    },
    ...withoutKeys(PUSH.inputs, 'source', 'sources', 'image', 'tags'),
  },
  outputs: {
    ...PUSH.outputs,
    findings: CHECK.outputs.findings,
  },
} as const satisfies ActionDefinition;

function withoutKeys<Inputs extends object, Key extends keyof Inputs>(
  inputs: Inputs,
  ...keys: readonly Key[]
): Omit<Inputs, Key> {
  const rest = Object.entries(inputs).filter(([name]) => !keys.some((key) => key === name));
  return Object.fromEntries(rest) as Omit<Inputs, Key>;
}
