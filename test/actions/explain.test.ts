import { describe, expect, test } from 'vitest';
import { type Circumstances, explain } from '../../src/actions/explain.ts';
import { readServerHosts } from '../../src/actions/hosts.ts';
import { REMEDIES } from '../../src/actions/remedies.ts';
import type { TokenKind } from '../../src/actions/token-kind.ts';
import { RegistryError } from '../../src/registry/errors.ts';

interface Case {
  readonly status?: number;
  readonly message?: string;
  readonly code?: string;
  readonly cause?: Error;
  readonly credential?: TokenKind | 'none';
  readonly url?: string;
  readonly inWorkflow?: boolean;
  readonly isUntrusted?: boolean;
  readonly ownerKind?: 'organization' | 'user';
}

const REPOSITORY_URL = 'https://ghcr.io/v2/acme/app/blobs/uploads/';

function explained(fields: Case): string {
  const { code = 'DENIED', message, status, cause } = fields;
  const error = new RegistryError({
    method: 'POST',
    url: new URL(fields.url ?? REPOSITORY_URL),
    ...(status === undefined ? {} : { status }),
    errors: message === undefined ? [] : [{ code, message }],
    cause,
  });
  const inWorkflow = fields.inWorkflow ?? true;
  const circumstances: Circumstances = {
    environment: inWorkflow ? { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'acme/source' } : {},
    hosts: readServerHosts({}),
    event: { isUntrusted: fields.isUntrusted ?? false, ownerKind: fields.ownerKind },
    credentialKinds: new Map([
      [new URL(fields.url ?? REPOSITORY_URL).host, fields.credential ?? 'installation'],
    ]),
  };
  return explain(new Error(`cannot push: ${error.message}`, { cause: error }), circumstances);
}

function systemError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

const CASES: Readonly<Record<string, readonly [fields: Case, advice: string]>> = {
  'rate-limit': [
    {
      status: 403,
      message: 'permission_denied: Error from intermediary: You have exceeded a secondary rate limit.',
    },
    'The registry limits requests, and waiting did not help: run again later',
  ],
  'fine-grained-token': [
    { status: 403, message: 'denied', credential: 'fine-grained' },
    'GitHub Packages does not take fine-grained tokens (github_pat_…): use GITHUB_TOKEN, or make a classic token at https://github.com/settings/tokens/new?scopes=write:packages.',
  ],
  'untrusted-event': [
    { status: 403, message: 'installation not allowed to Write organization package', isUntrusted: true },
    'The job runs for a pull request from a fork or by Dependabot, so its token may only read',
  ],
  'app-token': [
    { status: 403, message: 'permission_denied: The requested installation does not exist.' },
    "The token belongs to a GitHub App, and container packages take no App tokens but the job's own",
  ],
  'installation-create': [
    { status: 403, message: 'installation not allowed to Create organization package' },
    'The token may not create ghcr.io/acme/app: give the job "permissions: packages: write"',
  ],
  'installation-write': [
    {
      status: 403,
      message: 'installation not allowed to Write organization package',
      ownerKind: 'organization',
    },
    'give acme/source the role "Write" under "Manage Actions access" at https://github.com/orgs/acme/packages/container/app/settings.',
  ],
  'write-package': [
    { status: 403, message: 'permission_denied: write_package' },
    'The package exists, but is not linked to acme/source and has not been shared with it: add acme/source with the role "Write" under "Manage Actions access" at https://ghcr.io/acme/app ("Package settings").',
  ],
  'write-package-person': [
    { status: 403, message: 'permission_denied: write_package', inWorkflow: false, credential: 'classic' },
    'You may not write this package',
  ],
  'create-package': [
    { status: 403, message: 'permission_denied: create_package', credential: 'classic' },
    'You may not create packages under "acme": check the owner in ghcr.io/acme/app',
  ],
  'read-package': [
    { status: 403, message: 'permission_denied: read_package' },
    'give the job "permissions: packages: read", and acme/source the role "Read"',
  ],
  scopes: [
    {
      status: 403,
      message: 'permission_denied: The token provided does not match expected scopes.',
      credential: 'classic',
    },
    'The token lacks the scope for this: make a classic token at https://github.com/settings/tokens/new?scopes=write:packages',
  ],
  sso: [
    { status: 403, message: 'Resource protected by organization SAML enforcement', credential: 'classic' },
    'choose "Configure SSO" beside this token',
  ],
  certificate: [
    { cause: systemError('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate') },
    'The certificate of ghcr.io is not trusted here: put your certificate authority into a file and set NODE_EXTRA_CA_CERTS',
  ],
  'plain-http': [
    { cause: systemError('ERR_SSL_WRONG_VERSION_NUMBER', 'wrong version number') },
    'ghcr.io does not speak TLS here: set plain-http',
  ],
  'unknown-host': [
    { cause: systemError('ENOTFOUND', 'getaddrinfo ENOTFOUND ghcr.io') },
    'The name ghcr.io could not be looked up',
  ],
  'not-listening': [
    { cause: systemError('ECONNREFUSED', 'connect ECONNREFUSED') },
    'Nothing answers at ghcr.io',
  ],
  network: [{ cause: systemError('ECONNRESET', 'read ECONNRESET') }, 'The connection to ghcr.io failed'],
  'no-credential': [
    { status: 401, message: 'authentication required', credential: 'none' },
    'There is no login for ghcr.io: put the login action',
  ],
  'app-token-refused': [
    { status: 403, message: 'denied', credential: 'installation' },
    'The token (ghs_…) may not do this: if it is the job\'s, give the job "permissions: packages: write"',
  ],
  'dead-credential': [
    {
      status: 403,
      message: 'denied',
      credential: 'classic',
      url: 'https://ghcr.io/token?service=ghcr.io&scope=repository:acme/app:pull',
    },
    'The credential is unknown, expired or revoked: use GITHUB_TOKEN, or make a classic token at',
  ],
  denied: [
    {
      status: 403,
      message: 'no',
      credential: 'unknown',
      url: 'https://quay.io/v2/acme/app/manifests/latest',
    },
    'The login works, but it may not do this in quay.io/acme/app',
  ],
  damaged: [
    { status: 400, code: 'DIGEST_INVALID', message: 'provided digest did not match uploaded content' },
    'the source is damaged, or something on the way changes bytes',
  ],
  'missing-part': [
    { status: 400, code: 'MANIFEST_BLOB_UNKNOWN', message: 'blob unknown to registry' },
    'The registry lost a part of the image',
  ],
  'too-large': [{ status: 413 }, 'GitHub takes layers of up to 10 GB'],
  'not-found': [
    { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' },
    'ghcr.io/acme/app is not there, or this login may not see it',
  ],
  server: [{ status: 502 }, 'ghcr.io has trouble, and trying again did not help'],
};

describe('AUTH-08 each refusal is explained with its way out:', () => {
  test('every remedy has a case here', () => {
    expect(Object.keys(CASES)).toEqual(REMEDIES.map(({ id }) => id));
  });

  test.each(Object.entries(CASES))('%s', (_, [fields, advice]) => {
    const message = explained(fields);
    expect(message).toContain('cannot push: POST https://');
    expect(message).toContain(advice);
    expect(message).not.toContain('\n');
  });
});

test('an error without an answer of a registry keeps its message', () => {
  const circumstances: Circumstances = {
    environment: {},
    hosts: readServerHosts({}),
    event: { isUntrusted: false, ownerKind: undefined },
    credentialKinds: new Map(),
  };
  expect(explain(new Error('no such file'), circumstances)).toBe('no such file');
});

test('a token service on another host is explained as the registry that it serves', () => {
  const error = new RegistryError({
    method: 'GET',
    url: new URL('https://auth.docker.io/token?service=registry.docker.io'),
    status: 401,
  });
  const circumstances: Circumstances = {
    environment: {},
    hosts: readServerHosts({}),
    event: { isUntrusted: false, ownerKind: undefined },
    credentialKinds: new Map([['docker.io', 'unknown']]),
  };
  expect(explain(error, circumstances)).toContain('docker.io does not know this user name and password');
});
