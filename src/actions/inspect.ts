import { formatPlatform } from '../oci/platform.ts';
import { withRegistryClient } from './access.ts';
import type { Context } from './context.ts';
import type { INSPECT } from './definitions/inspect.ts';
import { type ManifestFacts, platformsOf, readImageFacts, sizeOfImage } from './image-facts.ts';
import { openSourceImage, parseImageSource } from './image-source.ts';
import type { Inputs } from './inputs.ts';
import type { InspectedImage, InspectedManifest } from './inspected-image.ts';

export type InspectInputs = Inputs<(typeof INSPECT)['inputs']>;

/** Looks at an image on this machine or in a registry, without its layers. */
export async function inspect(inputs: InspectInputs, context: Context): Promise<InspectedImage> {
  const name = parseImageSource(inputs.source);
  return withRegistryClient(inputs, context, async (client) => {
    const image = await openSourceImage(name, client);
    try {
      for (const notice of image.notices) context.log.notice(notice);
      const facts = await readImageFacts(image.source, image.root);
      return {
        digest: image.root.digest,
        'media-type': image.root.mediaType,
        size: sizeOfImage(image.root, facts),
        platforms: platformsOf(facts),
        manifests: facts.map(describeManifest),
      };
    } finally {
      await image.close();
    }
  });
}

function describeManifest({ descriptor, manifest, platform, labels }: ManifestFacts): InspectedManifest {
  const layers = manifest.kind === 'image' ? manifest.layers : [];
  return {
    digest: descriptor.digest,
    'media-type': descriptor.mediaType,
    size: descriptor.size,
    ...(platform === undefined ? {} : { platform: formatPlatform(platform) }),
    layers: layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size })),
    labels,
    annotations: manifest.annotations ?? {},
  };
}
