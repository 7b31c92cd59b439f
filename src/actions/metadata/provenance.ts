import { type Digest, isDigest } from '../../oci/digest.ts';

/** An image that another one is built on. */
export interface BaseImage {
  /** Reference without digest, such as `docker.io/library/alpine:3`. */
  readonly name: string | undefined;
  readonly digest: string | undefined;
}

/** Where the two versions of SLSA's provenance have what BuildKit adds (its page "SLSA definitions"). */
const STEPS = [
  ['buildConfig', 'llbDefinition'],
  ['buildDefinition', 'internalParameters', 'buildConfig', 'llbDefinition'],
];
const LAYERS = [
  ['metadata', 'https://mobyproject.org/buildkit@v1#metadata', 'layers'],
  ['runDetails', 'metadata', 'buildkit_metadata', 'layers'],
];

/**
 * The image whose layers are the first ones of this image, by BuildKit's provenance. Only that of mode `max` tells: the list of materials
 * of mode `min` has the images of all stages.
 * @param statement untrusted JSON
 * @param layers digests of the image's layers
 */
export function findBaseInProvenance(statement: unknown, layers: readonly Digest[]): BaseImage | undefined {
  const predicate = at(statement, ['predicate']);
  const layersOfStep = firstAt(predicate, LAYERS);
  const candidates = listOf(firstAt(predicate, STEPS)).flatMap((step) => {
    const base = parseIdentifier(at(step, ['op', 'Op', 'source', 'identifier']));
    const [given] = listOf(at(layersOfStep, [`${at(step, ['id'])}:0`]));
    const below = listOf(given).map((layer) => at(layer, ['digest']));
    const isBelow = below.length > 0 && below.every((digest, position) => digest === layers[position]);
    return base !== undefined && isBelow ? [{ base, depth: below.length }] : [];
  });
  const deepest = Math.max(...candidates.map(({ depth }) => depth));
  const [found, ...others] = candidates.filter(({ depth }) => depth === deepest);
  return others.length === 0 ? found?.base : undefined;
}

/** `docker-image://NAME@DIGEST` */
function parseIdentifier(identifier: unknown): BaseImage | undefined {
  const [, name, digest] = /^docker-image:\/\/([^@\s]+)@(\S+)$/.exec(String(identifier)) ?? [];
  return name !== undefined && digest !== undefined && isDigest(digest) ? { name, digest } : undefined;
}

function firstAt(value: unknown, paths: readonly (readonly string[])[]): unknown {
  return paths.map((path) => at(value, path)).find((found) => found !== undefined);
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (above, key) => (typeof above === 'object' && above !== null ? Reflect.get(above, key) : undefined),
    value,
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
