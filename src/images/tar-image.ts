import { UserError } from '../oci/errors.ts';
import { openDockerArchive } from './docker-archive.ts';
import type { LocalImage } from './local-image.ts';
import { completeImage, hasPlainLayers, openOciTar } from './oci-tar.ts';
import type { OpenOptions } from './open-options.ts';
import { DEFAULT_PACKING, type Packing } from './packing.ts';
import { SAVED_IMAGES } from './saved-manifest.ts';
import type { Tar } from './tar-file.ts';
import { openTemporaryFolder, withDiskFullExplained } from './temporary-folder.ts';

/**
 * `own`: the image keeps its digest and all its platforms, as index.json describes it. `auto`: so too, unless there is no
 * index.json, or layers in a tar of `docker save` are uncompressed, as Docker's graph drivers leave them: then they are
 * packed here.
 */
export type TarForm = 'own' | 'auto';

/** Opens a tar by `docker save`, skopeo, podman or BuildKit; `close` removes what had to be written beside it. */
export async function openTarImage(
  tar: Tar,
  reference: string,
  form: TarForm,
  { packing = DEFAULT_PACKING, takesPart = false }: OpenOptions = {},
): Promise<LocalImage> {
  const ociTar = await openOciTar(tar, reference);
  if (ociTar === undefined && form === 'own') {
    throw new UserError(`${tar.name} holds no index.json: it is not an OCI archive`);
  }
  const isPackable = form === 'auto' && tar.files.has(SAVED_IMAGES);
  const isOwn = ociTar !== undefined && !(isPackable && (await hasPlainLayers(ociTar)));
  return isOwn ? completeImage(ociTar, takesPart) : packImage(tar, reference, packing);
}

async function packImage(tar: Tar, reference: string, packing: Packing): Promise<LocalImage> {
  const folder = await openTemporaryFolder();
  try {
    const image = await withDiskFullExplained(folder.path, () =>
      openDockerArchive(tar, reference, folder.path, packing),
    );
    return { ...image, close: () => folder.remove() };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}
