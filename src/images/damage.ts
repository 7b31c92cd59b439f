import type { ByteStream } from '../oci/content.ts';
import { algorithmOf, createDigester, type Digest } from '../oci/digest.ts';

/** Hashes bytes: a sentence with `name`, wanted and actual digest when they differ, else undefined. */
export async function describeDamage(
  name: string,
  digest: Digest,
  bytes: ByteStream,
): Promise<string | undefined> {
  const digester = createDigester(algorithmOf(digest));
  for await (const chunk of bytes) digester.update(chunk);
  const got = digester.digest();
  return got === digest ? undefined : `${name} is damaged: expected ${digest}, its content is ${got}`;
}
