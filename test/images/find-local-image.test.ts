import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { packTar } from '../../scripts/pack-tar.ts';
import { findLocalImage } from '../../src/images/find-local-image.ts';
import { UserError } from '../../src/oci/errors.ts';
import { type WrittenImage, writeContainersStore } from '../support/containers-store.ts';
import { startFakeEngine } from '../support/fake-engine.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const LAYERS = [{ file: 'text' }];
const OTHER_ID = `sha256:${'e'.repeat(64)}`;
const folderBefore = process.cwd();

let folder: string;
let store: string;
let podmanId: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  store = join(folder, 'storage');
  await writeFile(join(folder, 'storage.conf'), `graphroot = ${JSON.stringify(store)}\n`);
  vi.stubEnv('CONTAINERS_STORAGE_CONF', join(folder, 'storage.conf'));
  vi.stubEnv('DOCKER_HOST', `unix://${join(folder, 'no.sock')}`);
  vi.stubEnv('PATH', folder);
  const images = [{ names: ['localhost/podmans:latest', 'localhost/both:latest'], layers: LAYERS }];
  [{ id: podmanId }] = (await writeContainersStore(store, images)) as [WrittenImage];
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(folderBefore);
  vi.unstubAllEnvs();
});

async function startEngine(tags: readonly string[], id = OTHER_ID): Promise<void> {
  const { endpoint } = await startFakeEngine([{ id, tags, tar: Buffer.alloc(0) }]);
  vi.stubEnv('DOCKER_HOST', endpoint.label);
}

async function writeLayout(path: string): Promise<void> {
  await mkdir(join(folder, path), { recursive: true });
  await writeFile(join(folder, path, 'oci-layout'), '{}');
}

const oci = (path: string) => ({ transport: 'oci', path, reference: '' });
const archive = (path: string) => ({ transport: 'docker-archive', path, reference: '' });
const docker = (reference: string) => ({ transport: 'docker-daemon', reference });
const podman = (reference: string) => ({ transport: 'containers-storage', reference });

describe('ACT-01 a source without transport', () => {
  test('is what there is of that name', async () => {
    await startEngine(['dockers']);
    await writeLayout('image');
    await writeFile('image.tar', await packTar([{ name: 'a', bytes: 'b' }]));
    await writeFile('image.tgz', Buffer.from('1f8b0000', 'hex'));
    await writeFile('image.tzst', Buffer.from('28b52ffd', 'hex'));
    expect(await findLocalImage('image')).toEqual(oci('image'));
    expect(await findLocalImage('./image')).toEqual(oci('./image'));
    expect(await findLocalImage(join(folder, 'image'))).toEqual(oci(join(folder, 'image')));
    for (const name of ['image.tar', 'image.tgz', 'image.tzst']) {
      expect(await findLocalImage(name)).toEqual(archive(name));
    }
    expect(await findLocalImage('dockers')).toEqual(docker('dockers'));
    expect(await findLocalImage('podmans')).toEqual(podman('podmans'));
    expect(await findLocalImage(podmanId)).toEqual(podman(podmanId));
  });

  test('is no folder of sources, and no program, that has the name of the image', async () => {
    await mkdir('podmans');
    await startEngine(['tool']);
    await writeFile('tool', Buffer.alloc(1000, 1));
    expect(await findLocalImage('podmans')).toEqual(podman('podmans'));
    expect(await findLocalImage('tool')).toEqual(docker('tool'));
  });

  test('is of the Docker Engine when podman has the very same image', async () => {
    await startEngine(['both'], podmanId);
    expect(await findLocalImage('both')).toEqual(docker('both'));
  });

  test('is refused when it may be several, with all of them', async () => {
    await startEngine(['both']);
    await writeLayout('both');
    const failure = findLocalImage('both');
    await expect(failure).rejects.toThrow(UserError);
    await expect(failure).rejects.toThrow(
      `source "both" may be any of 3: the OCI layout in this folder (oci:both), ${OTHER_ID} of the Docker Engine (docker-daemon:both), ${podmanId} of podman (containers-storage:both). Write which one you mean`,
    );
  });

  test('is told with all places and what was wrong there when there is none', async () => {
    await mkdir('nothing');
    await expect(findLocalImage('nothing')).rejects.toThrow(
      new RegExp(
        [
          '^found no image "nothing": the folder nothing is no OCI layout; ',
          'cannot reach the Docker Engine at unix://.*no.sock: nothing listens there: .*; ',
          'podman\'s storage \\(.*storage\\) has no image "nothing": it has localhost/podmans:latest, localhost/both:latest',
          '. For one of a registry write docker://nothing$',
        ].join(''),
      ),
    );
    await startEngine(['app']);
    await expect(findLocalImage('app:v2')).rejects.toThrow(
      /there is no such folder or file; the Docker Engine at .* does not have it;/,
    );
  });

  test.each([
    ['./gone', 'source "./gone" does not exist, and it is no name of an image'],
    ['./gone:v1', 'A tag in a layout is written oci:./gone:v1'],
    ['C:\\images\\gone', 'source "C:\\\\images\\\\gone" does not exist, and it is no name of an image'],
    ['C:/images/gone', 'source "C:/images/gone" does not exist, and it is no name of an image'],
    ['images\\gone', 'does not exist, and it is no name of an image'],
    ['App', 'does not exist, and invalid reference "App": the repository name must be lower case'],
  ])('%s is a path that does not exist', async (text, message) => {
    await expect(findLocalImage(text)).rejects.toThrow(UserError);
    await expect(findLocalImage(text)).rejects.toThrow(message);
  });

  test('may be a path that no image can be called by', async () => {
    await writeLayout('Image');
    expect(await findLocalImage('Image')).toEqual(oci('Image'));
  });
});
