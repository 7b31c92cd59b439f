import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { PUSH } from '../../src/actions/definitions/push.ts';
import { push } from '../../src/actions/push.ts';
import { neighboursAt } from '../../src/actions/push-transfer.ts';
import { createMemoryImages } from '../../src/images/memory.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import type { WorldDocument } from '../../src/server/world-document.ts';
import { addRandomImage, writeLayout } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type HereRun, runHere } from './run-here.ts';

const WORLD: WorldDocument = {
  users: { octocat: {} },
  tokens: { ghp_octocat: { type: 'classic', user: 'octocat', scopes: ['write:packages'] } },
};

let registry: RunningRegistry;
let host: string;
let folder: string;
let source: string;

beforeEach(async () => {
  registry = await openTestRegistry({ world: WORLD });
  host = new URL(registry.registry).host;
  folder = await temporaryFolder();
  const images = createMemoryImages();
  source = (await writeLayout(images, join(folder, 'image'), { v1: await addRandomImage(images) })).folder;
});

function pushTo(image: string, inputs: Readonly<Record<string, string>> = {}): Promise<HereRun> {
  const given = { source, image: `${host}/${image}`, token: 'ghp_octocat', ...inputs };
  return runHere(PUSH, push, given, folder);
}

describe('ACT-04 mount-from', () => {
  test.each([
    ['ghcr.io', ['acme/base', 'ghcr.io/acme/Other', 'quay.io/acme/x'], ['acme/base', 'acme/other']],
    ['localhost:5000', ['localhost:5000/a/b', 'localhost/c', 'registry:5000/d'], ['a/b']],
    ['quay.io', [], []],
  ])('at %s of %j are %j', (at, repositories, names) => {
    expect(neighboursAt(at, repositories)).toEqual(names);
  });

  test('takes over the layers that a named repository has, and sends the rest', async () => {
    await pushTo('octocat/base');
    const before = registry.requests({ method: 'PUT', path: '*/blobs/*' }).length;
    const { status, result } = await pushTo('octocat/app', {
      'mount-from': 'octocat/nothing\noctocat/base',
    });
    expect(status).toBe(0);
    expect(registry.requests({ method: 'PUT', path: '*/blobs/*' })).toHaveLength(before);
    const { size } = (await pushTo('octocat/third')).result as { size: number };
    expect((result as { 'uploaded-bytes': number })['uploaded-bytes']).toBeLessThan(size / 10);
  });
});
