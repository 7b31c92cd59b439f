import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type RegistryOptions,
  type RunningRegistry,
  startRegistry,
  type WorldDocument,
} from '../../src/server/main.ts';
import { exchange } from './exchange.ts';
import { conformanceMatrix } from './matrix.ts';
import { createRegistryClient, type RegistryClient } from './registry-client.ts';

/** Cases per group, as the suite of 2026 counts them. */
const GROUP_SIZES = {
  ping: 1,
  empty: 2,
  'sha256 blobs': 72,
  'sha512 blobs': 72,
  image: 21,
  'image-uncompressed': 21,
  'large-manifest': 21,
  index: 41,
  'nested-index': 73,
  'empty-index': 9,
  artifact: 17,
  'artifact-index': 29,
  'artifact-without-layers': 13,
  'artifacts-with-subject': 62,
  'index-with-subject': 70,
  'missing-subject': 18,
  'data-field': 21,
  'non-distributable-layers': 17,
  'custom-fields': 41,
  'no-layers': 13,
  sparse: 37,
  sha512: 37,
  'tag-param-sha256': 49,
  'tag-param-sha512': 49,
  'bad-digest-image': 15,
  'missing-manifest': 2,
  'invalid-digest-format': 7,
};

test('REG-06 the matrix has the groups and the 830 cases of the OCI conformance suite', () => {
  const groups = conformanceMatrix(() => expect.unreachable());
  expect(Object.fromEntries(groups.map(({ name, cases }) => [name, cases.length]))).toEqual(GROUP_SIZES);
  expect(groups.flatMap(({ cases }) => cases)).toHaveLength(830);
});

describe('REG-06 open, in memory', () => {
  runMatrix(async () => ({ mode: 'oci' }));
});

describe('REG-06 with a login, on disk', () => {
  const secret = 'ghp_octocat';
  const scopes = ['write:packages', 'delete:packages'] as const;
  const world: WorldDocument = {
    users: { octocat: {} },
    tokens: { [secret]: { type: 'classic', user: 'octocat', scopes } },
  };
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'ghcr-actions-conformance-'));
  });
  // After the registry has closed: hooks of this kind run in reverse.
  afterAll(() => rm(data, { recursive: true, force: true, maxRetries: 10 }));
  runMatrix(async () => ({ mode: 'oci', world, data }), secret);
});

/** @param secret of a login that the client exchanges for a bearer */
function runMatrix(options: () => Promise<RegistryOptions>, secret?: string): void {
  let registry: RunningRegistry;
  let client: RegistryClient;
  beforeAll(async () => {
    registry = await startRegistry(await options());
    const bearer = secret === undefined ? undefined : await exchange(registry.registry, secret);
    client = createRegistryClient(registry.registry, 'conformance', bearer);
  });
  afterAll(async () => {
    await client.close();
    await registry.close();
  });
  for (const { name, cases } of conformanceMatrix(() => client)) {
    describe(name, () => {
      for (const conformanceCase of cases) test(conformanceCase.name, conformanceCase.run);
    });
  }
}
