import { type Descriptor, parseDescriptor } from '../oci/descriptor.ts';
import { type Digest, isDigest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { isForeign } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-types.ts';

/** The file that lists the images of a tar of `docker save`. */
export const SAVED_IMAGES = 'manifest.json';

/** An entry of manifest.json: paths in the tar. */
export interface SavedImage {
  readonly Config: string;
  readonly RepoTags: readonly string[] | null;
  readonly Layers: readonly string[];
  /** Descriptors of foreign layers, by diffID. */
  readonly LayerSources?: Readonly<Record<string, unknown>> | null;
}

/** @throws UserError when it is not what `docker save` writes */
export function parseSavedImages(bytes: Uint8Array, tarName: string): SavedImage[] {
  const where = `${SAVED_IMAGES} in ${tarName}`;
  const images = parseSavedJson(bytes, where);
  if (Array.isArray(images) && images.every(isSavedImage)) return images;
  throw new UserError(`${where} is not what docker save writes: save the image again`);
}

function isSavedImage(value: unknown): value is SavedImage {
  const { Config, RepoTags, Layers } = (value ?? {}) as Record<string, unknown>;
  const isList = (list: unknown): boolean =>
    Array.isArray(list) && list.every((entry) => typeof entry === 'string');
  return (
    typeof Config === 'string' &&
    isList(Layers) &&
    (RepoTags === null || RepoTags === undefined || isList(RepoTags))
  );
}

/** Layers of Windows that stay where their URLs say, although the tar holds them too. */
export function foreignLayersOf(
  { LayerSources }: SavedImage,
  tarName: string,
): ReadonlyMap<Digest, Descriptor> {
  const layers = Object.entries(LayerSources ?? {}).flatMap(([diffId, value]): [Digest, Descriptor][] => {
    const layer = parseDescriptor(value, `${SAVED_IMAGES} in ${tarName}: LayerSources[${diffId}]`);
    if (!isDigest(diffId) || !isForeign(layer)) return [];
    const isDocker = layer.mediaType === MEDIA_TYPE.dockerForeignLayer;
    return [[diffId, isDocker ? { ...layer, mediaType: MEDIA_TYPE.ociForeignLayerGzip } : layer]];
  });
  return new Map(layers);
}

/** @throws UserError that names the file */
export function parseSavedJson(bytes: Uint8Array, where: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new UserError(`${where} is not valid JSON: save the image again`, { cause });
  }
}
