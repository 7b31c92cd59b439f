import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../src/server/clock.ts';
import { readConfiguration } from '../../../src/server/config.ts';
import { createAdminClient } from '../support/admin-client.ts';
import { imageOf, openServer, uploadBlob, uploadImage } from '../support/open-server.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Answers with the statuses, and with 204 from then on; keeps what came. */
async function openReceiver(
  statuses: readonly number[] = [],
): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const left = [...statuses];
  const server = createServer(async (incoming, response) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    received.push({ headers: incoming.headers, body });
    response.writeHead(left.shift() ?? 204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received };
}

const WORLD = {
  users: { octocat: {} },
  organizations: { acme: { owners: ['octocat'] } },
  repositories: { 'acme/app': {} },
  packages: { 'acme/app': { repository: 'acme/app', visibility: 'public' } },
  tokens: { ghp_octocat: { type: 'classic', user: 'octocat', scopes: ['write:packages'] } },
} as const;

/** Pauses of a second or more are noted and cut short. */
function impatient(): { pauses: number[]; clock: typeof systemClock } {
  const pauses: number[] = [];
  return {
    pauses,
    clock: {
      ...systemClock,
      schedule(delayMs, action) {
        if (delayMs < 60_000) pauses.push(delayMs);
        return systemClock.schedule(delayMs < 60_000 ? 0 : delayMs, action);
      },
    },
  };
}

describe('SVC-07 webhooks', () => {
  test('HOOK-1, HOOK-3, HOOK-4 a push is told in both events, signed, with who, what and where', async () => {
    const { url, received } = await openReceiver();
    const { holder, registry } = await openServer({ world: WORLD, webhook: { url, secret: 'hush' } });
    const octocat = (await holder('ghp_octocat')).in('acme/app');
    const annotations = { 'org.opencontainers.image.description': 'A demo' };
    const digest = await uploadImage(octocat, 'v1', { annotations });
    await expect.poll(() => received.length).toBe(2);
    const byEvent = new Map(received.map((one) => [one.headers['x-github-event'], one]));
    const { headers, body } = byEvent.get('package') as Received;
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-github-delivery': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-hub-signature-256': `sha256=${createHmac('sha256', 'hush').update(body).digest('hex')}`,
    });
    const host = new URL(registry.registry).host;
    const payload = JSON.parse(body);
    expect(payload).toMatchObject({
      action: 'published',
      package: {
        name: 'app',
        namespace: 'acme',
        description: 'A demo',
        package_type: 'CONTAINER',
        owner: { login: 'acme', type: 'Organization' },
        package_version: {
          version: digest,
          ...{ summary: '', body: '', body_html: '', metadata: [], package_files: [] },
          container_metadata: { tag: { name: 'v1', digest } },
          package_url: `${host}/acme/app:v1`,
        },
        registry: { vendor: 'GitHub Inc' },
      },
      repository: { full_name: 'acme/app', default_branch: 'main', has_downloads: true },
      organization: { login: 'acme', hooks_url: `${registry.api}/orgs/acme/hooks`, description: null },
      sender: { login: 'octocat' },
    });
    const twin = JSON.parse((byEvent.get('registry_package') as Received).body);
    expect(twin.registry_package).toEqual(payload.package);
    expect(JSON.stringify(payload)).not.toContain('ghp_');
  });

  test('META-02 labels of an image are told, and annotations where it has no label', async () => {
    const { url, received } = await openReceiver();
    const { holder } = await openServer({ world: WORLD, webhook: { url } });
    const octocat = (await holder('ghp_octocat')).in('acme/app');
    const key = (name: string) => `org.opencontainers.image.${name}`;
    const config = JSON.stringify({
      config: { Labels: { [key('description')]: 'label', maintainer: 'me' } },
    });
    await uploadBlob(octocat, config);
    const annotations = { [key('description')]: 'annotation', [key('licenses')]: 'MIT' };
    const image = imageOf(config, { annotations });
    const headers = { 'content-type': image.mediaType };
    await octocat.send('PUT', 'manifests/v1', { headers, body: Buffer.from(JSON.stringify(image)) });
    await expect.poll(() => received.length).toBe(2);
    const { package: told } = received
      .map(({ body }) => JSON.parse(body))
      .find((event) => 'package' in event);
    expect(told.description).toBe('label');
    expect(told.package_version.container_metadata.labels).toMatchObject({
      description: 'label',
      licenses: 'MIT',
      source: '',
      all_labels: { [key('description')]: 'label', [key('licenses')]: 'MIT', maintainer: 'me' },
    });
  });

  test('HOOK-2 the same version under another tag is an update', async () => {
    const { url, received } = await openReceiver();
    const { holder } = await openServer({ world: WORLD, webhook: { url } });
    const octocat = (await holder('ghp_octocat')).in('acme/app');
    await uploadImage(octocat, 'v1', { text: 'same' });
    await uploadImage(octocat, 'v2', { text: 'same' });
    await expect.poll(() => received.length).toBe(4);
    const actions = received.map(({ body }) => JSON.parse(body).action).sort();
    expect(actions).toEqual(['published', 'published', 'updated', 'updated']);
    expect(received[0]?.headers['x-hub-signature-256']).toBeUndefined();
  });

  test.each<[string, number[], number[], object]>([
    ['an overloaded one', [503, 429], [1000, 2000], { attempts: 3, status: 204, state: 'delivered' }],
    [
      'one that stays so',
      [500, 500, 500, 500, 500],
      [1000, 2000, 4000, 8000],
      { attempts: 5, state: 'failed' },
    ],
    ['one that refuses', [404], [], { attempts: 1, status: 404, state: 'failed' }],
  ])('to %s it is sent again, ever later, and listed', async (_, statuses, wanted, listed) => {
    // Both events of the push meet the same answers.
    const { url } = await openReceiver(statuses.flatMap((status) => [status, status]));
    const { pauses, clock } = impatient();
    const { holder, client } = await openServer({ world: WORLD, clock, webhook: { url } });
    await uploadImage((await holder('ghp_octocat')).in('acme/app'), 'v1');
    const admin = createAdminClient(client());
    await expect.poll(() => admin.read('webhooks')).toMatchObject([listed, listed]);
    expect([...pauses].sort((a, b) => a - b)).toEqual(wanted.flatMap((pause) => [pause, pause]));
  });

  test('a receiver that is not there is named in the list', async () => {
    const { clock } = impatient();
    const { holder, client } = await openServer({
      world: WORLD,
      clock,
      webhook: { url: 'http://127.0.0.1:1/' },
    });
    await uploadImage((await holder('ghp_octocat')).in('acme/app'), 'v1');
    const failed = { state: 'failed', attempts: 5, error: expect.stringContaining('ECONNREFUSED') };
    await expect.poll(() => createAdminClient(client()).read('webhooks')).toMatchObject([failed, failed]);
  });

  test('without a URL nothing is sent', async () => {
    const { holder, client } = await openServer({ world: WORLD });
    await uploadImage((await holder('ghp_octocat')).in('acme/app'), 'v1');
    expect(await createAdminClient(client()).read('webhooks')).toEqual([]);
  });

  test('URL and secret come from the environment; the secret has no flag', async () => {
    const environment = { GHCR_WEBHOOK_URL: 'http://hook:1/x', GHCR_WEBHOOK_SECRET: 'hush' };
    const { options } = await readConfiguration({}, environment);
    expect(options.webhook).toEqual({ url: 'http://hook:1/x', secret: 'hush' });
    await expect(readConfiguration({ webhook: 'hook:1' }, {})).rejects.toThrow(
      '--webhook: expected an http or https URL without a user name',
    );
  });
});
