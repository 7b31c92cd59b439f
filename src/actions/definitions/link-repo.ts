import type { ActionDefinition } from '../inputs.ts';
import { ACCESS_INPUTS } from './access-inputs.ts';
import { DESCRIBE } from './describe.ts';

export const LINK_REPO = {
  name: 'link-repo',
  description: 'Make sure that a package will be, or is, linked to its repository, and say what is missing',
  inputs: {
    image: {
      kind: 'text',
      description:
        'Image of the package: before the first push oci:DIR[:TAG] or another local source, after it a reference such as ghcr.io/OWNER/NAME.',
      placeholder: 'SOURCE',
    },
    repository: {
      ...DESCRIBE.inputs.repository,
      description: 'Source repository that the package belongs to, OWNER/REPOSITORY.',
    },
    describe: {
      kind: 'boolean',
      description: 'Whether an image without the label or annotation that links gets it.',
      default: 'false',
    },
    'on-unlinked': {
      kind: 'choice',
      choices: ['fail', 'warn', 'pass'],
      description: 'What a package that is not linked to the repository does.',
      default: 'fail',
    },
    audit: {
      kind: 'text',
      description:
        'Owner whose container packages are all listed, with their links, instead of looking at one image. The token of a job may not list: this takes a personal one with read:packages.',
      placeholder: 'OWNER',
    },
    'link-via-admin': {
      kind: 'boolean',
      description: 'Whether to link by the admin API, which only the test registry has.',
      default: 'false',
    },
    token: ACCESS_INPUTS.token,
    username: ACCESS_INPUTS.username,
    'config-dir': ACCESS_INPUTS['config-dir'],
    'dry-run': DESCRIBE.inputs['dry-run'],
    'plain-http': ACCESS_INPUTS['plain-http'],
  },
  outputs: {
    linked: 'Whether the package is linked to the repository; unknown before its first push.',
    'linked-repository': 'Repository that it is linked to.',
    'settings-url': 'Where a person links it.',
    packages: 'What an audit has found, as JSON.',
  },
} as const satisfies ActionDefinition;
