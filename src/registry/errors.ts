import { STATUS_CODES } from 'node:http';
import { readBodyStart } from '../http/body.ts';
import { describeNetworkError } from '../http/network-error.ts';
import { redactUrl } from '../http/redact.ts';
import type { HttpMethod, HttpResponse } from '../http/send.ts';
import type { ProtocolError } from '../oci/error-codes.ts';

const MAX_ERROR_BODY_BYTES = 64 * 1024;
const MAX_ERRORS = 20;
const MAX_TEXT_LENGTH = 1000;

export interface RegistryErrorFields {
  readonly method: HttpMethod;
  readonly url: URL;
  /** Undefined when no answer came. */
  readonly status?: number;
  readonly errors?: readonly ProtocolError[];
  readonly retryAfter?: string | undefined;
  readonly isOfGitHub?: boolean;
  readonly cause?: unknown;
}

/** A request that a registry or its token service refused, or did not answer: `METHOD url: status: CODE message`. One line. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
  readonly method: HttpMethod;
  /** Redacted. */
  readonly url: string;
  readonly status: number | undefined;
  readonly errors: readonly ProtocolError[];
  /** The Retry-After header as it came. */
  readonly retryAfter: string | undefined;
  /** Whether a server of GitHub has answered, or one that plays it: these number their answers (ghcr-behaviour §3.1). */
  readonly isOfGitHub: boolean;

  constructor(fields: RegistryErrorFields) {
    const { method, url, status, errors = [], retryAfter, isOfGitHub = false, cause } = fields;
    const shownUrl = redactUrl(url);
    super(`${method} ${shownUrl}: ${reason(status, errors, cause)}`, cause === undefined ? {} : { cause });
    this.method = method;
    this.url = shownUrl;
    this.status = status;
    this.errors = errors;
    this.retryAfter = retryAfter;
    this.isOfGitHub = isOfGitHub;
  }

  /** Whether the answer carries this code, such as `MANIFEST_UNKNOWN`. */
  hasCode(code: string): boolean {
    return this.errors.some((error) => error.code === code);
  }
}

/** Whether `error` is a refusal with one of these statuses. */
export function isRefusal(error: unknown, ...statuses: number[]): error is RegistryError {
  return error instanceof RegistryError && error.status !== undefined && statuses.includes(error.status);
}

/**
 * False for a refused question, which is no answer to it: what is tried next is refused with the registry's reason, if at all.
 * Any other error is thrown on.
 */
export function unlessDenied(error: unknown): false {
  if (isRefusal(error, 401, 403)) return false;
  throw error;
}

/** The registry's answer behind an error, however it is wrapped: remedies are chosen by it. */
export function registryErrorOf(error: unknown): RegistryError | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current instanceof RegistryError) return current;
  }
  return undefined;
}

/** Reads the answer's error body (at most 64 KiB) and makes the error to throw. Consumes the answer. */
export async function refusalOf(method: HttpMethod, response: HttpResponse): Promise<RegistryError> {
  const { status, headers, url } = response;
  // A body that breaks off leaves the status, which says enough.
  const body = await readBodyStart(response.body, MAX_ERROR_BODY_BYTES).catch(() => Buffer.alloc(0));
  return new RegistryError({
    ...{ method, url, status, errors: parseErrors(body.toString()) },
    retryAfter: headers['retry-after'],
    isOfGitHub: headers['x-github-request-id'] !== undefined,
  });
}

/** Reads `{"errors":[{code, message, detail}]}`, tolerating what is missing. Empty for anything else, such as a proxy's page. */
export function parseErrors(body: string): ProtocolError[] {
  const errors = (parseJson(body) as { errors?: unknown } | null | undefined)?.errors;
  if (!Array.isArray(errors)) return [];
  return errors.slice(0, MAX_ERRORS).flatMap((entry): ProtocolError[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { code, message, detail } = entry as Record<string, unknown>;
    return [
      {
        code: oneLine(typeof code === 'string' ? code : 'UNKNOWN'),
        ...(typeof message === 'string' ? { message: oneLine(message) } : {}),
        ...(detail === undefined || detail === null ? {} : { detail }),
      },
    ];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // An answer that is not JSON has no codes to read.
    return undefined;
  }
}

function reason(status: number | undefined, errors: readonly ProtocolError[], cause: unknown): string {
  const inner = cause instanceof Error ? describeNetworkError(cause) : undefined;
  if (status === undefined) return inner ?? 'no answer';
  const texts = errors.map(({ code, message, detail }) =>
    [code, message, describeDetail(detail)].filter((part) => part !== undefined && part !== '').join(' '),
  );
  const words = texts.length > 0 ? texts.join('; ') : (inner ?? STATUS_CODES[status] ?? 'unknown status');
  return `${status}: ${words}`;
}

/** Short details name the blob or field that is meant; long ones are dumps. */
function describeDetail(detail: unknown): string | undefined {
  if (detail === undefined) return undefined;
  const text = typeof detail === 'string' ? detail : JSON.stringify(detail);
  return text.length > 200 || text === '{}' ? undefined : `(${oneLine(text)})`;
}

/** Servers' words are untrusted: no line of a log is theirs to begin, and none of them is endless. */
function oneLine(text: string): string {
  return text
    .slice(0, MAX_TEXT_LENGTH)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}
