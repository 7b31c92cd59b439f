import type { Descriptor } from '../oci/descriptor.ts';
import { IntegrityError, UserError } from '../oci/errors.ts';
import { isManifestType } from '../oci/media-types.ts';
import { DamagedContentError } from './damaged-content.ts';
import { RegistryError } from './errors.ts';

/** Which end of a copy failed. */
export type CopySide = 'source' | 'target';

/** A step of a copy that failed: which content, on which side, and why (`cause`). */
export class CopyError extends Error {
  override readonly name = 'CopyError';
  readonly side: CopySide;
  readonly descriptor: Descriptor;

  constructor(side: CopySide, descriptor: Descriptor, cause: Error) {
    const { digest, mediaType, size } = descriptor;
    const verb = side === 'source' ? 'reading' : 'sending';
    const kind = isManifestType(mediaType) ? 'manifest' : 'blob';
    super(`${verb} ${kind} ${digest} (${size} bytes): ${cause.message}`, { cause });
    this.side = side;
    this.descriptor = descriptor;
  }
}

/** Names side and content of a failure that we know the meaning of. A defect of the program keeps its own stack. */
export function asCopyError(side: CopySide, descriptor: Descriptor, error: unknown): unknown {
  const isKnown =
    error instanceof RegistryError || error instanceof IntegrityError || error instanceof UserError;
  if (!isKnown) return error;
  return new CopyError(error instanceof DamagedContentError ? 'source' : side, descriptor, error);
}
