import { expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { createLog } from '../../../src/server/log.ts';
import { hideSecrets } from '../../../src/server/recorder/hide-secrets.ts';
import { basic, openServer } from '../support/open-server.ts';

const SECRET = 'a-secret-of-no-known-kind';

test.each([
  ['a signature', '/ghcr1/blobs/x?se=1&sig=abc&sp=r', '/ghcr1/blobs/x?se=1&sig=…&sp=r'],
  ['a parameter', '/token?service=x&password=abc#y', '/token?service=x&password=…#y'],
  ['a GitHub token', '/v2/ghp_Abc012/x?q=github_pat_1_2', '/v2/ghp_…/x?q=github_pat_…'],
  ['a bearer of ours', '/v2/?q=djE6YWJj', '/v2/?q=djE6…'],
  ['credentials', 'Basic YWJj, Bearer xyz', 'Basic …, Bearer …'],
  ['a secret of the world', `/v2/${SECRET}/tags/list?n=${SECRET}`, '/v2/…/tags/list?n=…'],
  ['nothing', '/v2/octocat/app/manifests/latest?ns=ghcr.io', '/v2/octocat/app/manifests/latest?ns=ghcr.io'],
])('%s is hidden', (_, text, expected) => {
  const tokens = new Map([[digestOf(SECRET), {}]]) as unknown as Parameters<typeof hideSecrets>[1]['tokens'];
  expect(hideSecrets(text, { tokens })).toBe(expected);
});

test('no secret reaches record or log, wherever in a request it stands', async () => {
  const secrets = ['ghp_octocat0123456789', SECRET];
  const lines: string[] = [];
  const tokens = Object.fromEntries(
    secrets.map((secret) => [
      secret,
      { type: 'classic', user: 'octocat', scopes: ['write:packages'] } as const,
    ]),
  );
  const { client, registry } = await openServer({
    world: { users: { octocat: {} }, tokens },
    adminToken: 'the-admin-secret',
    log: createLog('json', (line) => lines.push(line)),
  });
  for (const secret of secrets) {
    const plain = client();
    await client(basic(secret)).send('GET', '/token?scope=repository:octocat/app:pull');
    await client(basic(secret, secret)).send('GET', '/v2/');
    await client(`Bearer ${secret}`).send('GET', 'tags/list');
    await client(`Bearer ${Buffer.from(secret).toString('base64')}`).send('GET', 'tags/list');
    await client(secret).send('GET', '/v2/');
    await plain.send('GET', `/v2/octocat/${secret}/manifests/latest`);
    await plain.send('GET', `/v2/octocat/app/manifests/${secret}`);
    await plain.send('GET', `/v2/octocat/app/blobs/${secret}`);
    await plain.send('GET', `/nothing/${Buffer.from(`octocat:${secret}`).toString('base64')}/x`);
    await plain.send('GET', `/nothing/${secret}?access_token=${secret}&x=${secret}`);
    await plain.send('POST', '/token', { body: Buffer.from(`password=${secret}`) });
    await plain.send('GET', '/v2/', { headers: { cookie: `session=${secret}`, 'user-agent': secret } });
  }
  await client().send('GET', '/nothing/the-admin-secret?x=the-admin-secret');
  await client('Bearer the-admin-secret').send('GET', '/_/world', { headers: { host: 'other.example' } });
  const said = lines.join('') + JSON.stringify(registry.requests());
  expect(registry.requests().length).toBeGreaterThan(20);
  for (const secret of [...secrets, 'the-admin-secret']) expect(said).not.toContain(secret);
  for (const secret of secrets.flatMap((text) => [text, `octocat:${text}`])) {
    expect(said).not.toContain(Buffer.from(secret).toString('base64'));
  }
});
