import type { ActionDefinition } from '../inputs.ts';
import { ACCESS_INPUTS } from './access-inputs.ts';
import { PUSH } from './push.ts';

/** A command without an action: its first two inputs are arguments. */
export const COPY = {
  name: 'copy',
  description: 'Copy an image with all its platforms, from registry to registry or to an OCI layout',
  inputs: {
    source: {
      kind: 'text',
      required: true,
      isArgument: true,
      description:
        'What to copy: a reference such as ghcr.io/OWNER/NAME:TAG, or oci:DIR[:TAG], oci-archive:FILE, docker-daemon:NAME, containers-storage:NAME.',
    },
    destination: {
      kind: 'text',
      required: true,
      isArgument: true,
      description:
        'Where to: a reference such as ghcr.io/OWNER/NAME:TAG, or oci:DIR[:TAG], oci-archive:FILE[:TAG].',
    },
    token: ACCESS_INPUTS.token,
    username: ACCESS_INPUTS.username,
    'config-dir': ACCESS_INPUTS['config-dir'],
    'dry-run': PUSH.inputs['dry-run'],
    'plain-http': ACCESS_INPUTS['plain-http'],
    concurrency: PUSH.inputs.concurrency,
    verify: PUSH.inputs.verify,
  },
  outputs: {
    digest: 'Digest of the image.',
    'uploaded-bytes': 'Bytes that had to be copied.',
  },
} as const satisfies ActionDefinition;
