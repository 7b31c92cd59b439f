import { expect, vi } from 'vitest';
import { type Content, createContent } from '../../src/oci/content.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import type { RemoteRepository } from '../../src/registry/repository.ts';
import type { Fault } from '../../src/server/faults/fault.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import type { RegistryMode } from '../../src/server/profile.ts';
import { openTestClient, repositoryOf } from './client.ts';
import { randomBytesOf } from './image.ts';
import { openTestRegistry } from './registry.ts';

export const MEBIBYTE = 1024 * 1024;

export function blobOf(size: number, seed = 'blob'): Content {
  const bytes = randomBytesOf(seed, size);
  return createContent({ mediaType: MEDIA_TYPE.octetStream, digest: digestOf(bytes), size }, bytes);
}

/** In chunks, so that a broken connection finds it half-way. */
export function slowBlobOf(size: number): Content {
  const { descriptor, open } = blobOf(size);
  return {
    descriptor,
    async *open(from = 0) {
      for await (const bytes of open(from)) {
        for (let at = 0; at < bytes.byteLength; at += 128 * 1024) yield bytes.subarray(at, at + 128 * 1024);
      }
    },
  };
}

/** A registry that fails as told, and a client that waits until it has noticed. */
export async function openUploadTarget(options: { mode?: RegistryMode; faults?: Fault[] } = {}) {
  const registry = await openTestRegistry({ mode: options.mode ?? 'oci' });
  for (const fault of options.faults ?? []) registry.faults.add(fault);
  const client = openTestClient(registry.login, { onRetry: () => strickenAreRecorded(registry) });
  return { registry, client, repository: repositoryOf(client, registry) };
}

/** A registry takes a moment to notice a broken connection; nobody who waits a second sees it. */
async function strickenAreRecorded(registry: RunningRegistry): Promise<void> {
  const recorded = (method = ''): number => registry.requests({ method }).length;
  await vi.waitFor(() => {
    for (const { match, hits } of registry.faults.list())
      expect(recorded(match.method)).toBeGreaterThanOrEqual(hits);
  });
}

/** What the registry gives back, digest checked. */
export async function pulled(repository: RemoteRepository, { descriptor }: Content): Promise<number> {
  let size = 0;
  for await (const chunk of repository.fetch(descriptor)) size += chunk.byteLength;
  return size;
}

/** The methods of all requests for blobs, in the order of their ends. */
export const methods = (registry: RunningRegistry): string =>
  registry
    .requests()
    .filter(({ path, status }) => path.includes('/blobs/') && status !== 401)
    .map(({ method }) => method)
    .join(' ');

/** The path of every request of an upload, in both modes. */
export const UPLOADS = '*/blobs/upload*';
