import type { ImageDocuments, ManifestDocument } from '../../images/edit/image-documents.ts';
import { platformOf } from '../../images/edit/image-documents.ts';
import { isAttestation } from '../../oci/attestation.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import { isIndexType } from '../../oci/media-types.ts';
import { formatPlatform } from '../../oci/platform.ts';
import { type CheckedSource, judgeValue } from './judge-value.ts';
import type { ImageRules, KeyRule, Severity, ValuePlace } from './rule.ts';

/** A key that is not as a rule wants it (ACT-10). Values are untrusted text. */
export interface Finding {
  readonly key: string;
  readonly severity: Severity;
  /** `linux/amd64`; absent for what an index says about all. */
  readonly platform?: string;
  readonly place: ValuePlace;
  /** Absent when there is none. */
  readonly found?: string;
  /** What follows "expected". */
  readonly wanted: string;
  /** What to write, and where. */
  readonly remedy: string;
}

/** All that an image lacks, key by key in the order of the rules, on every platform. Pure. */
export function findFindings(
  documents: ImageDocuments,
  root: Descriptor,
  { keys }: ImageRules,
  source: CheckedSource,
): Finding[] {
  return Object.entries(keys).flatMap(([key, rule]) =>
    spotsOf(documents, root, rule).flatMap((spot) => judgeSpot(spot, key, rule, source)),
  );
}

/** A part of an image that may say something, and what it says; in the first of several maps that knows a key. */
interface Spot {
  readonly place: ValuePlace;
  readonly platform?: string;
  readonly maps: readonly Readonly<Record<string, unknown>>[];
}

function judgeSpot(
  { place, platform, maps }: Spot,
  key: string,
  rule: KeyRule,
  source: CheckedSource,
): Finding[] {
  const found = maps.map((map) => map[key]).find((value) => typeof value === 'string');
  const { required = true, severity = 'error' } = rule;
  const wanted = found === undefined ? (required ? 'a value' : undefined) : judgeValue(found, rule, source);
  if (wanted === undefined) return [];
  const remedy = remedyFor(place, key, rule, source);
  return [
    {
      ...{ key, severity, place, wanted, remedy },
      ...(platform === undefined ? {} : { platform }),
      ...(found === undefined ? {} : { found }),
    },
  ];
}

function spotsOf(documents: ImageDocuments, root: Descriptor, { in: places }: KeyRule): Spot[] {
  const isIndex = isIndexType(root.mediaType);
  const images = [...documents.values()].filter(
    ({ manifest, descriptor }) => manifest.kind === 'image' && !isAttestation(descriptor),
  );
  if (places === undefined)
    return isIndex ? [indexSpot(documents, root)] : images.map((image) => eitherSpot(image, documents));
  return places.flatMap((place) => {
    if (place === 'index') return isIndex ? [indexSpot(documents, root)] : [];
    return images.map((image) => ({ ...eitherSpot(image, documents), place, maps: [mapOf(image, place)] }));
  });
}

function indexSpot(documents: ImageDocuments, root: Descriptor): Spot {
  return { place: 'index', maps: [documents.get(root.digest)?.manifest.annotations ?? {}] };
}

/** A single image says it by a label or by an annotation. */
function eitherSpot(image: ManifestDocument, documents: ImageDocuments): Spot {
  const platform = platformOf(image.descriptor, documents);
  return {
    place: 'labels',
    ...(platform === undefined ? {} : { platform: formatPlatform(platform) }),
    maps: [mapOf(image, 'labels'), mapOf(image, 'manifest')],
  };
}

function mapOf(
  { manifest, config }: ManifestDocument,
  place: 'labels' | 'manifest',
): Readonly<Record<string, unknown>> {
  return (place === 'labels' ? config?.fields.config?.Labels : manifest.annotations) ?? {};
}

/** The line that mends it, for whoever builds the image. */
function remedyFor(place: ValuePlace, key: string, rule: KeyRule, source: CheckedSource): string {
  const example = exampleOf(rule, source);
  if (place === 'labels') return `LABEL ${key}=${JSON.stringify(example)} in the Dockerfile`;
  return `--annotation ${quoted(`${place}:${key}=${example}`)} of docker buildx build`;
}

/** A value that the rule would take, where one can be told. */
function exampleOf(
  { equals, is, 'one-of': choices }: KeyRule,
  { repositoryUrl, commits }: CheckedSource,
): string {
  if (equals !== undefined) return equals;
  if (is === 'repository') return repositoryUrl ?? 'https://github.com/OWNER/REPOSITORY';
  if (is === 'commit') return commits[0] ?? 'COMMIT';
  return choices?.[0] ?? (is === 'spdx' ? 'MIT' : '…');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
