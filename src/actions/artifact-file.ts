import { appendFile } from 'node:fs/promises';
import { algorithmOf, type Digest } from '../oci/digest.ts';
import type { Environment } from './environment.ts';

/**
 * Declares a pushed image to the runner, so that an attestation step finds it (ACT-15): one line `oci://NAME@DIGEST` in the file
 * `$GITHUB_ARTIFACTS`. The runner takes no other digests than sha256, and an old one has no such file.
 */
export async function declareArtifact(name: string, digest: Digest, environment: Environment): Promise<void> {
  const file = environment.GITHUB_ARTIFACTS;
  if (file === undefined || file === '' || algorithmOf(digest) !== 'sha256') return;
  await appendFile(file, `oci://${name}@${digest}\n`);
}
