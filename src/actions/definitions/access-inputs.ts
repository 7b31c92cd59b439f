import type { InputDefinition } from '../inputs.ts';

/** Inputs that every action has (interfaces: "Every action takes `token` … and `username`"). */
export const ACCESS_INPUTS = {
  token: {
    kind: 'text',
    description:
      "Token for hosts without a stored login. It goes only to the GitHub server's own registries and to loopback.",
    expression: 'github.token',
    environment: 'GITHUB_TOKEN',
    secret: true,
  },
  username: {
    kind: 'text',
    description: 'User name that goes with the token. The registries of GitHub ignore it.',
    expression: 'github.actor',
    environment: 'GITHUB_ACTOR',
    placeholder: 'NAME',
  },
  'config-dir': {
    kind: 'text',
    description: 'Folder of docker-compatible logins (config.json) to use instead of the usual one.',
    placeholder: 'DIR',
  },
  'plain-http': {
    kind: 'choice',
    choices: ['auto', 'true', 'false'],
    description:
      'Whether to speak HTTP without TLS: true, false, or auto, which tries it on loopback hosts after TLS has failed.',
    flagDescription: 'Speak HTTP without TLS. Loopback hosts that do not know TLS need no flag.',
    default: 'auto',
  },
} as const satisfies Record<string, InputDefinition>;
