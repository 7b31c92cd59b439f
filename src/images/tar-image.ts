import { UserError } from '../oci/errors.ts';
import { openDockerArchive } from './docker-archive.ts';
import type { LocalImage } from './local-image.ts';
import { completeImage, hasPlainLayers, openOciTar } from './oci-tar.ts';
import { indexTar } from './tar-index.ts';
import { openTemporaryFolder, type TemporaryFolder, withDiskFullExplained } from './temporary-folder.ts';

/**
 * Which image of a tar is meant. `own`: the one that its index.json describes, digests and all platforms kept.
 * `packed`: the one that its manifest.json describes, its layers compressed here. `auto`: `own`, unless its layers
 * are uncompressed, as those of Docker's graph drivers are.
 */
export type TarForm = 'own' | 'packed' | 'auto';

/** Opens a tar by `docker save`, skopeo, podman or BuildKit; `close` removes what had to be written beside it. */
export async function openTarImage(file: string, reference: string, form: TarForm): Promise<LocalImage> {
  const folder = await openTemporaryFolder();
  try {
    const image = await withDiskFullExplained(folder.path, () => openIn(folder, file, reference, form));
    return { ...image, close: () => folder.remove() };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function openIn(
  { path }: TemporaryFolder,
  file: string,
  reference: string,
  form: TarForm,
): Promise<LocalImage> {
  const index = await indexTar(file);
  const ociTar = form === 'packed' ? undefined : await openOciTar(file, index, reference);
  if (ociTar !== undefined && (form === 'own' || !(await hasPlainLayers(ociTar))))
    return completeImage(ociTar);
  if (form === 'own') throw new UserError(`${file} holds no index.json: it is not an OCI archive`);
  return openDockerArchive({ file, index, temporaryFolder: path }, reference);
}
