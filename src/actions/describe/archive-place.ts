import { EMPTY_LAYOUT_INDEX, namesOfDigest, withSuccessor } from '../../images/layout-index.ts';
import { createOciArchive } from '../../images/oci-archive.ts';
import { readTarIndex } from '../../images/oci-tar.ts';
import { openTar } from '../../images/tar-file.ts';
import { openTarImage } from '../../images/tar-image.ts';
import { UserError } from '../../oci/errors.ts';
import type { DescribedPlace } from './described-place.ts';

/** The one image of an oci-archive, which is written again: the file changes at once, or not at all. */
export async function openArchivePlace(file: string, reference: string): Promise<DescribedPlace> {
  const tar = await openTar(file);
  const index = (await readTarIndex(tar)) ?? EMPTY_LAYOUT_INDEX;
  const digests = new Set(index.manifests.map(({ digest }) => digest));
  if (digests.size > 1) {
    throw new UserError(
      `${file} holds ${digests.size} images, and only archives of one can be described: unpack it, and give oci:DIR:TAG`,
    );
  }
  const image = await openTarImage(tar, reference, 'own');
  const archive = createOciArchive(file);
  return {
    ...{ source: image.source, root: image.root, remote: undefined, hasEntry: true, name: file },
    named: namesOfDigest(index, image.root.digest),
    tagsOf: async () => [],
    openTarget: () => archive,
    finish: (edited) => archive.finish(withSuccessor(index, image.root.digest, edited, undefined)),
    async close() {
      await archive.discard();
      await image.close();
    },
  };
}
