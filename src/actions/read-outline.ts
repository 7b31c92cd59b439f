import { type ImageDocuments, readImageDocuments } from '../images/edit/image-documents.ts';
import { openImageOutline } from '../images/image-outline.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { RegistryClient } from '../registry/client.ts';
import { type ImageSourceName, openSourceImage } from './image-source.ts';

/** Reads what an image says of itself, and as little else as its place allows. */
export async function readOutline(
  name: ImageSourceName,
  client: RegistryClient,
): Promise<{ readonly documents: ImageDocuments; readonly root: Descriptor }> {
  const outline = name.transport === 'docker' ? undefined : await openImageOutline(name);
  if (outline !== undefined) {
    return { documents: await readImageDocuments(outline.source, outline.root), root: outline.root };
  }
  const { source, root, close } = await openSourceImage(name, client);
  try {
    return { documents: await readImageDocuments(source, root), root };
  } finally {
    await close();
  }
}
