import { describe, expect, test } from 'vitest';
import { explainSample, REFUSAL_SAMPLES, type RefusalSample } from '../../scripts/refusal-samples.ts';
import { type Circumstances, explain } from '../../src/actions/explain.ts';
import { readServerHosts } from '../../src/actions/hosts.ts';
import { REMEDIES } from '../../src/actions/remedies.ts';
import { RegistryError } from '../../src/registry/errors.ts';

const NOWHERE: Circumstances = {
  environment: {},
  hosts: readServerHosts({}),
  event: { isUntrusted: false, isDependabot: false, ownerKind: undefined },
  credentialKinds: new Map(),
  facts: new Map(),
};

describe('AUTH-08 each refusal is explained with its way out:', () => {
  test('every remedy has a sample', () => {
    expect(Object.keys(REFUSAL_SAMPLES)).toEqual(REMEDIES.map(({ id }) => id));
  });

  test.each(Object.entries(REFUSAL_SAMPLES))('%s', (id, sample) => {
    const message = explainSample(sample);
    expect(message).toMatch(/^cannot push to \S+: POST https:/);
    expect(message).toMatchSnapshot(id);
  });
});

describe('ACT-05 a refusal is explained by what else is known:', () => {
  const created: RefusalSample = {
    status: 403,
    message: 'installation not allowed to Create organization package',
  };
  const denied: RefusalSample = { status: 403, message: 'permission_denied: write_package' };

  test.each<[title: string, sample: RefusalSample, words: string]>([
    [
      'a package of another owner is not for the token of a job',
      { ...created, url: 'https://ghcr.io/v2/other/app/blobs/uploads/' },
      'A job\'s token creates packages only under the owner of its repository, acme/source, and "other" is another one',
    ],
    [
      'the package is linked to another repository',
      {
        ...denied,
        facts: {
          ownerKind: 'organization',
          package: { ownerKind: 'organization', visibility: 'public', repository: 'acme/else' },
        },
      },
      'The package exists, is linked to acme/else, and has not been shared with acme/source: add acme/source with the role "Write" under "Manage Actions access" at https://github.com/orgs/acme/packages/container/app/settings.',
    ],
    [
      'the package is linked to this repository, which has lost its access',
      {
        ...denied,
        facts: { package: { ownerKind: 'organization', visibility: 'private', repository: 'Acme/Source' } },
      },
      'The package exists, and is linked to Acme/Source, but does not let its workflows write: add acme/source',
    ],
    [
      'the REST API has told of no single sign-on, so single sign-on is not in the way',
      {
        ...denied,
        credential: 'classic',
        inWorkflow: false,
        facts: {
          ownerKind: 'user',
          package: { ownerKind: 'user', visibility: 'public', repository: undefined },
          scopes: ['write:packages'],
        },
      },
      'You may not write this package: ask its administrator for the role "Write" at https://github.com/users/acme/packages/container/app/settings.',
    ],
    [
      'an App outside a workflow is not the one of a job',
      { ...created, inWorkflow: false },
      "The token is another GitHub App's",
    ],
    [
      'the organization says by words that it demands single sign-on',
      { status: 403, message: 'Resource protected by organization SAML enforcement', credential: 'classic' },
      'choose "Configure SSO" beside the token at https://github.com/settings/tokens.',
    ],
    [
      'an account with an old plan',
      { status: 403, message: 'permission_denied: this account has a legacy plan' },
      '"acme" has an old plan without the container registry',
    ],
    [
      'an older registry that does not know the token',
      {
        ...{ status: 401, code: 'UNAUTHORIZED', credential: 'classic' },
        message: 'Please ensure your access token is valid and has the appropriate scopes configured.',
      },
      'It is one of these, the likeliest first:\n  1. The token is unknown, expired or revoked: use GITHUB_TOKEN, or make a classic token at',
    ],
    [
      'an older registry that gets no token',
      {
        ...{ status: 401, code: 'UNAUTHORIZED', credential: 'none' },
        message: 'Please ensure your access token is valid and has the appropriate scopes configured.',
      },
      'There is no login for ghcr.io',
    ],
    [
      'a secret that a run for a fork does not get',
      { ...{ status: 401, credential: 'none', isUntrusted: true }, message: 'authentication required' },
      'It is one of these, the likeliest first:\n  1. There is no login for ghcr.io, since this run, for a pull request from a fork',
    ],
    [
      'the image of another repository at the older registry',
      {
        ...{ ...denied, url: 'https://docker.pkg.github.com/v2/acme/other/image/blobs/uploads/' },
        message: 'installation not allowed to Write organization package',
      },
      "has the rights of its repository, acme/other, and a job's token is for its own, acme/source:",
    ],
    [
      'a proxy that wants a login',
      { cause: new Error('Proxy response (407) !== 200 when HTTP Tunneling') },
      'The proxy wants a login: write it into HTTPS_PROXY, as http://USER:PASSWORD@HOST:PORT.',
    ],
    [
      'a proxy before another registry takes smaller bodies',
      { status: 413, url: 'https://quay.io/v2/acme/app/blobs/uploads/x' },
      'or for a proxy before it: raise its body limit or split the layer.',
    ],
  ])('%s', (_, sample, words) => {
    const message = explainSample(sample);
    expect(message).toContain(words);
    if (!words.includes('\n')) expect(message).not.toContain('\n');
  });

  test('the older registry has no list of workflows to add one to', () => {
    const url = 'https://docker.pkg.github.com/v2/acme/source/image/blobs/uploads/';
    const message = explainSample({
      ...created,
      message: 'installation not allowed to Write organization package',
      url,
    });
    expect(message).toContain('lack "packages: write"');
    expect(message).not.toContain('Manage Actions access');
  });

  test('a registry that asks for a longer wait than a job has was not waited for', () => {
    const url = new URL('https://ghcr.io/v2/acme/app/blobs/uploads/');
    const error = new RegistryError({ method: 'PUT', url, status: 429, retryAfter: '3600' });
    expect(explain(error, NOWHERE)).toContain('takes none for 1 h 0 min: run again then');
  });

  test('who does not answer may be the proxy', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const error = new RegistryError({ method: 'GET', url: new URL('https://ghcr.io/v2/'), cause });
    const message = explain(error, { ...NOWHERE, environment: { HTTPS_PROXY: 'http://proxy:3128' } });
    expect(message).toContain('Nothing answers at ghcr.io, or at the proxy before it: check HTTPS_PROXY');
  });

  test.each([
    [true, 'The credential is unknown, expired or revoked'],
    [false, 'There is no login for localhost:5000'],
  ])("the job's token is a login on this machine where GitHub is played: %s", (isOfGitHub, words) => {
    const error = new RegistryError({
      ...{ method: 'POST', status: 401, isOfGitHub },
      url: new URL('http://localhost:5000/v2/acme/app/blobs/uploads/'),
    });
    const credentialKinds = new Map([['localhost:5000', 'classic' as const]]);
    expect(explain(error, { ...NOWHERE, credentialKinds })).toContain(words);
  });

  test('a job that may not even read packages is not held up by a policy', () => {
    const message = explainSample({ ...created, facts: { isIntegrationDenied: true } });
    expect(message).toContain('lack "packages: write"');
    expect(message).not.toContain('Package creation');
  });
});

test.each([
  ['version 3 of the reference registry, which says what is wrong', 'invalid URL on layer', false],
  ['version 2, which does not', {}, true],
])('a foreign layer is no lost part, though it is called missing, too: %s', (_, detail, isDoubtful) => {
  const error = new RegistryError({
    ...{ method: 'PUT', status: 500, url: new URL('https://registry.example/v2/a/b/manifests/latest') },
    errors: [
      { code: 'UNKNOWN', message: 'unknown error' },
      { code: 'UNKNOWN', message: 'unknown error', detail },
      { code: 'MANIFEST_BLOB_UNKNOWN', message: 'blob unknown to registry', detail: 'sha256:2d71' },
    ],
  });
  const message = explain(error, NOWHERE);
  expect(message).toContain('registry.example does not allow the addresses where they are');
  expect(message.includes('lost a part')).toBe(isDoubtful);
});

test('several errors are explained one by one', () => {
  const refusal = (status: number): Error =>
    new RegistryError({ method: 'POST', url: new URL('https://ghcr.io/v2/a/b/blobs/uploads/'), status });
  expect(explain(new AggregateError([refusal(502), refusal(404)]), NOWHERE).split('\n')).toEqual([
    expect.stringContaining('ghcr.io has trouble'),
    expect.stringContaining('ghcr.io/a/b is not there'),
  ]);
});

test('an error without an answer of a registry keeps its message', () => {
  expect(explain(new Error('no such file'), NOWHERE)).toBe('no such file');
});

test('a token service on another host is explained as the registry that it serves', () => {
  const error = new RegistryError({
    method: 'GET',
    url: new URL('https://auth.docker.io/token?service=registry.docker.io'),
    status: 401,
  });
  const circumstances = { ...NOWHERE, credentialKinds: new Map([['docker.io', 'unknown']] as const) };
  expect(explain(error, circumstances)).toContain('docker.io does not know this user name and password');
});

test('a token service whose name is no host of a registry does not get in the way', () => {
  const url = new URL('http://token_service:8080/token');
  const circumstances = { ...NOWHERE, credentialKinds: new Map([['a:5000', 'unknown']] as const) };
  const message = explain(new RegistryError({ method: 'GET', url, status: 401 }), circumstances);
  expect(message).toContain('a:5000 does not know this user name and password');
});

test('the host of a source that nobody could ask is the one that is named, not the only one that was asked', () => {
  const error = new RegistryError({
    method: 'GET',
    url: new URL('https://registry-1.docker.io/v2/'),
    cause: Object.assign(new Error('getaddrinfo ENOTFOUND registry-1.docker.io'), { code: 'ENOTFOUND' }),
  });
  const circumstances = { ...NOWHERE, credentialKinds: new Map([['ghcr.io', 'unknown']] as const) };
  expect(explain(error, circumstances)).toContain('The name docker.io could not be looked up');
});
