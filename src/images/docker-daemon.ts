import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closestName } from '../oci/closest-name.ts';
import { UserError } from '../oci/errors.ts';
import { parseReference } from '../oci/reference.ts';
import { type DockerEngine, openDockerEngine } from './docker-engine.ts';
import { type EngineEndpoint, findEngineEndpoint } from './engine-endpoint.ts';
import type { LocalImage } from './local-image.ts';
import { openTar } from './tar-file.ts';
import { openTarImage } from './tar-image.ts';
import { openTemporaryFolder, withDiskFullExplained } from './temporary-folder.ts';

const MAX_LISTED_NAMES = 5;

/**
 * An image of a Docker Engine, by name or by full or short image ID (ACT-16). It is saved to a temporary file once.
 * An Engine with the containerd store gives the image as it is; from one with a graph driver it is packed here.
 * @throws UserError when no Engine answers, or it has no such image
 */
export async function openDaemonImage(name: string, endpoint?: EngineEndpoint): Promise<LocalImage> {
  if (!/^(sha256:)?[0-9a-f]{4,64}$/.test(name)) parseReference(name);
  const engine = await openDockerEngine(endpoint ?? (await findEngineEndpoint()));
  try {
    const found = await engine.inspect(name);
    if (found === undefined) throw await noSuchImage(engine, name);
    return await openSaved(engine, name, found.keepsManifests);
  } finally {
    await engine.close();
  }
}

async function openSaved(engine: DockerEngine, name: string, keepsManifests: boolean): Promise<LocalImage> {
  const folder = await openTemporaryFolder();
  try {
    const file = join(folder.path, 'saved.tar');
    await withDiskFullExplained(folder.path, () => writeFile(file, engine.save(name), { mode: 0o600 }));
    const tar = await openTar(file, `the tar that the Docker Engine saved of ${name}`);
    const image = await openTarImage(tar, '', keepsManifests ? 'own' : 'auto');
    return {
      ...image,
      async close() {
        await image.close();
        await folder.remove();
      },
    };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function noSuchImage(engine: DockerEngine, name: string): Promise<UserError> {
  const names = await engine.names();
  const closest = closestName(name, names) ?? closestName(`${name}:latest`, names);
  const known = closest === undefined ? names.filter((other) => isAlike(other, name)) : [closest];
  const listed = (known.length > 0 ? known : names).slice(0, MAX_LISTED_NAMES).join(', ');
  const hint =
    known.length > 0
      ? `did you mean ${listed}?`
      : names.length > 0
        ? `it has ${listed}${names.length > MAX_LISTED_NAMES ? ' and others' : ''}`
        : 'it has no image with a name: build or tag one first';
  return new UserError(`the Docker Engine has no image ${JSON.stringify(name)}: ${hint}`);
}

/** Whether the last part of both names, without tag, is the same. */
function isAlike(one: string, other: string): boolean {
  const lastPart = (name: string): string => name.replace(/^.*\//, '').replace(/[:@].*$/, '');
  return lastPart(one) === lastPart(other);
}
