import type { ByteStream } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import type { Source } from '../oci/target.ts';
import { describeDamage } from './damage.ts';
import { type FileRange, readFileRange } from './file-stream.ts';
import type { LocalImage } from './local-image.ts';

/** Where bytes are: in memory, or in a part of a file. */
export type Location = Uint8Array | { readonly file: string; readonly range: FileRange };

export interface LocatedParts {
  readonly root: Descriptor;
  readonly locations: ReadonlyMap<Digest, Location>;
  /** What messages call the whole, such as a file. */
  readonly name: string;
  readonly notices?: readonly string[];
  /** Finds what has no location so far. */
  readonly locate?: (digest: Digest) => Promise<Location | undefined>;
}

/** An image whose contents lie at known places. */
export function createLocatedImage({
  root,
  locations,
  name,
  notices = [],
  locate = async () => undefined,
}: LocatedParts): LocalImage {
  const source: Source = {
    async resolve(reference) {
      if (reference === '' || reference === root.digest) return root;
      throw new UserError(`no image ${JSON.stringify(reference)} in ${name}: it holds ${root.digest}`);
    },
    async *fetch({ digest }, from) {
      const location = locations.get(digest) ?? (await locate(digest));
      if (location === undefined) throw new UserError(`${name} does not hold ${digest}: write it again`);
      yield* readLocation(location, from);
    },
  };
  return {
    source,
    root,
    notices,
    findDamage: (descriptor) =>
      describeDamage(`${descriptor.digest} in ${name}`, descriptor.digest, source.fetch(descriptor)),
    close: async () => {},
  };
}

/** Bytes from byte `from` of the location on. */
export function readLocation(location: Location, from = 0): ByteStream {
  if (location instanceof Uint8Array) return once(location.subarray(from));
  const { start, end } = location.range;
  return readFileRange(location.file, { start: start + from, end });
}

export function bytesAt(location: Location): number {
  return location instanceof Uint8Array ? location.byteLength : location.range.end - location.range.start;
}

async function* once(bytes: Uint8Array): ByteStream {
  yield bytes;
}
