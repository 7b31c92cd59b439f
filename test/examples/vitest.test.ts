import { type RunningRegistry, startRegistry } from 'ghcr-actions/registry';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { publish } from './publish.ts';

let registry: RunningRegistry;

beforeAll(async () => {
  const job = { type: 'actions', repository: 'octocat/app', actor: 'octocat' } as const;
  registry = await startRegistry({
    world: {
      users: { octocat: {} },
      repositories: { 'octocat/app': { visibility: 'public' } },
      tokens: {
        ghs_writer: { ...job, permissions: { packages: 'write' } },
        ghs_reader: { ...job, permissions: { packages: 'read' } },
      },
    },
  });
});

beforeEach(() => registry.reset());
afterAll(() => registry.close());

test('a job publishes its package, which belongs to its repository', async () => {
  await publish(new URL(registry.registry).host, 'ghs_writer');
  const { packages } = registry.world();
  expect(packages?.['octocat/app']).toMatchObject({ repository: 'octocat/app', visibility: 'public' });
});

test('a job without packages: write is refused, in the words of ghcr.io', async () => {
  const publishing = publish(new URL(registry.registry).host, 'ghs_reader');
  await expect(publishing).rejects.toThrow('installation not allowed to Create organization package');
  expect(registry.requests({ status: '201' })).toEqual([]);
});
