import type { ActionDefinition } from '../inputs.ts';
import { ACCESS_INPUTS } from './access-inputs.ts';

export const LOGIN = {
  name: 'login',
  description:
    'Log in to container registries, for docker, podman, buildah, skopeo, crane, oras, helm and ghcr-actions',
  inputs: {
    registry: {
      kind: 'list',
      description:
        'Registries to log in to, one a line. Default: the container registry of the GitHub server, such as ghcr.io.',
      placeholder: 'HOST',
    },
    username: {
      ...ACCESS_INPUTS.username,
      description: 'User name for all these registries. The registries of GitHub ignore it.',
    },
    token: {
      ...ACCESS_INPUTS.token,
      description:
        "Token or password for all these registries. A job's own token is sent to GitHub's registries and to loopback only.",
    },
    'config-dir': {
      ...ACCESS_INPUTS['config-dir'],
      description:
        'Folder for the login, kept apart from the usual one; later steps find it by DOCKER_CONFIG and REGISTRY_AUTH_FILE.',
    },
    logout: {
      kind: 'boolean',
      description: 'Whether the end of the job removes the login and puts back what was there before.',
      default: 'true',
      isStepOnly: true,
    },
    'dry-run': {
      kind: 'boolean',
      description: 'Only ask the registries whether they take the login, and write nothing.',
      default: 'false',
    },
    'plain-http': ACCESS_INPUTS['plain-http'],
  },
  outputs: {
    registry: 'Registries logged in to, one a line.',
    username: 'User name of the login.',
    'config-dir': 'Folder that holds the login.',
  },
} as const satisfies ActionDefinition;
