import { openLocalImage } from '../images/open-image.ts';
import { parseSourceName } from '../images/source-name.ts';
import { UserError } from '../oci/errors.ts';
import type { Target } from '../oci/target.ts';
import { copyGraph } from '../registry/copy.ts';

/** An image to be loaded, and where it is: any source name of this machine. */
export interface ImageOrder {
  readonly name: string;
  readonly tag: string;
  readonly source: string;
}

export interface ImageShelf extends Target {
  hasTag(tag: string): boolean;
}

/**
 * Loads images one after the other. A tag that is there already stays as it is: a registry that starts again with its data folder
 * keeps what has been pushed since.
 * @throws UserError that names the image
 */
export async function importImages(
  orders: readonly ImageOrder[],
  open: (name: string) => ImageShelf,
): Promise<void> {
  for (const order of orders) {
    try {
      await importImage(order, open(order.name));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(`cannot import ${order.name}:${order.tag}: ${error.message}`, { cause: error });
    }
  }
}

async function importImage({ tag, source }: ImageOrder, target: ImageShelf): Promise<void> {
  if (target.hasTag(tag)) return;
  const name = parseSourceName(source);
  if (name.transport === 'none' || name.transport === 'docker') {
    throw new UserError(
      `${JSON.stringify(source)} is no image of this machine: give oci-archive:FILE, docker-archive:FILE or oci:DIR`,
    );
  }
  const image = await openLocalImage(name);
  try {
    await copyGraph(image.source, target, image.root, { tags: [tag] });
  } finally {
    await image.close();
  }
}
