import type { ActionDefinition } from '../inputs.ts';
import { ACCESS_INPUTS } from './access-inputs.ts';
import { DESCRIBE } from './describe.ts';

export const CHECK = {
  name: 'check',
  description:
    'Check the labels and annotations of an image, before or after its push, as a required status check',
  inputs: {
    image: {
      kind: 'text',
      required: true,
      description:
        'Image to check: docker-daemon:NAME, oci:DIR[:TAG], oci-archive:FILE, docker-archive:FILE, containers-storage:NAME, or a reference such as ghcr.io/OWNER/NAME:TAG.',
      placeholder: 'SOURCE',
    },
    rules: {
      kind: 'text',
      description:
        'Rules: the path of a YAML file in the repository, or their text. On a pull request the file is read from the base branch. Without rules an image needs source, description and licenses.',
      default: '.github/image-labels.yml',
      placeholder: 'FILE',
    },
    repository: {
      ...DESCRIBE.inputs.repository,
      description: 'Source repository that the image has to name, OWNER/REPOSITORY.',
    },
    report: {
      kind: 'choice',
      choices: ['auto', 'none'],
      description:
        'Whether the result is also told to the commit: as a check run, or as a status where the token may write only that. Where it may write neither, nothing fails.',
      default: 'auto',
      isStepOnly: true,
    },
    'report-name': {
      kind: 'text',
      description: 'Name of the check run or the status.',
      default: 'Image labels',
      isStepOnly: true,
    },
    token: ACCESS_INPUTS.token,
    username: ACCESS_INPUTS.username,
    'config-dir': ACCESS_INPUTS['config-dir'],
    'dry-run': {
      kind: 'boolean',
      description: 'Only look: the result is told to nobody but the job.',
      default: 'false',
    },
    'plain-http': ACCESS_INPUTS['plain-http'],
  },
  outputs: {
    passed: 'Whether the image keeps all rules that are errors.',
    findings: 'What it does not keep, as JSON: key, platform, place, found, wanted, severity, remedy.',
  },
} as const satisfies ActionDefinition;
