import { type Content, verified } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { IntegrityError } from '../oci/errors.ts';

/** Content of a source that is not what its descriptor says: nothing that a target has done. */
export class DamagedContentError extends IntegrityError {
  constructor({ digest }: Descriptor, expected: string, got: string, options?: ErrorOptions) {
    super(`content of ${digest}`, expected, got, options);
  }
}

/** Reads and hashes content. @throws DamagedContentError */
export async function checkContent(content: Content, signal?: AbortSignal): Promise<void> {
  try {
    for await (const _ of verified(content)) signal?.throwIfAborted();
  } catch (error) {
    if (!(error instanceof IntegrityError)) throw error;
    throw new DamagedContentError(content.descriptor, error.expected, error.got, { cause: error });
  }
}
