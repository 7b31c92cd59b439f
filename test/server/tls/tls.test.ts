import { X509Certificate } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import { describe, expect, onTestFinished, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { readConfiguration } from '../../../src/server/config.ts';
import { type RegistryOptions, startRegistry } from '../../../src/server/main.ts';
import { createAuthority, issueCertificate } from '../../../src/server/tls/certificate-authority.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openServer, refusalOf } from '../support/open-server.ts';

interface SecureAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

type Send = (method: 'GET' | 'POST' | 'PUT', path: string, body?: string) => Promise<SecureAnswer>;

/** A registry under `--tls auto`, and a client that trusts its authority and nobody else. */
async function openSecure(
  options: RegistryOptions = {},
): Promise<{ origin: string; authority: string; send: Send; trusting(authority: string): Send }> {
  const registry = await startRegistry({ mode: 'oci', tls: 'auto', ...options });
  const agents: Agent[] = [];
  const clientOf = (connect: Readonly<Record<string, unknown>>): Send => {
    const agent = new Agent({ connect });
    agents.push(agent);
    return async (method, path, body) => {
      const url = new URL(path, registry.registry);
      const answer = await request(url, { method, dispatcher: agent, body: body ?? null });
      return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
    };
  };
  onTestFinished(async () => {
    await Promise.all(agents.map((agent) => agent.destroy()));
    await registry.close();
  });
  const { text: authority } = await clientOf({ rejectUnauthorized: false })('GET', '/_/ca.pem');
  const trusting = (ca: string): Send => clientOf({ ca });
  return { origin: registry.registry, authority, send: trusting(authority), trusting };
}

describe('SVC-09 --tls auto', () => {
  test('serves its authority, under which clients trust it', async () => {
    const { origin, send } = await openSecure();
    expect(origin).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect((await send('GET', '/v2/')).status).toBe(200);
  });

  test('nobody trusts it who does not know the authority', async () => {
    const { trusting } = await openSecure();
    const other = await createAuthority(Date.now());
    await expect(trusting(other.certificate)('GET', '/v2/')).rejects.toThrow();
  });

  test('realm and redirects are https', async () => {
    const { send, origin } = await openSecure({ mode: 'ghcr', world: {} });
    const { status, headers } = await send('GET', '/v2/');
    expect([status, headers['www-authenticate']]).toEqual([
      401,
      expect.stringContaining(`realm="${origin}/token"`),
    ]);
  });

  test('the blob port speaks TLS, too', async () => {
    const world = {
      tokens: { ghp_o: { type: 'classic', user: 'octocat', scopes: ['write:packages'] } },
      users: { octocat: {} },
    } as const;
    const { send } = await openSecure({ mode: 'oci', world, anonymous: 'write', blobPort: 0 });
    const { headers } = await send('POST', '/v2/octocat/app/blobs/uploads/');
    const digest = digestOf('text');
    expect((await send('PUT', `${headers.location}?digest=${digest}`, 'text')).status).toBe(201);
    expect((await send('GET', `/v2/octocat/app/blobs/${digest}`)).text).toBe('text');
  });

  test('a fault cuts a TLS connection as well', async () => {
    const { send, origin } = await openSecure();
    const agent = new Agent({ connect: { rejectUnauthorized: false } });
    onTestFinished(() => agent.destroy());
    await request(`${origin}/_/faults`, {
      method: 'POST',
      dispatcher: agent,
      headers: { 'content-type': 'application/json' },
      body: '{"do":{"resetBeforeReply":true}}',
    });
    await expect(send('GET', '/v2/')).rejects.toThrow();
    expect((await send('GET', '/v2/')).status).toBe(200);
  });

  test('with a data folder the authority stays, for its owner’s eyes only', async () => {
    const data = await temporaryFolder();
    const registry = await startRegistry({ mode: 'oci', tls: 'auto', data });
    await registry.close();
    const { authority, send } = await openSecure({ data });
    if (process.platform !== 'win32')
      expect((await stat(join(data, 'tls', 'ca-key.pem'))).mode & 0o777).toBe(0o600);
    expect(new X509Certificate(authority).ca).toBe(true);
    expect((await send('GET', '/v2/')).status).toBe(200);
    await expect(stat(join(data, 'tls', 'ca.pem'))).resolves.toBeDefined();
  });

  test('the certificate names the loopback, the names of containers’ hosts, and those of the registry', async () => {
    const authority = await createAuthority(Date.now());
    const { certificate } = await issueCertificate(authority, ['localhost', '::1', 'ghcr.io'], Date.now());
    const parsed = new X509Certificate(certificate);
    expect(parsed.subjectAltName).toBe('DNS:localhost, IP Address:0:0:0:0:0:0:0:1, DNS:ghcr.io');
    expect(parsed.verify(new X509Certificate(authority.certificate).publicKey)).toBe(true);
    expect(parsed.ca).toBe(false);
  });

  test('without it there is no authority to serve', async () => {
    const { client } = await openServer();
    expect(refusalOf(await client().send('GET', '/_/ca.pem'))).toMatch(/^404 .*not started with --tls auto/);
  });
});

describe('SVC-09 --tls CERT:KEY', () => {
  test('reads both files', async () => {
    const folder = await temporaryFolder();
    const pair = await issueCertificate(await createAuthority(Date.now()), ['localhost'], Date.now());
    const files = [join(folder, 'server.pem'), join(folder, 'server-key.pem')] as const;
    await writeFile(files[0], pair.certificate);
    await writeFile(files[1], pair.key);
    const { options } = await readConfiguration({ tls: files.join(':') }, {});
    expect(options.tls).toEqual(pair);
    const registry = await startRegistry(options.tls === undefined ? {} : { tls: options.tls });
    onTestFinished(() => registry.close());
    expect(registry.registry).toMatch(/^https:/);
  });

  test.each([
    ['on', '--tls: expected auto, or the PEM files of a certificate and its key as CERT:KEY, got "on"'],
    ['absent.pem:absent-key.pem', '--tls: cannot read "absent.pem" (ENOENT)'],
    ['C:\\absent.pem:C:\\key.pem', '--tls: cannot read "C:\\\\absent.pem" (ENOENT)'],
  ])('%s is refused', async (tls, message) => {
    await expect(readConfiguration({ tls }, {})).rejects.toThrow(expect.objectContaining({ message }));
  });

  test('a key of another certificate is refused before a port is open', async () => {
    const authority = await createAuthority(Date.now());
    const one = await issueCertificate(authority, ['localhost'], Date.now());
    const other = await issueCertificate(authority, ['localhost'], Date.now());
    await expect(startRegistry({ tls: { certificate: one.certificate, key: other.key } })).rejects.toThrow(
      /^the certificate and the key for TLS cannot be used \(/,
    );
  });
});
