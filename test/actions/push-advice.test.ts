import { describe, expect, test } from 'vitest';
import { readServerHosts } from '../../src/actions/hosts.ts';
import type { ManifestFacts } from '../../src/actions/image-facts.ts';
import type { Log } from '../../src/actions/log.ts';
import { warnOfLegacySize } from '../../src/actions/push-advice.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { parseManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';

const config = { mediaType: MEDIA_TYPE.dockerConfig, digest: digestOf('config'), size: 1 };

/** An image whose layers have these sizes. */
function factsOf(...sizes: readonly number[]): ManifestFacts {
  const layers = sizes.map((size) => ({
    ...{ mediaType: MEDIA_TYPE.dockerLayerGzip, size },
    digest: digestOf(String(size)),
  }));
  const mediaType = MEDIA_TYPE.dockerManifest;
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config, layers }));
  const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
  return { descriptor, manifest: parseManifest(bytes), platform: undefined, labels: {} };
}

function warningsFor(registry: string, facts: readonly ManifestFacts[]): string[] {
  const warnings: string[] = [];
  const log = { warning: (message: string) => void warnings.push(message) } as unknown as Log;
  warnOfLegacySize({ registry }, facts, { hosts: readServerHosts({}), log });
  return warnings;
}

describe('LEG-03 images of more than 10 GB', () => {
  const large = factsOf(6e9, 4e9);

  test('are warned of before they go to the older registry', () => {
    expect(warningsFor('docker.pkg.github.com', [large])).toEqual([
      `the image ${large.descriptor.digest} has 10.0 GB, more than the 10.0 GB that docker.pkg.github.com takes in one image: push to ghcr.io instead, or make it smaller`,
    ]);
  });

  test.each([
    ['the container registry', 'ghcr.io', [large]],
    ['one that is just small enough', 'docker.pkg.github.com', [factsOf(6e9, 4e9 - 1)]],
    ['several that are large together only', 'docker.pkg.github.com', [factsOf(6e9), factsOf(5e9)]],
    ['a layer that stands there twice', 'docker.pkg.github.com', [factsOf(6e9, 6e9)]],
  ])('nobody is warned of for %s', (_, registry, facts) => {
    expect(warningsFor(registry, facts)).toEqual([]);
  });
});
