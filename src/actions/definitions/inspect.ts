import type { ActionDefinition } from '../inputs.ts';
import { ACCESS_INPUTS } from './access-inputs.ts';
import { COPY } from './copy.ts';

/** A command without an action. */
export const INSPECT = {
  name: 'inspect',
  description: 'Show what an image is made of: manifests, platforms, layers, labels, annotations',
  inputs: {
    source: { ...COPY.inputs.source, description: COPY.inputs.source.description.replace('copy', 'look at') },
    token: ACCESS_INPUTS.token,
    username: ACCESS_INPUTS.username,
    'config-dir': ACCESS_INPUTS['config-dir'],
    'plain-http': ACCESS_INPUTS['plain-http'],
  },
  outputs: {
    digest: 'Digest of the image.',
    'media-type': 'Media type of its manifest.',
    size: 'Bytes of the whole image: manifests, configs and layers, each once.',
    platforms: 'Platforms of the image.',
    manifests: 'Every manifest with platform, layers, labels and annotations.',
  },
} as const satisfies ActionDefinition;
