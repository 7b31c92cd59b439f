import { ACCESS_INPUTS } from '../actions/definitions/access-inputs.ts';
import type { ActionDefinition, InputDefinition, InputDefinitions } from '../actions/inputs.ts';
import { REGISTRY_OPTIONS, type RegistryOption } from '../server/options.ts';

/** It stands here and not with the other definitions because its inputs are the server's own settings. */
export const TEST_REGISTRY: ActionDefinition = {
  name: 'test-registry',
  description:
    'Start a registry that behaves like ghcr.io for the rest of the job, on Linux, macOS and Windows, without Docker',
  inputs: {
    as: {
      kind: 'list',
      description:
        'Take the place of this registry, such as ghcr.io, for everything on the runner until the job ends; Linux with sudo or root only.',
    },
    ...settingInputs(),
    token: {
      ...ACCESS_INPUTS.token,
      description:
        "Token that may publish when no world is given: the job's own, which stays on this runner. Empty: a random one.",
    },
    'admin-token': {
      kind: 'text',
      description: 'Token for the admin API from elsewhere, such as containers. Default: a random one.',
      secret: true,
    },
    'webhook-secret': {
      kind: 'text',
      description: 'Signs what the webhook gets.',
      secret: true,
    },
  },
  outputs: {
    registry: 'Host for the names of images, such as localhost:5000.',
    url: 'Address of the registry, such as http://localhost:5000.',
    'api-url': 'Address of its REST API.',
    'admin-url': 'Address of its admin API.',
    username: 'Holder of the token.',
    token: 'A token that the registry knows: the one that was given, or the first of the world.',
    tokens: 'Tokens of the world by their holders, as a JSON object: the first of each.',
    'admin-token': 'Token for the admin API.',
    'ca-file': 'Certificate of its authority (PEM), with TLS.',
  },
};

function settingInputs(): InputDefinitions {
  return Object.fromEntries(Object.values(REGISTRY_OPTIONS).map((option) => [option.flag, inputOf(option)]));
}

function inputOf({ description, placeholder, isList = false }: RegistryOption): InputDefinition {
  const sentence = `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
  if (placeholder === undefined) return { kind: 'boolean', description: sentence, default: 'false' };
  return { kind: isList ? 'list' : 'text', description: sentence };
}
