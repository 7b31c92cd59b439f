import type { LocalImage } from './local-image.ts';
import { openOciLayout } from './oci-layout.ts';
import type { OpenOptions } from './open-options.ts';
import { DEFAULT_PACKING } from './packing.ts';
import type { SourceName } from './source-name.ts';
import type { TarForm } from './tar-image.ts';

/** A source name that means this machine: all but those of a registry. */
export type LocalSourceName = Exclude<SourceName, { transport: 'docker' | 'none' }>;

/** The code of the transports that do not come with this module: only what one of them needs is loaded. */
const CODE = {
  'oci-archive': loadTarCode,
  'docker-archive': loadTarCode,
  'docker-daemon': () => import('./docker-daemon.ts'),
  'containers-storage': () => import('./containers-storage.ts'),
};

async function loadTarCode() {
  const [{ openAnyTar }, { openTarImage }] = await Promise.all([
    import('./unpacked-tar.ts'),
    import('./tar-image.ts'),
  ]);
  return { openAnyTar, openTarImage };
}

/** Loads what images of this transport are read with, for whoever waits for something else meanwhile. Nothing is read. */
export async function loadTransport(transport: LocalSourceName['transport']): Promise<void> {
  if (transport !== 'oci') await CODE[transport]();
}

/**
 * The image behind a source name of this machine, complete (ACT-01). Close it.
 * @throws UserError when it is absent or incomplete
 */
export async function openLocalImage(name: LocalSourceName, options: OpenOptions = {}): Promise<LocalImage> {
  const { transport, reference } = name;
  switch (transport) {
    case 'oci':
      return openLayoutImage(name.path, reference);
    case 'oci-archive':
      return openTarFile(name.path, reference, 'own', options);
    case 'docker-archive':
      return openTarFile(name.path, reference, 'auto', options);
    case 'docker-daemon': {
      const { openDaemonImage } = await CODE[transport]();
      return openDaemonImage(reference, options);
    }
    case 'containers-storage': {
      const { findStoredImage, openStoredImage } = await CODE[transport]();
      return openStoredImage(await findStoredImage(reference), reference, options.packing ?? DEFAULT_PACKING);
    }
  }
}

async function openTarFile(
  path: string,
  reference: string,
  form: TarForm,
  options: OpenOptions,
): Promise<LocalImage> {
  const { openAnyTar, openTarImage } = await loadTarCode();
  const opened = await openAnyTar(path);
  try {
    const image = await openTarImage(opened.tar, reference, form, options);
    return {
      ...image,
      async close() {
        await image.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function openLayoutImage(folder: string, reference: string): Promise<LocalImage> {
  const layout = await openOciLayout(folder);
  const root = await layout.resolve(reference);
  await layout.checkComplete(root);
  return { source: layout, root, notices: [], findDamage: layout.findDamage, close: async () => {} };
}
