import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import type { RegistryClient } from '../../conformance/registry-client.ts';
import { uploadBlob } from '../support/open-server.ts';
import { bearer, expectBody, openStage } from './stage.ts';

const CONTENT = 'content of a blob';
const DIGEST = digestOf(CONTENT);
const PLACE = `/v2/octocat/open/blobs/${DIGEST}`;

async function openOwner(): Promise<RegistryClient> {
  return (await openStage()).client(bearer('ghp_owner')).in('octocat/open');
}

async function begin(client: RegistryClient): Promise<string> {
  return String((await client.send('POST', 'blobs/uploads/')).headers.location);
}

describe('uploads', () => {
  test('UPLOAD-1 a session: where, which, how far, and no body', async () => {
    const answer = await (await openOwner()).send('POST', 'blobs/uploads/');
    const id = String(answer.headers['docker-upload-uuid']);
    expect(answer.status).toBe(202);
    expect(answer.headers).toMatchObject({
      location: `/v2/octocat/open/blobs/upload/${id}`,
      range: '0-0',
      'docker-distribution-api-version': 'registry/2.0',
    });
    expectBody(answer, '');
  });

  test('UPLOAD-3 one PUT with everything', async () => {
    const client = await openOwner();
    const put = await client.send('PUT', `${await begin(client)}?digest=${DIGEST}`, {
      body: Buffer.from(CONTENT),
    });
    expect(put.status).toBe(201);
    expect(put.headers).toMatchObject({ location: PLACE, 'docker-content-digest': DIGEST });
    expectBody(put, '');
  });

  test('UPLOAD-6, UPLOAD-8 chunks in sequence, and how far they are', async () => {
    const client = await openOwner();
    const location = await begin(client);
    const halves = [CONTENT.slice(0, 7), CONTENT.slice(7)];
    const ranges = ['0-6', `7-${CONTENT.length - 1}`];
    for (const [position, half] of halves.entries()) {
      const headers = { 'content-range': ranges[position] ?? '' };
      const chunk = await client.send('PATCH', location, { headers, body: Buffer.from(half) });
      expect(chunk.status).toBe(202);
      const { status, headers: state } = await client.send('GET', location);
      expect([status, state.range]).toEqual([204, `0-${halves.slice(0, position + 1).join('').length - 1}`]);
    }
    expect((await client.send('PUT', `${location}?digest=${DIGEST}`)).status).toBe(201);
    expect((await client.send('HEAD', PLACE)).headers['content-length']).toBe(String(CONTENT.length));
  });

  test('UPLOAD-7 other bytes than the digest says are not kept', async () => {
    const client = await openOwner();
    const wrong = { body: Buffer.from('something else') };
    expect((await client.send('PUT', `${await begin(client)}?digest=${DIGEST}`, wrong)).status).toBe(400);
    expect((await client.send('HEAD', PLACE)).status).toBe(404);
  });

  test.each(['', '{}'])('BLOB-5 the blob %j', async (text) => {
    const client = await openOwner();
    const digest = await uploadBlob(client, text);
    const { status, headers } = await client.send('HEAD', `blobs/${digest}`);
    expect([status, headers['content-length']]).toEqual([200, String(text.length)]);
  });
});

describe('BLOB-1 HEAD of a blob', () => {
  test.each([
    ['ghp_owner', 'blob of v1', 200],
    ['ghp_owner', 'absent', 404],
    ['ghp_other', 'blob of v1', 403],
  ])('%s, %s: %i', async (secret, which, expected) => {
    const { client } = await openStage();
    const digest = digestOf(which === 'absent' ? 'absent' : '{"config":"v1"}');
    const { status } = await client(bearer(secret)).send('HEAD', `/v2/octocat/closed/blobs/${digest}`);
    expect(status).toBe(expected);
  });
});

describe('mounts', () => {
  const DIGEST_OF_V1 = digestOf('{"config":"v1"}');
  test.each([
    ['MOUNT-1 of one’s own', 'ghp_owner', 'octocat/tool', `from=octocat/closed`, 201],
    ['MOUNT-2 of another’s public package', 'ghp_other', 'hubot/own', 'from=octocat/open', 201],
    ['MOUNT-3 of what one may not read', 'ghp_other', 'hubot/own', 'from=octocat/closed', 202],
    ['MOUNT-3 of what is not there', 'ghp_owner', 'octocat/tool', 'from=octocat/absent', 202],
    ['MOUNT-4 of whatever has it', 'ghp_owner', 'octocat/tool', '', 202],
  ])('%s', async (_, secret, target, from, expected) => {
    const { client } = await openStage();
    const caller = client(bearer(secret)).in(target);
    const answer = await caller.send('POST', `blobs/uploads/?mount=${DIGEST_OF_V1}&${from}`);
    expect(answer.status).toBe(expected);
    expectBody(answer, '');
    const place = `/v2/${target}/blobs/`;
    expect(answer.headers.location).toBe(
      expected === 201 ? place + DIGEST_OF_V1 : `${place}upload/${answer.headers['docker-upload-uuid']}`,
    );
    const isThere = (await caller.send('HEAD', `blobs/${DIGEST_OF_V1}`)).status === 200;
    expect(isThere).toBe(expected === 201);
  });
});
