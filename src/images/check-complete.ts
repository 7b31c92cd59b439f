import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { IntegrityError, UserError } from '../oci/errors.ts';
import { isForeign, MAX_MANIFEST_BYTES, parseManifest, successors } from '../oci/manifest.ts';
import { isManifestType } from '../oci/media-types.ts';

/** What is known of stored content without sending it. */
export interface Inventory {
  /** Size in bytes; undefined when the content is absent. */
  sizeOf(descriptor: Descriptor): Promise<number | undefined>;
  /** Verified bytes of a manifest. */
  read(descriptor: Descriptor): Promise<Uint8Array>;
  /** What a message calls the content, such as its file. */
  nameOf(descriptor: Descriptor): string;
}

const MAX_LISTED_PROBLEMS = 10;

/** The error for an image with these problems. `name` says which image. */
export function incompleteError(name: string, problems: readonly string[]): UserError {
  const more = problems.length - MAX_LISTED_PROBLEMS;
  const listed = [...problems.slice(0, MAX_LISTED_PROBLEMS), ...(more > 0 ? [`and ${more} more`] : [])];
  return new UserError(`${name} is not complete: ${listed.join('\n  ')}`);
}

/** Walks from `root` down and says what is missing, has another size, or is no manifest where one is needed. */
export async function findIncomplete(root: Descriptor, inventory: Inventory): Promise<string[]> {
  const problems: string[] = [];
  const seen = new Set<Digest>();
  const visit = async (descriptor: Descriptor): Promise<void> => {
    if (seen.has(descriptor.digest)) return;
    seen.add(descriptor.digest);
    const problem = await problemOf(descriptor, inventory);
    if (problem !== undefined) problems.push(problem);
    else if (isManifestType(descriptor.mediaType)) {
      for (const child of await childrenOf(descriptor, inventory, problems)) await visit(child);
    }
  };
  await visit(root);
  return problems;
}

async function problemOf(descriptor: Descriptor, inventory: Inventory): Promise<string | undefined> {
  if (isManifestType(descriptor.mediaType) && descriptor.size > MAX_MANIFEST_BYTES) {
    return `${inventory.nameOf(descriptor)} is a manifest of ${descriptor.size} bytes: registries take at most ${MAX_MANIFEST_BYTES} bytes (4 MiB)`;
  }
  const size = await inventory.sizeOf(descriptor);
  if (size === descriptor.size || (size === undefined && isForeign(descriptor))) return undefined;
  const name = inventory.nameOf(descriptor);
  return size === undefined
    ? `${name} is missing (${descriptor.size} bytes wanted)`
    : `${name} has ${size} bytes, ${descriptor.size} are wanted`;
}

async function childrenOf(
  descriptor: Descriptor,
  inventory: Inventory,
  problems: string[],
): Promise<Descriptor[]> {
  try {
    return successors(parseManifest(await inventory.read(descriptor), descriptor.mediaType));
  } catch (error) {
    if (!(error instanceof UserError || error instanceof IntegrityError)) throw error;
    problems.push(`${inventory.nameOf(descriptor)}: ${error.message}`);
    return [];
  }
}
