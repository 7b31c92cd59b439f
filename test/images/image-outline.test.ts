import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readImageDocuments } from '../../src/images/edit/image-documents.ts';
import { openImageOutline } from '../../src/images/image-outline.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { writeContainersStore } from '../support/containers-store.ts';
import { type FakeEngineImage, startFakeEngine } from '../support/fake-engine.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const APP: FakeEngineImage = {
  ...{ id: digestOf(Buffer.from('app')), tags: ['app:v1'], tar: new Uint8Array(), labels: { a: 'b' } },
};

describe('ACT-10 what an image says of itself is read without its layers', () => {
  test('from a Docker Engine with a graph driver, by inspecting alone', async () => {
    const { endpoint, requests } = await startFakeEngine([APP]);
    const outline = await openImageOutline({ transport: 'docker-daemon', reference: 'app:v1' }, endpoint);
    if (outline === undefined) throw new Error('no outline');
    const documents = await readImageDocuments(outline.source, outline.root);
    expect(documents.get(outline.root.digest)?.config?.fields).toEqual({
      ...{ os: 'linux', architecture: 'amd64' },
      config: { Labels: { a: 'b' } },
    });
    expect(requests).toEqual(['GET /images/app%3Av1/json?manifests=true', 'GET /info']);
  });

  test.each([
    ['with the containerd store, whose images have annotations', 'app:v1', { hasContainerdStore: true }],
    ['that has no such image: who opens it is told why', 'other:v1', {}],
  ])('not from an Engine %s', async (_, reference, options) => {
    const { endpoint } = await startFakeEngine([APP], options);
    expect(await openImageOutline({ transport: 'docker-daemon', reference }, endpoint)).toBeUndefined();
  });

  test('from the storage of podman, an image and a list of images', async () => {
    const folder = await temporaryFolder();
    const configuration = join(folder, 'storage.conf');
    const store = join(folder, 'storage');
    await writeFile(configuration, `[storage]\ngraphroot = ${JSON.stringify(store)}\n`);
    vi.stubEnv('CONTAINERS_STORAGE_CONF', configuration);
    onTestFinished(() => void vi.unstubAllEnvs());
    const images = ['amd64', 'arm64'].map((architecture) => ({
      ...{ names: [`localhost/${architecture}:v1`], layers: [{ file: architecture }], architecture },
    }));
    const [amd] = await writeContainersStore(store, images, { lists: { 'localhost/list:v1': [0, 1] } });
    const read = async (reference: string): Promise<unknown[]> => {
      const outline = await openImageOutline({ transport: 'containers-storage', reference });
      if (outline === undefined) throw new Error('no outline');
      const documents = await readImageDocuments(outline.source, outline.root);
      return [...documents.values()].map(({ manifest, config }) => [
        manifest.kind,
        config?.fields.architecture,
      ]);
    };
    expect(amd).toBeDefined();
    expect(await read('amd64:v1')).toEqual([['image', 'amd64']]);
    expect(await read('list:v1')).toEqual([
      ['index', undefined],
      ['image', 'amd64'],
      ['image', 'arm64'],
    ]);
  });
});
