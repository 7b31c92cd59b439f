import { type Descriptor, parseDescriptor } from '../oci/descriptor.ts';
import type { Platform } from '../oci/platform.ts';
import { partialNotice } from './oci-tar.ts';

/** An image or attestation that an Engine's image is made of (containerd store, API 1.48). */
export interface EngineManifest {
  readonly descriptor: Descriptor;
  /** Whether the Engine has all of it, and not only its entry in an index. */
  readonly isAvailable: boolean;
  /** Undefined for attestations. */
  readonly platform: Platform | undefined;
}

/** What of an Engine's image can be pushed. */
export interface WholePart {
  /** The image itself, or the only one of its platforms that is here. */
  readonly root: Descriptor;
  /** Which of its platforms that is; undefined for all. */
  readonly platform: Platform | undefined;
  readonly notices: readonly string[];
}

/** @param value what inspection says; Engines before Docker 28 say nothing */
export function parseEngineManifests(value: unknown): EngineManifest[] {
  const { Manifests } = (value ?? {}) as { Manifests?: unknown };
  if (!Array.isArray(Manifests)) return [];
  return Manifests.map((entry) => {
    const { Descriptor: descriptor, Available, Kind, ImageData } = entry as Record<string, unknown>;
    const parsed = parseDescriptor(descriptor, "a Descriptor of the Docker Engine's Manifests");
    const { Platform: platform } = (ImageData ?? {}) as { Platform?: Platform };
    return {
      descriptor: parsed,
      isAvailable: Available === true,
      platform: Kind === 'image' ? (platform ?? parsed.platform) : undefined,
    };
  });
}

/** Undefined when that is nothing, or several platforms of even more: or when the Engine does not tell. */
export function findWholePart(
  { mediaType, digest, size }: Descriptor,
  manifests: readonly EngineManifest[],
): WholePart | undefined {
  const isWhole = manifests.length > 0 && manifests.every(({ isAvailable }) => isAvailable);
  if (isWhole) return { root: { mediaType, digest, size }, platform: undefined, notices: [] };
  const present = manifests.filter(({ isAvailable, platform }) => isAvailable && platform !== undefined);
  const [only] = present;
  if (only === undefined || present.length > 1) return undefined;
  const notices = [partialNotice(digest, only.descriptor)];
  return { root: only.descriptor, platform: only.platform, notices };
}
