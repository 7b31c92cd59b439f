import { describe, expect, test } from 'vitest';
import type { WorldDocument } from '../../src/server/world-document.ts';
import { openTestClient, repositoryOf } from '../support/client.ts';
import { openTestRegistry } from '../support/registry.ts';
import { blobOf, MEBIBYTE, openUploadTarget, slowBlobOf, UPLOADS } from '../support/uploads.ts';

describe('ACT-05 the question whether a push is allowed', () => {
  test('costs one upload, whose end nobody waits for before that of the client', async () => {
    const { registry, client, repository } = await openUploadTarget({
      faults: [{ match: { method: 'DELETE', path: UPLOADS }, do: { delayMs: 100 } }],
    });
    await repository.probePush();
    expect(registry.requests({ path: UPLOADS }).map(({ method }) => method)).toEqual(['POST']);
    await client.close();
    const asked = registry.requests({ path: UPLOADS }).map(({ method, status }) => `${method} ${status}`);
    expect(asked).toEqual(['POST 202', 'DELETE 204']);
  });

  test('is answered by the words of the registry', async () => {
    const world: WorldDocument = {
      users: { octocat: {} },
      tokens: { ghp_reader: { type: 'classic', user: 'octocat', scopes: ['read:packages'] } },
    };
    const registry = await openTestRegistry({ world });
    const client = openTestClient({ username: 'octocat', password: 'ghp_reader' });
    await expect(repositoryOf(client, registry).probePush()).rejects.toMatchObject({
      status: 403,
      errors: [{ message: 'permission_denied: The token provided does not match expected scopes.' }],
    });
  });

  test('is asked again after a failure that passes', async () => {
    const faults = [{ match: { method: 'POST', path: UPLOADS }, do: { status: 503 } }];
    const { registry, repository } = await openUploadTarget({ faults });
    await repository.probePush();
    expect(registry.requests({ method: 'POST' }).map(({ status }) => status)).toEqual([503, 202]);
  });
});

test('ACT-04 a push that is stopped closes its upload, although the whole client has been told to stop', async () => {
  const registry = await openTestRegistry({ mode: 'oci' });
  registry.faults.add({ match: { method: 'PUT', path: UPLOADS }, do: { bytesPerSecond: 64 * 1024 } });
  const stop = new AbortController();
  const client = openTestClient(registry.login, { signal: stop.signal });
  const sending = repositoryOf(client, registry).push(slowBlobOf(4 * MEBIBYTE), {
    onBytes: () => stop.abort(new Error('enough')),
  });
  await expect(sending).rejects.toThrow('enough');
  expect(registry.requests({ method: 'DELETE', path: UPLOADS }).map(({ status }) => status)).toEqual([204]);
});

test('ACT-04 an upload that is being opened when the push is stopped is closed as well', async () => {
  const registry = await openTestRegistry({ mode: 'oci' });
  registry.faults.add({ match: { method: 'POST', path: UPLOADS }, do: { delayMs: 100 } });
  const stop = new AbortController();
  const client = openTestClient(registry.login, { signal: stop.signal });
  const sending = repositoryOf(client, registry).push(blobOf(1000));
  await expect.poll(() => registry.faults.list()[0]?.hits).toBe(1);
  stop.abort(new Error('enough'));
  await expect(sending).rejects.toThrow('enough');
  const ends = registry.requests({ path: UPLOADS }).map(({ method, status }) => `${method} ${status}`);
  expect(ends).toEqual(['POST 202', 'DELETE 204']);
});

test('ACT-04 nobody waits long for an upload to open once the push is stopped', async () => {
  const registry = await openTestRegistry({ mode: 'oci' });
  registry.faults.add({ match: { method: 'POST', path: UPLOADS }, do: { delayMs: 20_000 } });
  const stop = new AbortController();
  const client = openTestClient(registry.login, { signal: stop.signal });
  const sending = repositoryOf(client, registry).push(blobOf(1000));
  const ended = expect(sending).rejects.toThrow('enough');
  setTimeout(() => stop.abort(new Error('enough')), 50);
  const start = performance.now();
  await ended;
  expect(performance.now() - start).toBeLessThan(5000);
});

describe('ACT-04 layers that other repositories may hold', () => {
  test('are taken over from the first one that has them, and the uploads that the others opened are closed', async () => {
    const { registry, client, repository } = await openUploadTarget();
    const blob = blobOf(1000);
    await repositoryOf(client, registry, 'octocat/base').push(blob);
    const other = openTestClient(registry.login);
    const target = repositoryOf(other, registry, repository.name);
    const mountFrom = ['octocat/nothing', 'octocat/base'];
    expect(await target.push(blob, { mountFrom })).toBe('mounted');
    const mounts = registry.requests({ method: 'POST' }).slice(-2);
    expect(mounts.map(({ status }) => status)).toEqual([202, 201]);
    expect(registry.requests({ method: 'DELETE' })).toHaveLength(1);
  });

  test('are sent where nobody has them, into the upload that is open already', async () => {
    const { registry, repository } = await openUploadTarget();
    const outcome = await repository.push(blobOf(1000), { mountFrom: ['octocat/one', 'octocat/two'] });
    expect(outcome).toBe('uploaded');
    expect(registry.requests({ method: 'POST' })).toHaveLength(2);
    expect(registry.requests({ method: 'DELETE' })).toHaveLength(1);
  });
});
