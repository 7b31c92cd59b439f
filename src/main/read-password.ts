import { UsageError } from '../actions/usage-error.ts';

/** More than any token has: whoever pipes a disk image here made a mistake. */
const MAX_PASSWORD_BYTES = 64 * 1024;

/**
 * Reads a secret from standard input, whole; one line end after it is not part of it (AUTH-11).
 * @throws UsageError when there is nothing
 */
export async function readPassword(input: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > MAX_PASSWORD_BYTES) {
      throw new UsageError(
        `--password-stdin: more than ${MAX_PASSWORD_BYTES} bytes came: pipe the token alone`,
      );
    }
  }
  const password = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
  if (password === '')
    throw new UsageError('--password-stdin: nothing came on standard input: pipe the token into it');
  return password;
}
