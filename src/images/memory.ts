import { type Content, createContent, readVerified } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, digestOf } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import type { Source, Target } from '../oci/target.ts';

/** Images kept in memory: small ones, made by code. */
export interface MemoryImages extends Source, Target {
  /** Keeps bytes and names them; `fields` are the descriptor's further ones, such as `platform`. */
  add(mediaType: string, bytes: Uint8Array | string, fields?: Partial<Descriptor>): Descriptor;
  /** Everything that is held, in the order in which it came. */
  contents(): Content[];
}

export function createMemoryImages(): MemoryImages {
  const contents = new Map<Digest, Content>();
  const tags = new Map<string, Descriptor>();

  const keep = (descriptor: Descriptor, bytes: Uint8Array): void => {
    contents.set(descriptor.digest, createContent(descriptor, bytes));
  };
  const find = (digest: string): Content => {
    const content = contents.get(digest as Digest);
    if (content === undefined) throw new UserError(`no content ${digest} in memory`);
    return content;
  };

  return {
    add(mediaType, bytes, fields = {}) {
      const copy = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes);
      const descriptor = { mediaType, digest: digestOf(copy), size: copy.byteLength, ...fields };
      keep(descriptor, copy);
      return descriptor;
    },
    contents: () => [...contents.values()],
    async resolve(reference) {
      const tagged = tags.get(reference);
      if (tagged !== undefined) return tagged;
      if (contents.has(reference as Digest)) return find(reference).descriptor;
      const known = [...tags.keys()].join(', ') || 'none';
      throw new UserError(`no image ${JSON.stringify(reference)} in memory; tags: ${known}`);
    },
    fetch: (descriptor, from) => find(descriptor.digest).open(from),
    exists: async ({ digest }) => contents.has(digest),
    async push(content, { onBytes } = {}) {
      if (contents.has(content.descriptor.digest)) return 'exists';
      const bytes = await readVerified(content);
      onBytes?.(bytes.byteLength);
      keep(content.descriptor, bytes);
      return 'uploaded';
    },
    async tag(descriptor, tag) {
      tags.set(tag, descriptor);
    },
  };
}
