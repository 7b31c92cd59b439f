import { expect, test } from 'vitest';
import { basic } from '../support/open-server.ts';
import { bearer, expectBody, openStage, STAGE } from './stage.ts';

const SCOPE = 'scope=repository:octocat/open:pull';

test.each([
  ['TOKEN-1 with a service', `GET /token?service=ghcr.io&${SCOPE}`],
  ['TOKEN-2 without one', `GET /token?${SCOPE}`],
  ['TOKEN-10 with two scopes', `GET /token?${SCOPE}&scope=repository:octocat/open:pull`],
])('%s an anonymous token for what is public: nothing beside it', async (_, ask) => {
  const answer = await (await openStage()).send({ ask });
  const { token } = JSON.parse(answer.body.toString());
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('application/json');
  expectBody(answer, `${JSON.stringify({ token })}\n`);
});

test('TOKEN-3 an anonymous token is base64 of a text that begins with v1:', async () => {
  const { body } = await (await openStage()).send({ ask: `GET /token?${SCOPE}` });
  const { token } = JSON.parse(body.toString());
  expect(Buffer.from(token, 'base64').toString('base64')).toBe(token);
  expect(Buffer.from(token, 'base64').toString('latin1')).toMatch(/^v1:/);
});

test('TOKEN-4, DENY-2, TOKEN-5 nobody tells a private package from an absent one if anonymousPrivateStatus is 403', async () => {
  const { send } = await openStage({ world: { ...STAGE, settings: { anonymousPrivateStatus: 403 } } });
  const [closed, absent] = await Promise.all(
    ['closed', 'absent'].map((name) => send({ ask: `GET /token?scope=repository:octocat/${name}:pull` })),
  );
  expect([closed?.status, closed?.body.toString()]).toEqual([403, absent?.body.toString()]);
});

test('TOKEN-11 a token for one package does all that its holder may do', async () => {
  const { client } = await openStage();
  const asked = await client(basic('ghp_owner')).send('GET', `/token?${SCOPE}`);
  const { token } = JSON.parse(asked.body.toString());
  const other = client(`Bearer ${token}`);
  expect((await other.send('POST', '/v2/octocat/closed/blobs/uploads/')).status).toBe(202);
});

test('CHALLENGE-5 a bearer that is any base64 reads public images as nobody', async () => {
  const { client } = await openStage();
  const nobody = client('Bearer QQ==');
  const accept = { headers: { accept: 'application/vnd.oci.image.manifest.v1+json' } };
  const manifest = await nobody.send('GET', '/v2/octocat/open/manifests/v1', accept);
  const { config } = JSON.parse(manifest.body.toString());
  expect(manifest.status).toBe(200);
  expect((await nobody.send('GET', `/v2/octocat/open/blobs/${config.digest}`)).status).toBe(307);
  expect((await nobody.send('GET', '/v2/octocat/closed/manifests/v1', accept)).status).toBe(401);
});

test('CHALLENGE-8 a token as base64 is a bearer, alone or after a user name', async () => {
  const { client } = await openStage();
  for (const secret of ['ghp_owner', 'octocat:ghp_owner']) {
    const answer = await client(bearer(secret)).send('GET', '/v2/octocat/closed/tags/list');
    expectBody(answer, '{"name":"octocat/closed","tags":["v1"]}\n');
  }
});
