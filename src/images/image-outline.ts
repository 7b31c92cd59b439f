import type { Descriptor } from '../oci/descriptor.ts';
import { parseManifest } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-types.ts';
import type { Source } from '../oci/target.ts';
import { findStoredImage } from './containers-storage.ts';
import { openDockerEngine } from './docker-engine.ts';
import { type EngineEndpoint, findEngineEndpoint } from './engine-endpoint.ts';
import { createMemoryImages } from './memory.ts';
import type { LocalSourceName } from './open-image.ts';
import type { StoredImage, StoredList } from './stored-image.ts';
import { isUnreadable } from './unreadable.ts';

/** The manifests and configs of an image, for those who look at what it says of itself. Layers cannot be read. */
export interface ImageOutline {
  readonly source: Source;
  readonly root: Descriptor;
}

/**
 * The outline of an image whose layers are packed only when it is opened as a whole, which takes a while: of a Docker Engine with a graph
 * driver, and of podman's storage. Undefined for all others, and for an image that is not found: opening it tells why.
 * @param endpoint of the Engine; by default where docker finds it
 */
export async function openImageOutline(
  { transport, reference }: LocalSourceName,
  endpoint?: EngineEndpoint,
): Promise<ImageOutline | undefined> {
  if (transport === 'docker-daemon') return outlineOfEngine(reference, endpoint);
  if (transport !== 'containers-storage') return undefined;
  const { image, store } = await findStoredImage(reference);
  try {
    const stored = await store?.read(image.id);
    return stored && outlineOfStored(stored);
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

/** An Engine with a graph driver makes the manifest when it pushes, one of Docker without annotations: all there is are labels. */
async function outlineOfEngine(
  name: string,
  endpoint: EngineEndpoint | undefined,
): Promise<ImageOutline | undefined> {
  const engine = await openDockerEngine(endpoint ?? (await findEngineEndpoint()));
  try {
    const image = await engine.inspect(name);
    if (image === undefined || image.descriptor !== undefined || (await engine.keepsManifests()))
      return undefined;
    const images = createMemoryImages();
    const config = images.add(MEDIA_TYPE.dockerConfig, JSON.stringify(image.config));
    const mediaType = MEDIA_TYPE.dockerManifest;
    const manifest = { schemaVersion: 2, mediaType, config, layers: [] };
    return { source: images, root: images.add(mediaType, JSON.stringify(manifest)) };
  } finally {
    await engine.close();
  }
}

function outlineOfStored(stored: StoredImage | StoredList): ImageOutline {
  const images = createMemoryImages();
  const add = ({ manifest }: StoredImage | StoredList): Descriptor =>
    images.add(parseManifest(manifest).mediaType, manifest);
  for (const image of stored.kind === 'list' ? stored.images.values() : [stored]) {
    const parsed = parseManifest(image.manifest);
    if (parsed.kind === 'image') images.add(parsed.config.mediaType, image.config);
    add(image);
  }
  return { source: images, root: add(stored) };
}
