import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningRegistry, startRegistry } from '../../src/server/main.ts';
import { exchange } from './exchange.ts';
import { GHCR_WORLD, LACKS, PUBLISHER } from './ghcr-lacks.ts';
import { giveBirth } from './give-birth.ts';
import { conformanceMatrix } from './matrix.ts';
import { createRegistryClient, type RegistryClient } from './registry-client.ts';

let registry: RunningRegistry;
let bearer: string;
let publisher: RegistryClient;
let stranger: RegistryClient;

beforeAll(async () => {
  registry = await startRegistry({ world: GHCR_WORLD });
  bearer = await exchange(registry.registry, PUBLISHER.secret);
  publisher = createRegistryClient(registry.registry, PUBLISHER.user, bearer);
  stranger = createRegistryClient(registry.registry, PUBLISHER.user);
});

afterAll(async () => {
  await Promise.all([publisher, stranger].map((client) => client?.close()));
  await registry?.close();
});

test('REG-06 mode ghcr fails exactly where ghcr.io lacks a part of the specification', async () => {
  const patterns = LACKS.flatMap(({ cases }) => Object.keys(cases));
  const tally: Record<string, number> = Object.fromEntries(patterns.map((pattern) => [pattern, 0]));
  const client = withRedirects(publisher);
  for (const { name: group, cases } of conformanceMatrix(() => client)) {
    for (const repository of repositoriesOf(group)) {
      await giveBirth(registry.registry, repository, bearer);
    }
    for (const { name, run } of cases) {
      if (await passes(run)) continue;
      const full = `${group}: ${name}`;
      const pattern = patterns.find((each) => fits(full, each)) ?? full;
      tally[pattern] = (tally[pattern] ?? 0) + 1;
    }
  }
  expect(tally).toEqual(Object.assign({}, ...LACKS.map(({ cases }) => cases)));
});

/** Of a group whose cases do not ask what an absent package answers. */
function repositoriesOf(group: string): string[] {
  const names = group === 'empty' ? [] : [group, `${group} source`];
  return names.map((name) => `conformance/${name.replaceAll(' ', '-')}`);
}

/** Goes where a download is, without the bearer, as clients have to. */
function withRedirects(client: RegistryClient): RegistryClient {
  return {
    ...client,
    in: (repository) => withRedirects(client.in(repository)),
    async send(method, path, sending) {
      const answer = await client.send(method, path, sending);
      if (answer.status !== 307) return answer;
      const content = await stranger.send(method, String(answer.headers.location), sending);
      return { ...content, headers: { ...answer.headers, ...content.headers } };
    },
  };
}

async function passes(run: () => Promise<void>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    const isUnmet = error instanceof Error && error.name === 'AssertionError';
    if (!isUnmet) throw error;
    return false;
  }
}

function fits(name: string, pattern: string): boolean {
  const text = pattern.replaceAll('+', '\\+').replaceAll('*', '.*');
  return new RegExp(`^${text}$`).test(name);
}
