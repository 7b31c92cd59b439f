import { createMemoryImages } from '../../../src/images/memory.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import { randomBytesOf, writeLayout } from '../../support/image.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { sha256 } from './raw-registry.ts';

/** A layout of a Windows image: its base layer, which everybody gets from its vendor, is not in it. */
export async function writeWindowsImage(
  seed: string,
): Promise<{ folder: string; digest: string; base: string; own: string }> {
  const images = createMemoryImages();
  const layer = images.add(MEDIA_TYPE.dockerLayerGzip, randomBytesOf(seed, 500));
  const absent = randomBytesOf(`${seed} base`, 900);
  const base = {
    mediaType: MEDIA_TYPE.dockerForeignLayer,
    digest: sha256(absent),
    size: absent.length,
    urls: ['https://vendor.example/base.tar.gz'],
  };
  const config = {
    os: 'windows',
    'os.version': '10.0.26100.1',
    architecture: 'amd64',
    rootfs: { type: 'layers', diff_ids: [base.digest, layer.digest] },
  };
  const manifest = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.dockerManifest,
    config: images.add(MEDIA_TYPE.dockerConfig, JSON.stringify(config)),
    layers: [base, layer],
  };
  const root = images.add(MEDIA_TYPE.dockerManifest, JSON.stringify(manifest));
  const folder = await temporaryFolder();
  await writeLayout(images, folder, { latest: root });
  return { folder, digest: root.digest, base: base.digest, own: layer.digest };
}
