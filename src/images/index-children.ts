import type { Descriptor } from '../oci/descriptor.ts';
import { UserError } from '../oci/errors.ts';
import { MEDIA_TYPE } from '../oci/media-types.ts';
import { formatPlatform, isUnknownPlatform, matchesPlatform, type Platform } from '../oci/platform.ts';

/** What an index lists, or could: one image with its platform, or an attestation about one. */
export interface IndexChild {
  /** As an index has it. */
  readonly descriptor: Descriptor;
  /** What the config says; undefined when neither it nor an index says anything. */
  readonly platform: Platform | undefined;
  /** What messages call the source that it comes from. */
  readonly from: string;
}

export interface ChildSelection {
  /** Empty for all. */
  readonly platforms: readonly Platform[];
  readonly attestations: 'keep' | 'drop';
}

/** BuildKit's own words for what an attestation is about. */
const ATTESTATION = { type: 'vnd.docker.reference.type', subject: 'vnd.docker.reference.digest' } as const;

/** What a platform is meant to have when it does not say (containerd's rules). */
const DEFAULT_VARIANTS: Readonly<Record<string, string>> = { amd64: 'v1', arm: 'v7', arm64: 'v8' };

export function isAttestation({ platform, annotations }: Descriptor): boolean {
  return annotations?.[ATTESTATION.type] === 'attestation-manifest' || isUnknownPlatform(platform);
}

/**
 * The children of the wanted platforms, in the order in which they came, and the attestations about them.
 * @throws UserError for a platform that none has, with those that there are
 */
export function selectChildren(
  children: readonly IndexChild[],
  { platforms, attestations }: ChildSelection,
): IndexChild[] {
  const images = children.filter(({ descriptor }) => !isAttestation(descriptor));
  const isWanted = (wanted: Platform, { platform }: IndexChild): boolean =>
    platform !== undefined && matchesPlatform(withVariant(platform), wanted);
  for (const wanted of platforms) {
    if (!images.some((image) => isWanted(wanted, image))) throw noSuchPlatform(wanted, images);
  }
  const kept = images.filter(
    (image) => platforms.length === 0 || platforms.some((wanted) => isWanted(wanted, image)),
  );
  const digests = new Set<string>(kept.map(({ descriptor }) => descriptor.digest));
  const isKept = (child: IndexChild): boolean => {
    if (!isAttestation(child.descriptor)) return kept.includes(child);
    const subject = child.descriptor.annotations?.[ATTESTATION.subject];
    return attestations === 'keep' && (subject === undefined || digests.has(subject));
  };
  return children.filter(isKept);
}

/**
 * The bytes of an OCI index of these children. Their order is that of the platforms, attestations last, and not the one
 * in which they came: the same children give the same digest (ACT-03).
 * @throws UserError when two images are for one platform, or one is for none
 */
export function composeIndex(children: readonly IndexChild[]): Buffer {
  const unique = [...new Map(children.map((child) => [child.descriptor.digest, child])).values()];
  const images = unique.filter(({ descriptor }) => !isAttestation(descriptor));
  const attestations = unique.filter(({ descriptor }) => isAttestation(descriptor));
  if (images.length === 0) throw new UserError('there is no image to make an index of: give one in sources');
  refuseDuplicates(images);
  const ordered = [...images.sort(byKey(keyOf)), ...attestations.sort(byKey(subjectOf))];
  const index = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.ociIndex,
    manifests: ordered.map(entryOf),
  };
  return Buffer.from(JSON.stringify(index));
}

/** The bytes of an index with nothing changed but which children it lists. */
export function narrowIndex(bytes: Uint8Array, kept: readonly IndexChild[]): Buffer {
  const document = JSON.parse(new TextDecoder().decode(bytes)) as object;
  return Buffer.from(JSON.stringify({ ...document, manifests: kept.map(({ descriptor }) => descriptor) }));
}

function noSuchPlatform(wanted: Platform, images: readonly IndexChild[]): UserError {
  const known = images.map(({ platform }) =>
    platform === undefined ? 'an image without platform' : formatPlatform(platform),
  );
  const names = [...new Set(images.map(({ from }) => from))].join(', ');
  return new UserError(
    `platforms: there is no ${formatPlatform(wanted)} in ${names}, only ${[...new Set(known)].join(', ')}`,
  );
}

function refuseDuplicates(images: readonly IndexChild[]): void {
  const seen = new Map<string, IndexChild>();
  for (const image of images) {
    const { platform, descriptor, from } = image;
    if (platform === undefined) {
      throw new UserError(
        `${from}: the config of ${descriptor.digest} names no platform ("os" and "architecture"), so an index cannot list it`,
      );
    }
    const key = keyOf(image);
    const other = seen.get(key);
    if (other !== undefined) {
      throw new UserError(
        `two images are for ${formatPlatform(platform)}: ${other.descriptor.digest} of ${other.from}, and ${descriptor.digest} of ${from}. Leave one out of sources`,
      );
    }
    seen.set(key, image);
  }
}

/** Equal for platforms that are the same, however much of them is written down. */
function keyOf({ platform }: IndexChild): string {
  if (platform === undefined) return '';
  const features = platform['os.features']?.toSorted().join(',') ?? '';
  return [formatPlatform(withVariant(platform)), platform['os.version'] ?? '', features].join(' ');
}

function subjectOf({ descriptor }: IndexChild): string {
  return `${descriptor.annotations?.[ATTESTATION.subject] ?? ''} ${descriptor.digest}`;
}

function byKey(key: (child: IndexChild) => string): (one: IndexChild, other: IndexChild) => number {
  return (one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
}

function withVariant(platform: Platform): Platform {
  const { architecture, variant = '' } = platform;
  const implied = variant === '' ? DEFAULT_VARIANTS[architecture] : variant;
  return implied === undefined ? platform : { ...platform, variant: implied };
}

/** Always the same fields in the same order. */
function entryOf({ descriptor, platform }: IndexChild): Descriptor {
  const { mediaType, digest, size, artifactType, annotations } = descriptor;
  return {
    mediaType,
    digest,
    size,
    ...(artifactType !== undefined && { artifactType }),
    ...(annotations && { annotations: sorted(annotations) }),
    ...(platform && { platform: sorted(platform) }),
  };
}

function sorted<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) as T;
}
