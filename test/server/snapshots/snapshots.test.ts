import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMovableClock, systemClock } from '../../../src/server/clock.ts';
import { createSnapshots, type Snapshots } from '../../../src/server/snapshots/snapshots.ts';
import { openStore } from '../../../src/server/storage/open-store.ts';
import { createWorldState } from '../../../src/server/world-state.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type AdminClient, createAdminClient } from '../support/admin-client.ts';
import { openServer, refusalOf, type TestServer, uploadBlob, uploadImage } from '../support/open-server.ts';

const WORLD = {
  users: { octocat: {} },
  tokens: { ghp_octocat: { type: 'classic', user: 'octocat', scopes: ['write:packages'] } },
} as const;

async function open(
  options: Parameters<typeof openServer>[0] = {},
): Promise<TestServer & { admin: AdminClient }> {
  const server = await openServer({ world: WORLD, ...options });
  return { ...server, admin: createAdminClient(server.client()) };
}

describe.each([['in memory', false] as const, ['on disk', true] as const])(
  'SVC-03 snapshots %s',
  (_, onDisk) => {
    const options = async (): Promise<Parameters<typeof openServer>[0]> =>
      onDisk ? { data: await temporaryFolder() } : {};

    test('bring back content and world, ids included, as often as one likes', async () => {
      const { admin, holder } = await open(await options());
      const octocat = await holder('ghp_octocat');
      await uploadImage(octocat, 'one');
      const before = [await admin.read('content'), await admin.read('world')];
      expect((await admin.send('POST', 'snapshots/first')).status).toBe(201);
      for (const tag of ['two', 'three']) {
        await uploadImage(octocat, tag);
        await admin.send('PATCH', 'world', { users: { hubot: {} } });
        expect([await admin.read('content'), await admin.read('world')]).not.toEqual(before);
        expect((await admin.send('POST', 'snapshots/first/restore')).status).toBe(204);
        expect([await admin.read('content'), await admin.read('world')]).toEqual(before);
        expect((await octocat.send('GET', 'tags/list')).body.toString()).toContain('"tags":["one"]');
      }
    });

    test('bytes live as long as a snapshot holds them, and no longer', async () => {
      const { admin, client } = await open({ ...(await options()), mode: 'oci', anonymous: 'write' });
      const one = client();
      const digest = await uploadBlob(one, 'kept for later');
      await admin.send('POST', 'snapshots/with');
      expect((await one.send('DELETE', `blobs/${digest}`)).status).toBe(202);
      expect((await one.send('GET', `blobs/${digest}`)).status).toBe(404);
      await admin.send('POST', 'snapshots/with/restore');
      expect((await one.send('GET', `blobs/${digest}`)).body.toString()).toBe('kept for later');
      await admin.send('DELETE', 'snapshots/with');
      expect((await admin.send('POST', 'snapshots/with/restore')).status).toBe(404);
      expect((await one.send('GET', `blobs/${digest}`)).status).toBe(200);
    });

    test('the clock goes back, too, and an upload in progress ends', async () => {
      const { admin, holder } = await open(await options());
      await admin.send('POST', 'snapshots/first');
      await admin.send('POST', 'clock', { advance: '31d' });
      const octocat = await holder('ghp_octocat');
      const { headers } = await octocat.send('POST', 'blobs/uploads/');
      await admin.send('POST', 'snapshots/first/restore');
      expect(await admin.read('clock')).toMatchObject({ aheadMs: 0 });
      expect((await octocat.send('GET', String(headers.location))).status).toBe(404);
    });

    test('reset returns to the start: content, world, record, faults and clock', async () => {
      const { admin, holder, registry } = await open(await options());
      const start = await admin.read('world');
      await uploadImage(await holder('ghp_octocat'), 'one');
      await admin.send('PATCH', 'world', { users: { hubot: {} } });
      await admin.send('POST', 'faults', { do: { status: 500 } });
      expect((await admin.send('POST', 'reset')).status).toBe(204);
      expect(await admin.read('world')).toEqual(start);
      expect(await admin.read('content')).toEqual({ packages: [] });
      expect([registry.requests(), registry.faults.list()]).toEqual([[], []]);
      expect((await (await holder('ghp_octocat')).send('GET', 'manifests/one')).status).toBe(404);
    });
  },
);

test('SVC-03 bytes that were deleted go with the last snapshot that holds them, or with the registry', async () => {
  const data = await temporaryFolder();
  const { admin, client, registry } = await open({ data, mode: 'oci', anonymous: 'write' });
  const one = client();
  const [first, second, again] = [
    await uploadBlob(one, 'first'),
    await uploadBlob(one, 'second'),
    await uploadBlob(one, 'again'),
  ];
  const kept = (): boolean[] =>
    [first, second, again].map((digest) => {
      const hex = digest.slice('sha256:'.length);
      return existsSync(join(data, 'blobs/sha256', hex.slice(0, 2), hex));
    });
  await admin.send('POST', 'snapshots/one');
  await admin.send('POST', 'snapshots/two');
  for (const digest of [first, again]) await one.send('DELETE', `blobs/${digest}`);
  await uploadBlob(one, 'again');
  await admin.send('DELETE', 'snapshots/one');
  expect(kept()).toEqual([true, true, true]);
  await admin.send('DELETE', 'snapshots/two');
  expect(kept()).toEqual([false, true, true]);

  await admin.send('POST', 'snapshots/three');
  await one.send('DELETE', `blobs/${second}`);
  expect(kept()).toEqual([false, true, true]);
  await registry.close();
  expect(kept()).toEqual([false, false, true]);
});

test.each([
  ['removed', (snapshots: Snapshots) => snapshots.remove('first'), false],
  ['taken anew', (snapshots: Snapshots) => snapshots.take('first'), true],
] as const)(
  'SVC-03 a snapshot that is %s while it is being restored is not mixed with what it was',
  async (_, meanwhile, isRestored) => {
    const store = openStore();
    onTestFinished(() => store.close());
    const world = createWorldState({
      document: {},
      context: { anonymous: { access: 'none', needsBearer: false } },
      mode: 'ghcr',
      origin: 'test',
      records: () => store.world,
      forgetContent: () => {},
    });
    const endAll = async (): Promise<void> => void meanwhile(snapshots);
    const clock = createMovableClock(systemClock);
    const snapshots = createSnapshots({ world, store, clock, sessions: { endAll } });
    snapshots.take('first');
    store.packages.ensure('acme/one', 1);
    snapshots.take('second');
    expect(await snapshots.restore('first')).toBe(isRestored);
    expect(store.packages.names()).toEqual(['acme/one']);
    expect(store.packages.ensure('acme/two', 1).id).toBe(2);
  },
);

test('a reset is refused where it would lose what an earlier process has stored', async () => {
  const data = await temporaryFolder();
  const first = await open({ data });
  await uploadImage(await first.holder('ghp_octocat'), 'one');
  await first.registry.close();
  const { admin } = await open({ data });
  expect(refusalOf(await admin.send('POST', 'reset'))).toMatch(
    /^409 UNSUPPORTED: the data folder had content when this registry started.*take a snapshot/,
  );
});

test('snapshots are listed by their names, which have no odd characters', async () => {
  const { admin } = await open();
  await admin.send('POST', 'snapshots/b');
  expect(await admin.read('snapshots')).toEqual([{ name: 'b', takenAt: expect.any(String), blobs: 0 }]);
  expect((await admin.send('POST', 'snapshots/%20start')).status).toBe(422);
  expect((await admin.send('POST', 'snapshots/%20start/restore')).status).toBe(404);
  expect((await admin.send('DELETE', 'snapshots/c')).status).toBe(404);
});
