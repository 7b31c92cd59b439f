import { digestOf } from '../../oci/digest.ts';
import type { World } from '../world.ts';

/** GitHub's own tokens; what our bearers begin with in base64; and credentials of a header. */
const SECRET = /\b(?:(gh[a-z]_|github_pat_)\w+|(djE6|(?:Bearer|Basic)(?: |%20|\+)+)[\w+/=%.~-]+)/gi;
const SECRET_PARAMETER =
  /([?&](?:sig|token|access_token|refresh_token|id_token|password|secret|client_secret|authorization|auth|code)=)[^&#\s]*/gi;
/** Shorter words are hardly secrets, and are not worth a hash. */
const WORD = /[\w.+~-]{8,}/g;

/** The text with an ellipsis in place of every secret: by its looks, by its parameter, or because the world knows it. */
export function hideSecrets(text: string, { tokens }: Pick<World, 'tokens'>): string {
  return text
    .replace(SECRET_PARAMETER, '$1…')
    .replace(SECRET, '$1$2…')
    .replace(WORD, (word) => (tokens.has(digestOf(word)) ? '…' : word));
}
