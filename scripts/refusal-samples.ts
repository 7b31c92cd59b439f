import { explain } from '../src/actions/explain.ts';
import { readServerHosts } from '../src/actions/hosts.ts';
import type { RefusalFacts } from '../src/actions/refusal-facts.ts';
import type { TokenKind } from '../src/actions/token-kind.ts';
import { RegistryError } from '../src/registry/errors.ts';

/** A failed request with its circumstances. */
export interface RefusalSample {
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  readonly detail?: string;
  readonly cause?: Error;
  readonly url?: string;
  /** Of a job, unless it says otherwise. */
  readonly credential?: TokenKind | 'none';
  readonly inWorkflow?: boolean;
  readonly isUntrusted?: boolean;
  readonly ownerKind?: 'organization' | 'user';
  readonly facts?: RefusalFacts;
}

const UPLOAD_URL = 'https://ghcr.io/v2/acme/app/blobs/uploads/';
const SOURCE_REPOSITORY = 'acme/source';

/** The error that a request like this ends in. */
export function errorOf(sample: RefusalSample): RegistryError {
  const { code = 'DENIED', message, detail, status, cause, url } = sample;
  return new RegistryError({
    method: 'POST',
    url: new URL(url ?? UPLOAD_URL),
    ...(status === undefined ? {} : { status }),
    errors: message === undefined ? [] : [{ code, message, ...(detail === undefined ? {} : { detail }) }],
    cause,
  });
}

/** What a person reads. */
export function explainSample(sample: RefusalSample): string {
  const { inWorkflow = true, credential = 'installation', isUntrusted = false, ownerKind, facts } = sample;
  const error = errorOf(sample);
  const { host } = new URL(error.url);
  return explain(new Error(`cannot push to ${host}/acme/app: ${error.message}`, { cause: error }), {
    environment: inWorkflow ? { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: SOURCE_REPOSITORY } : {},
    hosts: readServerHosts({}),
    event: { isUntrusted, isDependabot: false, ownerKind },
    credentialKinds: new Map([[host, credential]]),
    facts: new Map(facts === undefined ? [] : [[`${host}/acme/app`, facts]]),
  });
}

function systemError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** One failure for every remedy, by its id: tests and docs/errors.md show what is said about it. */
export const REFUSAL_SAMPLES: Readonly<Record<string, RefusalSample>> = {
  'rate-limit': {
    status: 403,
    message: 'permission_denied: Error from intermediary: You have exceeded a secondary rate limit.',
  },
  'fine-grained-token': {
    status: 403,
    message: 'permission_denied: The token provided does not match expected scopes.',
    credential: 'fine-grained',
  },
  sso: {
    status: 403,
    message: 'permission_denied: write_package',
    credential: 'classic',
    inWorkflow: false,
    facts: { ssoUrl: 'https://github.com/orgs/acme/sso' },
  },
  'untrusted-event': {
    status: 403,
    message: 'installation not allowed to Write organization package',
    isUntrusted: true,
  },
  'app-token': {
    status: 403,
    message: 'permission_denied: The requested installation does not exist.',
  },
  'codespace-token': {
    status: 403,
    message: 'permission_denied: write_package',
    credential: 'app-user',
    inWorkflow: false,
  },
  'server-setup': {
    status: 403,
    message:
      'the container registry needs subdomain isolation, which this server does not have (setting subdomainIsolation)',
    credential: 'classic',
    url: 'https://containers.github.example/v2/acme/app/blobs/uploads/',
  },
  'legacy-rights': {
    status: 403,
    message: 'permission_denied: write_package',
    credential: 'classic',
    inWorkflow: false,
    url: 'https://docker.pkg.github.com/v2/acme/app/image/blobs/uploads/',
  },
  'registry-disabled': {
    status: 403,
    message: 'permission_denied: the container registry is disabled for this account',
    ownerKind: 'organization',
  },
  'legacy-name': {
    status: 403,
    message: 'permission_denied: create_package',
    facts: { isMigrationConflict: true },
  },
  'installation-create': {
    status: 403,
    message: 'installation not allowed to Create organization package',
    ownerKind: 'organization',
  },
  'installation-write': {
    status: 403,
    message: 'installation not allowed to Write organization package',
    ownerKind: 'organization',
  },
  'write-package': {
    status: 403,
    message: 'permission_denied: write_package',
    ownerKind: 'organization',
  },
  'write-package-person': {
    status: 403,
    message: 'permission_denied: write_package',
    inWorkflow: false,
    credential: 'classic',
  },
  'create-package': {
    status: 403,
    message: 'permission_denied: create_package',
    inWorkflow: false,
    credential: 'classic',
  },
  'read-package': { status: 403, message: 'permission_denied: read_package' },
  scopes: {
    status: 403,
    message: 'permission_denied: The token provided does not match expected scopes.',
    credential: 'classic',
    inWorkflow: false,
    facts: { scopes: ['read:packages'] },
  },
  proxy: { cause: systemError('UND_ERR_ABORTED', 'Proxy response (403) !== 200 when HTTP Tunneling') },
  certificate: { cause: systemError('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate') },
  'plain-http': { cause: systemError('ERR_SSL_WRONG_VERSION_NUMBER', 'wrong version number') },
  'unknown-host': { cause: systemError('ENOTFOUND', 'getaddrinfo ENOTFOUND ghcr.io') },
  'not-listening': { cause: systemError('ECONNREFUSED', 'connect ECONNREFUSED') },
  network: { cause: systemError('ECONNRESET', 'read ECONNRESET') },
  'no-credential': {
    status: 401,
    code: 'UNAUTHORIZED',
    message: 'authentication required',
    credential: 'none',
  },
  'app-token-refused': { status: 403, message: 'denied' },
  'dead-credential': {
    status: 403,
    message: 'denied',
    credential: 'classic',
    url: 'https://ghcr.io/token?service=ghcr.io&scope=repository:acme/app:pull,push',
  },
  denied: {
    status: 403,
    message: 'no',
    credential: 'unknown',
    url: 'https://quay.io/v2/acme/app/manifests/latest',
  },
  damaged: { status: 400, code: 'DIGEST_INVALID', message: 'provided digest did not match uploaded content' },
  'foreign-layers': {
    status: 500,
    code: 'UNKNOWN',
    message: 'unknown error',
    detail: 'invalid URL on layer',
    url: 'https://registry.example/v2/acme/app/manifests/latest',
  },
  'missing-part': { status: 400, code: 'MANIFEST_BLOB_UNKNOWN', message: 'blob unknown to registry' },
  'no-pushes': { status: 405, url: 'https://registry.example/v2/acme/app/blobs/uploads/' },
  'too-large': { status: 413 },
  'not-found': { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' },
  server: { status: 502 },
};
