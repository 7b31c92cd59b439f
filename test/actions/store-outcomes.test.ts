import { describe, expect, test } from 'vitest';
import { readServerHosts } from '../../src/actions/hosts.ts';
import { pushByStore, withOutcomes } from '../../src/actions/push-by-store.ts';
import type { Delivery } from '../../src/actions/push-delivery.ts';
import type { StorePush } from '../../src/images/pushing-store.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';

const ROOT = { mediaType: MEDIA_TYPE.ociManifest, digest: digestOf('root'), size: 4 };

interface Made {
  readonly origin?: string;
  /** What the registry has after the push. */
  readonly arrives?: boolean;
  readonly canPush?: boolean;
}

/** A push through a registry and a store that are made for the test; its clock goes on by 10 s a look. */
function made({ origin = 'https://registry.example', arrives = true, canPush = true }: Made = {}) {
  const pushes: StorePush[] = [];
  const lines: string[] = [];
  const probes: string[] = [];
  let time = 0;
  const remote = {
    exists: async () => false,
    find: async () => (arrives ? ROOT : undefined),
    probePush: async () => void probes.push('probe'),
  };
  const delivery = {
    image: {
      root: ROOT,
      store: {
        canPush: () => canPush,
        push: async (to: StorePush) => {
          pushes.push(to);
          to.onLayer({ id: 'a'.repeat(12), sentBytes: 5, totalBytes: 10 });
          to.onLayer({ id: 'a'.repeat(12), outcome: 'mounted' });
          return { tidied: Promise.resolve() };
        },
      },
    },
    client: { origin: async () => new URL(origin), repository: () => remote },
    access: { credential: async () => ({ username: 'octocat', password: 'secret' }) },
    inputs: { dryRun: false, verify: false, mountFrom: ['quay.io/a/b'] },
    context: {
      hosts: readServerHosts({}),
      log: { info: (line: string) => lines.push(line) },
      signal: new AbortController().signal,
      now: () => (time += 10_000),
      retry: { delay: async () => undefined },
    },
  } as unknown as Delivery;
  const { host } = new URL(origin);
  const run = () => pushByStore({ registry: host, repository: 'o/app', tags: ['v1'] }, delivery);
  return { run, pushes, lines, probes };
}

describe('ACT-01 a store that can push', () => {
  test('gets destination, tags and credential, and its words are told', async () => {
    const { run, pushes, lines, probes } = made();
    expect(await run()).toEqual({ layers: new Map([['a'.repeat(12), 'mounted']]), others: 'uploaded' });
    expect(pushes).toMatchObject([
      {
        repository: 'registry.example/o/app',
        tags: ['v1'],
        credential: { username: 'octocat', password: 'secret' },
      },
    ]);
    expect(lines).toEqual(['Uploading to registry.example/o/app: 50 % (5 B of 10 B), 1 B/s, 10 s left']);
    expect(probes).toEqual([]);
  });

  test('whose push is not found at the destination has not pushed', async () => {
    const { run, lines, probes } = made({ arrives: false });
    expect(await run()).toMatchObject({ others: 'exists' });
    expect(lines.at(-1)).toContain('by itself: what it has pushed is not found there');
    expect(probes).toHaveLength(1);
  });

  test.each([
    ['plain HTTP elsewhere', { origin: 'http://registry.example' }],
    ["GitHub's older registry", { origin: 'https://docker.pkg.github.com' }],
    ['a neighbour that the user names', { origin: 'https://quay.io' }],
    ['an image that has been taken from it', { canPush: false }],
  ])('is not asked to for %s', async (_, options) => {
    const { run, pushes } = made(options);
    expect(await run()).toEqual({ layers: new Map(), others: 'exists' });
    expect(pushes).toEqual([]);
  });

  test('is asked to by plain HTTP on loopback', async () => {
    const { run, pushes } = made({ origin: 'http://localhost:5000' });
    await run();
    expect(pushes).toHaveLength(1);
  });
});

test('ACT-06 what a store told is part of the report, and bytes that others sent stay', () => {
  const layer = { mediaType: MEDIA_TYPE.ociLayerGzip, digest: digestOf('layer'), size: 100 };
  const other = { ...layer, digest: digestOf('other'), size: 10 };
  const report = {
    root: ROOT,
    size: 114,
    uploadedBytes: 10,
    nodes: [
      { descriptor: ROOT, outcome: 'exists' },
      { descriptor: layer, outcome: 'exists' },
      { descriptor: other, outcome: 'uploaded' },
    ],
  } as const;
  const layers = new Map([[layer.digest.slice('sha256:'.length).slice(0, 12), 'mounted']] as const);
  const outcomesWith = (others: 'uploaded' | 'exists') => {
    const { nodes, uploadedBytes } = withOutcomes(report, { layers, others });
    return [...nodes.map(({ outcome }) => outcome), uploadedBytes];
  };
  expect(outcomesWith('uploaded')).toEqual(['uploaded', 'mounted', 'uploaded', 14]);
  expect(outcomesWith('exists')).toEqual(['exists', 'mounted', 'uploaded', 10]);
});
