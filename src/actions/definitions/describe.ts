import type { ActionDefinition } from '../inputs.ts';
import { ACCESS_INPUTS } from './access-inputs.ts';
import { PUSH } from './push.ts';

/** What an image is to say, for every action that can change it. */
export const METADATA_INPUTS = {
  annotations: {
    kind: 'list',
    description:
      'Annotations, one a line, as docker buildx takes them: KEY=VALUE, or LEVEL[PLATFORM]:KEY=VALUE with manifest, index, manifest-descriptor or index-descriptor. Without a level a key goes where GitHub looks for it.',
    placeholder: 'K=V',
  },
  labels: {
    kind: 'list',
    description: 'Labels for the configs of all platforms, one KEY=VALUE a line.',
    placeholder: 'K=V',
  },
  remove: {
    kind: 'list',
    description: 'Keys to take away from labels and annotations, one a line; with a level only from there.',
    placeholder: 'K',
  },
  mode: {
    kind: 'choice',
    choices: ['fill', 'replace', 'off'],
    description:
      "What the repository's own values (source, description, licenses, revision and others) do: fill gaps, replace what is there, or nothing.",
    default: 'fill',
  },
  repository: {
    kind: 'text',
    description: 'Source repository that these values come from, OWNER/REPOSITORY.',
    expression: 'github.repository',
    environment: 'GITHUB_REPOSITORY',
    placeholder: 'OWNER/REPO',
  },
  convert: {
    kind: 'choice',
    choices: ['none', 'oci'],
    description:
      "Whether Docker's manifests, which have no annotations, become those of OCI. Layers stay as they are.",
    default: 'none',
  },
} as const satisfies ActionDefinition['inputs'];

export const DESCRIBE = {
  name: 'describe',
  description: 'Set the annotations and labels of an image without building it again',
  inputs: {
    image: {
      kind: 'text',
      required: true,
      description:
        'Image to describe: a reference such as ghcr.io/OWNER/NAME:TAG, or before the first push oci:DIR[:TAG] or oci-archive:FILE[:TAG].',
      placeholder: 'SOURCE',
    },
    ...METADATA_INPUTS,
    attestations: PUSH.inputs.attestations,
    'move-tags': {
      kind: 'list',
      description:
        'Further tags that move to the new digest, one a line; all moves every tag that points to the old one.',
      placeholder: 'TAG',
    },
    token: ACCESS_INPUTS.token,
    username: ACCESS_INPUTS.username,
    'config-dir': ACCESS_INPUTS['config-dir'],
    'dry-run': {
      kind: 'boolean',
      description: 'Only look, and report what would change.',
      default: 'false',
    },
    'plain-http': ACCESS_INPUTS['plain-http'],
  },
  outputs: {
    digest: 'Digest of the image as it is now.',
    'previous-digest': 'Digest that it had before.',
    changed: 'Whether there was anything to change.',
    'other-tags': 'Tags that still point to the previous digest, one a line.',
  },
} as const satisfies ActionDefinition;
