import { openOciLayout } from '../../images/oci-layout.ts';
import { isDigest } from '../../oci/digest.ts';
import type { DescribedPlace } from './described-place.ts';

/** An image in an OCI layout folder. An empty reference means the only one that there is, under all its names. */
export async function openLayoutPlace(folder: string, reference: string): Promise<DescribedPlace> {
  const layout = await openOciLayout(folder);
  const root = await layout.resolve(reference);
  await layout.checkComplete(root);
  const all = await layout.namesOf(root.digest);
  const named = reference === '' ? all : isDigest(reference) ? [] : [reference];
  return {
    ...{ source: layout, root, registry: undefined, named, hasEntry: true, name: folder },
    findTags: async () => ({ found: all.filter((name) => !named.includes(name)), unread: 0 }),
    findLeftBehind: async () => [],
    openTarget: () => ({ ...layout, tag: async () => undefined }),
    async finish(edited, moved) {
      const isNameless = reference === '' || all.length === 0;
      await layout.replace(root.digest, edited, isNameless ? undefined : moved);
    },
    close: async () => undefined,
  };
}
