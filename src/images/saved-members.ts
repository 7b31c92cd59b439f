import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import type { ByteStream } from '../oci/content.ts';
import { UserError } from '../oci/errors.ts';

/** A file of a tar that is being received. Its bytes pass by once; what is not read is skipped. */
export interface SavedMember {
  readonly name: string;
  readonly bytes: ByteStream;
}

/**
 * The files of a tar in their order, while it is being received.
 * @param name what messages call the tar
 * @throws UserError when it is cut short or no tar; what `tar` throws
 */
export async function* readMembers(tar: ByteStream, name: string): AsyncGenerator<SavedMember> {
  const members = extract();
  const fed = pipeline(Readable.from(tar), members);
  /** Whoever reads learns that the stream is closed; the pipeline knows what closed it. */
  const explain = async (error: unknown): Promise<unknown> => {
    const cause: unknown = await fed.then(
      () => error,
      (reason: unknown) => reason,
    );
    if (!isTarError(cause)) return cause;
    return new UserError(`${name} is cut short or no tar: save the image again`, { cause });
  };
  fed.catch(() => undefined); // heard of by whoever reads
  async function* bytesOf(entry: AsyncIterable<Uint8Array>): ByteStream {
    try {
      yield* entry;
    } catch (error) {
      throw await explain(error);
    }
  }
  try {
    for await (const entry of members) {
      if (entry.header.type === 'file')
        yield { name: entry.header.name, bytes: bytesOf(entry as AsyncIterable<Uint8Array>) };
      entry.resume();
    }
    await fed;
  } catch (error) {
    throw await explain(error);
  }
}

/** What tar-stream throws of itself has no code. */
function isTarError(error: unknown): boolean {
  return error instanceof Error && /^(Unexpected end of data|Invalid tar header)/.test(error.message);
}
