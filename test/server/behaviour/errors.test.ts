import { expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import { basic, imageOf } from '../support/open-server.ts';
import { type Asking, bearer, errorText, expectBody, openStage } from './stage.ts';

const ABSENT = digestOf('absent');
const SESSION = '/v2/octocat/open/blobs/upload/8f1ca7c6-0000-4000-8000-000000000000';
const OPEN = '/v2/octocat/open';
const SCOPES = 'permission_denied: The token provided does not match expected scopes.';
const DEAD = 'unauthenticated: User cannot be authenticated with the token provided.';
const SHORT_ACCEPT = 'OCI manifest found, but Accept header does not support OCI manifests';
const UNSUPPORTED = 'The operation is unsupported.';
const CREATE = 'installation not allowed to Create organization package';
const WRITE = 'installation not allowed to Write organization package';
const NO_NAME = 'repository name not known to registry';

const owner = (ask: string): Asking => ({ ask, as: 'ghp_owner' });
const other = (ask: string): Asking => ({ ask, as: 'ghp_other' });
const job = (ask: string): Asking => ({ ask, as: 'ghs_job' });
const manifest = (reference: string, bytes: string): Asking => ({
  ...owner(`PUT ${OPEN}/manifests/${reference}`),
  headers: { 'content-type': MEDIA_TYPE.ociManifest },
  body: Buffer.from(bytes),
});

type ErrorRow = [
  title: string,
  asking: Asking,
  status: number,
  code: string,
  message: string,
  detail?: unknown,
];

test.each<ErrorRow>([
  ['ERROR-1 no login', { ask: 'GET /v2/' }, 401, 'UNAUTHORIZED', 'authentication required'],
  [
    'ERROR-2 an empty bearer',
    { ask: 'GET /v2/', headers: { authorization: 'Bearer' } },
    401,
    'UNAUTHORIZED',
    'authentication token not provided',
  ],
  ['ERROR-3 a dead token', { ask: `GET ${OPEN}/tags/list`, as: 'ghp_revoked' }, 401, 'UNAUTHORIZED', DEAD],
  ['ERROR-4 /token', { ask: 'GET /token?scope=repository:octocat/no:pull' }, 403, 'DENIED', 'denied'],
  [
    'ERROR-5 Basic at /v2/',
    { ask: 'GET /v2/', headers: { authorization: basic('ghp_owner') } },
    403,
    'DENIED',
    'invalid token',
  ],
  [
    'ERROR-6 a blob of a package without a role',
    other(`GET /v2/octocat/closed/blobs/${ABSENT}`),
    403,
    'DENIED',
    'permission_denied: read_package',
  ],
  [
    'ERROR-7 no write',
    other(`POST ${OPEN}/blobs/uploads/`),
    403,
    'DENIED',
    'permission_denied: write_package',
  ],
  [
    'ERROR-8 no right to create',
    other('POST /v2/acme/new/blobs/uploads/'),
    403,
    'DENIED',
    'permission_denied: create_package',
  ],
  [
    'NAME-2 no owner',
    owner('POST /v2/api/blobs/uploads/'),
    403,
    'DENIED',
    'permission_denied: create_package',
  ],
  ['ERROR-9 scopes', { ask: `POST ${OPEN}/blobs/uploads/`, as: 'ghp_reader' }, 403, 'DENIED', SCOPES],
  [
    'ERROR-9, CRED-9 no scope that reads, of a public image',
    { ask: `GET ${OPEN}/manifests/v1`, as: 'ghp_scopeless' },
    403,
    'DENIED',
    SCOPES,
  ],
  ['ERROR-10, JOB-1 packages is not named', job('POST /v2/acme/new/blobs/uploads/'), 403, 'DENIED', CREATE],
  ['ERROR-11, JOB-1 the same', job('POST /v2/acme/closed/blobs/uploads/'), 403, 'DENIED', WRITE],
  ['ERROR-13 tags of what is absent', owner('GET /v2/octocat/no/tags/list'), 404, 'NAME_UNKNOWN', NO_NAME],
  ['ERROR-13 … or hidden', other('GET /v2/octocat/closed/tags/list'), 404, 'NAME_UNKNOWN', NO_NAME],
  ['ERROR-14 an absent tag', owner(`GET ${OPEN}/manifests/v2`), 404, 'MANIFEST_UNKNOWN', 'manifest unknown'],
  [
    'ERROR-14, MANIFEST-13 a hidden manifest',
    other('GET /v2/octocat/closed/manifests/v1'),
    404,
    'MANIFEST_UNKNOWN',
    'manifest unknown',
  ],
  [
    'REFERRER-1 referrers',
    owner(`GET ${OPEN}/referrers/${ABSENT}`),
    404,
    'MANIFEST_UNKNOWN',
    'manifest unknown',
  ],
  ['ERROR-16 a short Accept', owner(`GET ${OPEN}/manifests/v1`), 404, 'MANIFEST_UNKNOWN', SHORT_ACCEPT],
  ['ERROR-17 a blob', owner(`GET ${OPEN}/blobs/${ABSENT}`), 404, 'BLOB_UNKNOWN', 'blob unknown to registry'],
  [
    'ERROR-18 a blob that a manifest names',
    manifest('v2', JSON.stringify(imageOf('absent'))),
    400,
    'MANIFEST_BLOB_UNKNOWN',
    'blob unknown to registry',
    ABSENT,
  ],
  [
    'ERROR-20 an unknown session',
    owner(`PUT ${SESSION}?digest=${ABSENT}`),
    404,
    'BLOB_UPLOAD_UNKNOWN',
    'blob upload unknown to registry',
  ],
  ['ERROR-22, TAG-6 DELETE of a tag', owner(`DELETE ${OPEN}/manifests/v1`), 405, 'UNSUPPORTED', UNSUPPORTED],
  ['TAG-6 of a manifest', owner(`DELETE ${OPEN}/manifests/${ABSENT}`), 405, 'UNSUPPORTED', UNSUPPORTED],
  ['TAG-6 of a blob', owner(`DELETE ${OPEN}/blobs/${ABSENT}`), 405, 'UNSUPPORTED', UNSUPPORTED],
  ['TOKEN-9 the OAuth2 form', { ask: 'POST /token' }, 405, 'UNSUPPORTED', UNSUPPORTED],
  [
    'TAG-5 the catalogue',
    owner('GET /v2/_catalog'),
    403,
    'DENIED',
    'requested access to the resource is denied',
  ],
  ['TAG-5 nobody’s catalogue', { ask: 'GET /v2/_catalog' }, 401, 'UNAUTHORIZED', 'authentication required'],
  [
    'ERROR-28, MEDIA-2 Docker’s schema 1',
    manifest('v2', '{"schemaVersion":1}'),
    400,
    'MANIFEST_INVALID',
    'manifest invalid',
    'manifest: schemaVersion must be 2',
  ],
  [
    'ERROR-26 a manifest under another digest',
    manifest(ABSENT, '{}'),
    400,
    'DIGEST_INVALID',
    'provided digest did not match uploaded content',
    `expected ${ABSENT}, got ${digestOf('{}')}`,
  ],
  [
    'ERROR-29 a tag',
    manifest('-v2', '{}'),
    400,
    'TAG_INVALID',
    'invalid tag',
    'a tag has at most 128 letters, digits, "_", "." and "-" and begins with none of the last two; got "-v2"',
  ],
  [
    'ERROR-30 a page of x tags',
    owner(`GET ${OPEN}/tags/list?n=x`),
    400,
    'PAGINATION_NUMBER_INVALID',
    'invalid number of results requested',
    'n must be a number from 0 on, got "x"',
  ],
  [
    'ERROR-31, NAME-3 upper case',
    owner('GET /v2/Octocat/open/manifests/v1'),
    404,
    'NAME_UNKNOWN',
    NO_NAME,
    'the repository name must be lower case: write "octocat/open"',
  ],
])('%s', async (_, asking, status, code, message, ...details) => {
  const answer = await (await openStage()).send(asking);
  expectBody(answer, errorText(code, message, ...details));
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('application/json');
  expect('www-authenticate' in answer.headers).toBe(status === 401);
});

test('ERROR-15 an index that a short Accept does not name', async () => {
  const { send } = await openStage();
  const index = JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex, manifests: [] });
  const headers = { 'content-type': MEDIA_TYPE.ociIndex };
  const put = { ...manifest('multi', index), headers };
  expect((await send(put)).status).toBe(201);
  const short = { ...owner(`GET ${OPEN}/manifests/multi`), headers: { accept: MEDIA_TYPE.ociManifest } };
  const message = 'OCI index found, but Accept header does not support OCI indexes';
  expectBody(await send(short), errorText('MANIFEST_UNKNOWN', message));
});

test('ERROR-17 a manifest’s digest is no blob', async () => {
  const { send } = await openStage();
  const accept = { headers: { accept: MEDIA_TYPE.ociManifest } };
  const { headers } = await send({ ...owner(`HEAD ${OPEN}/manifests/v1`), ...accept });
  const answer = await send(owner(`GET ${OPEN}/blobs/${headers['docker-content-digest']}`));
  expectBody(answer, errorText('BLOB_UNKNOWN', 'blob unknown to registry'));
  expect([answer.status, answer.headers['content-length']]).toEqual([404, '74']);
});

test('ERROR-21, ERROR-26, ERROR-27 what an upload gets wrong', async () => {
  const { client } = await openStage();
  const octocat = client(bearer('ghp_owner')).in('octocat/open');
  const location = String((await octocat.send('POST', 'blobs/uploads/')).headers.location);
  const chunk = async (bytes: number, first: number): Promise<string> => {
    const headers = { 'content-range': `${first}-${first + bytes - 1}` };
    return (await octocat.send('PATCH', location, { headers, body: Buffer.alloc(bytes) })).body.toString();
  };
  const limit = 'the request body is too large and exceeds the maximum permissible limit of 4.00MiB';
  expect(await chunk(4 * 1024 * 1024 + 1, 0)).toBe(errorText('REQUESTED_RANGE_NOT_SATISFIABLE', limit));
  const detail = 'the upload has 0 bytes; got Content-Range 5-9 with 5 bytes of body';
  expect(await chunk(5, 5)).toBe(errorText('RANGE_INVALID', 'invalid content range', detail));
  const put = await octocat.send('PUT', `${location}?digest=${ABSENT}`, { body: Buffer.from('present') });
  expect(put.status).toBe(400);
  expect(JSON.parse(put.body.toString()).errors[0]).toMatchObject({
    code: 'DIGEST_INVALID',
    message: 'provided digest did not match uploaded content',
  });
});

test('ERROR-12 a rate limit in the dress of a refusal, by a fault', async () => {
  const { registry, send } = await openStage();
  const message =
    'permission_denied: Error from intermediary with HTTP status code 403 "Forbidden" - with-body: {"message":"You have exceeded a secondary rate limit."}';
  const body = { errors: [{ code: 'DENIED', message }] };
  registry.faults.add({ match: { method: 'PUT' }, do: { status: 403, body } });
  const answer = await send(manifest('v2', '{}'));
  expect(answer.status).toBe(403);
  expectBody(answer, errorText('DENIED', message));
});

test('ERROR-25 a HEAD is refused without a reason', async () => {
  const { send } = await openStage();
  const answer = await send(other(`HEAD /v2/octocat/closed/blobs/${ABSENT}`));
  expect([answer.status, answer.body.byteLength]).toEqual([403, 0]);
});
