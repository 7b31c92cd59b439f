import { UserError } from './errors.ts';

/** image-spec, image-index.md, "platform". */
export interface Platform {
  readonly architecture: string;
  readonly os: string;
  readonly variant?: string;
  readonly 'os.version'?: string;
  readonly 'os.features'?: readonly string[];
}

const COMPONENT = /^[A-Za-z0-9_.-]+$/;

/** `os/architecture[/variant]`, the form of `docker --platform`. */
export function formatPlatform(platform: Platform): string {
  const { os, architecture, variant } = platform;
  return [os, architecture, variant].filter((part) => part !== undefined && part !== '').join('/');
}

/** @throws UserError for anything that is not `os/architecture[/variant]`. */
export function parsePlatform(text: string): Platform {
  const [os, architecture, variant, ...rest] = text.split('/');
  const parts = [os, architecture, ...(variant === undefined ? [] : [variant])];
  if (rest.length > 0 || !parts.every((part) => part !== undefined && COMPONENT.test(part))) {
    throw new UserError(
      `invalid platform ${JSON.stringify(text)}: expected OS/ARCHITECTURE, such as linux/arm64`,
    );
  }
  return {
    os: os as string,
    architecture: architecture as string,
    ...(variant === undefined ? {} : { variant }),
  };
}

/** Whether `platform` is what `wanted` asks for. A variant that is not asked for matches any. */
export function matchesPlatform(platform: Platform, wanted: Platform): boolean {
  return (
    platform.os === wanted.os &&
    platform.architecture === wanted.architecture &&
    (wanted.variant === undefined || platform.variant === wanted.variant)
  );
}

/** BuildKit marks attestation manifests with this platform (`unknown/unknown`). */
export function isUnknownPlatform(platform: Platform | undefined): boolean {
  return platform?.os === 'unknown' && platform.architecture === 'unknown';
}
