import { isDigest } from '../../oci/digest.ts';

/** An image that another one is built on. */
export interface BaseImage {
  /** Reference without digest, such as `docker.io/library/alpine:3`. */
  readonly name: string | undefined;
  readonly digest: string | undefined;
}

/** Where the two versions of SLSA's provenance have BuildKit's steps (its page "SLSA definitions"). */
const STEPS = [
  ['predicate', 'buildConfig', 'llbDefinition'],
  ['predicate', 'buildDefinition', 'internalParameters', 'buildConfig', 'llbDefinition'],
];

/**
 * The image that an image is built on, by BuildKit's provenance: from the last step each step leads to the one whose files it changes, down
 * to an image. Only provenance of mode `max` has the steps; the materials of mode `min` are the images of all stages.
 * @param statement untrusted JSON
 * @returns undefined also for what is built from scratch
 */
export function findBaseInProvenance(statement: unknown): BaseImage | undefined {
  const steps = STEPS.flatMap((path) => listOf(at(statement, path)));
  const byId = new Map(steps.map((step) => [at(step, ['id']), step]));
  let step = steps.at(-1);
  // Bounded by the number of steps: what leads back to itself is no build.
  for (const _ of steps) {
    const identifier = at(step, ['op', 'Op', 'source', 'identifier']);
    if (identifier !== undefined) return parseIdentifier(identifier);
    const input = listOf(at(step, ['inputs']))[changedInput(at(step, ['op', 'Op'])) ?? -1];
    step = byId.get(String(input).replace(/:0$/, ''));
  }
  return undefined;
}

/** Which input of an operation holds the files that it changes; undefined for none, as after FROM scratch. Zero is not written. */
function changedInput(operation: unknown): number | undefined {
  const [action] = listOf(at(operation, ['file', 'actions']));
  const mounts = listOf(at(operation, ['exec', 'mounts']));
  const root = mounts.find((mount) => at(mount, ['dest']) === '/');
  const [merged] = listOf(at(operation, ['merge', 'inputs']));
  const isResult = isEmpty(operation);
  const changing = action ?? root ?? merged ?? (isResult ? {} : undefined);
  if (changing === undefined) return undefined;
  return Number(at(changing, ['input']) ?? 0);
}

/** `docker-image://NAME@DIGEST` */
function parseIdentifier(identifier: unknown): BaseImage | undefined {
  const [, name, digest] = /^docker-image:\/\/([^@\s]+)@(\S+)$/.exec(String(identifier)) ?? [];
  return name !== undefined && digest !== undefined && isDigest(digest) ? { name, digest } : undefined;
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

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
