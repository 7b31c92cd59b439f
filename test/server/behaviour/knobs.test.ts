import { expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import type { ProfileSettings } from '../../../src/server/profile.ts';
import { imageOf } from '../support/open-server.ts';
import { type Asking, openStage, STAGE } from './stage.ts';

const OPEN = '/v2/octocat/open';
const DIGEST_OF_V1 = digestOf('{"config":"v1"}');
const ABSENT = digestOf('absent');

const owner = (ask: string): Asking => ({ ask, as: 'ghp_owner' });
const other = (ask: string): Asking => ({ ask, as: 'ghp_other' });
const mount = owner(`POST ${OPEN}/blobs/uploads/?mount=${DIGEST_OF_V1}&from=octocat/closed`);

/** What the request is answered by default, and with the setting. */
type KnobRow = [title: string, settings: ProfileSettings, asking: Asking, usual: number, turned: number];

test.each<KnobRow>([
  [
    'TOKEN-4 anonymousPrivateStatus',
    { anonymousPrivateStatus: 403 },
    { ask: 'GET /token?scope=repository:octocat/closed:pull' },
    401,
    403,
  ],
  [
    'MANIFEST-13 unreadableManifest',
    { unreadableManifest: 403 },
    other('GET /v2/octocat/closed/manifests/v1'),
    404,
    403,
  ],
  ['MANIFEST-2 strictAccept', { strictAccept: false }, owner(`GET ${OPEN}/manifests/v1`), 404, 200],
  ['REFERRER-1 referrers', { referrers: true }, owner(`GET ${OPEN}/referrers/${ABSENT}`), 404, 200],
  [
    'REFERRER-1 referrers by a redirect',
    { referrers: 'redirect' },
    owner(`GET ${OPEN}/referrers/${ABSENT}`),
    404,
    303,
  ],
  ['MOUNT-3 mount: never', { mount: 'never' }, mount, 201, 202],
  [
    'MOUNT-5 mount: phantom',
    { mount: 'phantom' },
    owner(`POST ${OPEN}/blobs/uploads/?mount=${ABSENT}&from=octocat/closed`),
    202,
    201,
  ],
])('%s', async (_, settings, asking, usual, turned) => {
  expect((await (await openStage()).send(asking)).status).toBe(usual);
  const { send } = await openStage({ world: { ...STAGE, settings } });
  expect((await send(asking)).status).toBe(turned);
});

test('REFERRER-1 the page that a redirect names', async () => {
  const { send } = await openStage({ world: { ...STAGE, settings: { referrers: 'redirect' } } });
  const { headers } = await send(owner(`GET ${OPEN}/referrers/${ABSENT}`));
  expect(headers.location).toBe(
    `https://github.com/-/v2/packages/container/package/octocat%2Fopen%2Freferrers%2F${ABSENT}`,
  );
});

test.each([
  [false, undefined],
  ['redirect', undefined],
  [true, ABSENT],
] as const)('REFERRER-2 OCI-Subject where referrers is %s: %s', async (referrers, expected) => {
  const { send } = await openStage({ world: { ...STAGE, settings: { referrers } } });
  const subject = { mediaType: MEDIA_TYPE.ociManifest, digest: ABSENT, size: 6 };
  const { headers, status } = await send({
    ...owner(`PUT ${OPEN}/manifests/v2`),
    headers: { 'content-type': MEDIA_TYPE.ociManifest },
    body: Buffer.from(JSON.stringify(imageOf('{"config":"v1"}', { subject }))),
  });
  expect([status, headers['oci-subject']]).toEqual([201, expected]);
});

test('UPLOAD-5 patchLimitBytes', async () => {
  const { send } = await openStage({ world: { ...STAGE, settings: { patchLimitBytes: 4 } } });
  const { headers } = await send(owner(`POST ${OPEN}/blobs/uploads/`));
  const chunk = (bytes: number): Asking => ({
    ...owner(`PATCH ${headers.location}`),
    headers: { 'content-range': `0-${bytes - 1}` },
    body: Buffer.alloc(bytes),
  });
  expect((await send(chunk(5))).status).toBe(416);
  expect((await send(chunk(4))).status).toBe(202);
});
