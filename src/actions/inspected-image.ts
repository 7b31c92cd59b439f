import type { Descriptor } from '../oci/descriptor.ts';
import { formatBytes } from './format.ts';

/** One manifest of an image, as `inspect --json` shows it. */
export interface InspectedManifest {
  readonly digest: string;
  readonly 'media-type': string;
  readonly size: number;
  readonly platform?: string;
  readonly layers: readonly Pick<Descriptor, 'mediaType' | 'digest' | 'size'>[];
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** What an image is made of. The first manifest is the one that the reference points to. */
export interface InspectedImage {
  readonly digest: string;
  readonly 'media-type': string;
  /** Bytes of everything below the root, each digest once, foreign layers left out. */
  readonly size: number;
  readonly platforms: readonly string[];
  readonly manifests: readonly InspectedManifest[];
}

/** The image for people, one line each. Labels and annotations are as untrusted as before. */
export function formatInspectedImage(image: InspectedImage): string[] {
  return [
    `Digest:  ${image.digest}`,
    `Type:    ${image['media-type']}`,
    `Size:    ${formatBytes(image.size)}`,
    ...image.manifests.flatMap((manifest) => ['', ...formatManifest(manifest)]),
  ];
}

function formatManifest(manifest: InspectedManifest): string[] {
  const layers = manifest.layers.map(
    ({ digest, size, mediaType }) => `    ${digest}  ${formatBytes(size)}  ${mediaType}`,
  );
  return [
    `${manifest.platform ?? 'Manifest'}  ${manifest.digest}`,
    `  ${manifest['media-type']}`,
    ...(layers.length === 0 ? [] : ['  Layers:', ...layers]),
    ...formatTexts('Labels', manifest.labels),
    ...formatTexts('Annotations', manifest.annotations),
  ];
}

function formatTexts(title: string, texts: Readonly<Record<string, string>>): string[] {
  const lines = Object.entries(texts).map(([key, value]) => `    ${key}=${value}`);
  return lines.length === 0 ? [] : [`  ${title}:`, ...lines];
}
