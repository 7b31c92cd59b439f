import { UserError } from '../oci/errors.ts';
import { openDaemonImage } from './docker-daemon.ts';
import type { LocalImage } from './local-image.ts';
import { openOciLayout } from './oci-layout.ts';
import type { SourceName } from './source-name.ts';
import { openTar } from './tar-file.ts';
import { openTarImage } from './tar-image.ts';

/** A source name that means this machine: all but those of a registry. */
export type LocalSourceName = Exclude<SourceName, { transport: 'docker' | 'none' }>;

/**
 * The image behind a source name of this machine, complete (ACT-01). Close it.
 * @throws UserError when it is absent, incomplete or of a kind that is not read yet
 */
export async function openLocalImage(name: LocalSourceName): Promise<LocalImage> {
  switch (name.transport) {
    case 'oci':
      return openLayoutImage(name.path, name.reference);
    case 'oci-archive':
      return openTarImage(await openTar(name.path), name.reference, 'own');
    case 'docker-archive':
      return openTarImage(await openTar(name.path), name.reference, 'auto');
    case 'docker-daemon':
      return openDaemonImage(name.reference);
    case 'containers-storage':
      throw new UserError(
        `containers-storage: is not supported yet by this version: run podman save --format oci-archive -o FILE ${name.reference}, and give oci-archive:FILE`,
      );
  }
}

async function openLayoutImage(folder: string, reference: string): Promise<LocalImage> {
  const layout = await openOciLayout(folder);
  const root = await layout.resolve(reference);
  await layout.checkComplete(root);
  return { source: layout, root, notices: [], findDamage: layout.findDamage, close: async () => {} };
}
