import { errors } from './undici.ts';

const NETWORK_CODES = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETRESET',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_PRX_TLS',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_SOCKET',
]);

/** Whether a request failed on the way, so that the same request may succeed when it is sent again. */
export function isNetworkError(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return error instanceof errors.HTTPParserError || NETWORK_CODES.has(codeOf(error));
}

/**
 * Whether a TLS handshake failed because the other side does not speak TLS at all. False for a certificate that is not trusted:
 * that side does, and may be an impostor.
 */
export function isPlainTextAnswer(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return code === 'EPROTO' || code.startsWith('ERR_SSL_');
}

/** What happened, in one line: the code and the message of the innermost known cause. */
export function describeNetworkError(error: Error): string {
  const inner = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
  // OpenSSL's messages name its own source files and end with a line feed; its reason is what they are about.
  const message = String((isPlainTextAnswer(error) && inner.reason) || inner.message || error.message);
  const code = codeOf(error);
  return code === '' || message.includes(code) ? message : `${message} (${code})`;
}

function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
