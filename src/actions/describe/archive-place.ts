import {
  EMPTY_LAYOUT_INDEX,
  type LayoutIndex,
  namesOfDigest,
  withSuccessor,
} from '../../images/layout-index.ts';
import type { LocalImage } from '../../images/local-image.ts';
import { createOciArchive, type OciArchiveWriter } from '../../images/oci-archive.ts';
import { readTarIndex } from '../../images/oci-tar.ts';
import { openTar, type Tar } from '../../images/tar-file.ts';
import { openTarImage } from '../../images/tar-image.ts';
import { isDigest } from '../../oci/digest.ts';
import { UserError } from '../../oci/errors.ts';
import { copyGraph } from '../../registry/copy.ts';
import type { DescribedPlace } from './described-place.ts';

/** An image of an oci-archive, which is written again with all its images: the file changes at once, or not at all. */
export async function openArchivePlace(file: string, reference: string): Promise<DescribedPlace> {
  const tar = await openTar(file);
  const index = (await readTarIndex(tar)) ?? EMPTY_LAYOUT_INDEX;
  const image = await openWholeImage(tar, reference, index);
  const { digest } = image.root;
  const all = namesOfDigest(index, digest);
  const named = reference === '' ? all : isDigest(reference) ? [] : [reference];
  const archive = createOciArchive(file);
  return {
    ...{ source: image.source, root: image.root, registry: undefined, hasEntry: true, name: file, named },
    findTags: async () => ({ found: all.filter((name) => !named.includes(name)), unread: 0 }),
    findLeftBehind: async () => [],
    openTarget: () => archive,
    async finish(edited, moved) {
      const isNameless = reference === '' || all.length === 0;
      const described = withSuccessor(index, digest, edited, isNameless ? undefined : moved);
      await copyOthers(tar, index, described, archive);
      await archive.finish(described);
    },
    async close() {
      await archive.discard();
      await image.close();
    },
  };
}

/** @throws UserError for an image of which the archive holds a part only: written again, it would be another one */
async function openWholeImage(tar: Tar, reference: string, { manifests }: LayoutIndex): Promise<LocalImage> {
  const image = await openTarImage(tar, reference, 'own');
  if (manifests.some(({ digest }) => digest === image.root.digest)) return image;
  await image.close();
  throw new UserError(
    `${tar.name} does not hold all platforms of its image, so it cannot be described: save it again with all of them, or push it and describe it there`,
  );
}

/** Of the images of the archive those that stay as they are. */
async function copyOthers(
  tar: Tar,
  index: LayoutIndex,
  described: LayoutIndex,
  archive: OciArchiveWriter,
): Promise<void> {
  const kept = index.manifests.filter(({ digest }) =>
    described.manifests.some((entry) => entry.digest === digest),
  );
  for (const { digest } of kept) {
    const { source, root, close } = await openWholeImage(tar, digest, index);
    await copyGraph(source, archive, root).finally(close);
  }
}
