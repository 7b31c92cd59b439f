import { digestOf } from '../../oci/digest.ts';
import type { World } from '../world.ts';

/** GitHub's own tokens. */
const GITHUB_TOKEN = /^(?:gh[a-z]_|github_pat_)\w/;
/** The same anywhere; what our bearers begin with in base64; and credentials of a header. */
const SECRET = /(?<![a-z_])(?:(gh[a-z]_|github_pat_)\w+|(djE6|(?:Bearer|Basic)(?: |%20|\+)+)[\w+/=%.~-]+)/gi;
const SECRET_PARAMETER =
  /([?&](?:sig|token|access_token|refresh_token|id_token|password|secret|client_secret|authorization|auth|code)=)[^&#\s]*/gi;
/** Shorter words are hardly secrets, and are not worth a hash. */
const WORD = /[\w.+~-]{8,}/g;
/** What may be the base64 of such a word: between slashes, then with slashes in it. */
const BASE64_WORDS = [/[\w+-]{11,}(?:=|%3D){0,2}/gi, /[\w+/-]{11,}(?:=|%3D){0,2}/gi] as const;

/**
 * The text with an ellipsis in place of every secret: by its looks, by its parameter, or because the world knows it.
 * @param adminToken counts as one of the world's
 */
export function hideSecrets(text: string, { tokens }: Pick<World, 'tokens'>, adminToken?: string): string {
  const isKnown = (word: string): boolean => word === adminToken || tokens.has(digestOf(word));
  const isSecret = (word: string): boolean => GITHUB_TOKEN.test(word) || isKnown(word);
  const hideBase64 = (word: string): string => (secretsIn(word).some(isSecret) ? '…' : word);
  return text
    .replace(SECRET_PARAMETER, '$1…')
    .replace(SECRET, '$1$2…')
    .replace(WORD, (word) => (isKnown(word) ? '…' : word))
    .replace(BASE64_WORDS[0], hideBase64)
    .replace(BASE64_WORDS[1], hideBase64);
}

/** A secret, or a user name and a secret, as credentials of a header have them. */
function secretsIn(base64: string): string[] {
  const text = Buffer.from(base64, 'base64').toString();
  return [text, text.slice(text.indexOf(':') + 1)];
}
