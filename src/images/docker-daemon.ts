import { closestName } from '../oci/closest-name.ts';
import { UserError } from '../oci/errors.ts';
import { parseReference } from '../oci/reference.ts';
import { openContainerdImage } from './containerd-image.ts';
import { type DockerEngine, openDockerEngine } from './docker-engine.ts';
import { type EngineEndpoint, findEngineEndpoint } from './engine-endpoint.ts';
import { openGraphDriverImage } from './graph-driver-image.ts';
import { findById, isImageId } from './image-id.ts';
import type { LocalImage } from './local-image.ts';
import type { OpenOptions } from './open-options.ts';
import { DEFAULT_PACKING } from './packing.ts';

const MAX_LISTED_NAMES = 5;

export interface DaemonOptions extends OpenOptions {
  /** The one that the docker command would use, unless told. */
  readonly endpoint?: EngineEndpoint | undefined;
}

/**
 * An image of a Docker Engine, by name or by full or short image ID (ACT-16). An Engine with the containerd store gives the
 * image as it is; from one with a graph driver it is packed here.
 * @throws UserError when no Engine answers, or it has no such image
 */
export async function openDaemonImage(
  name: string,
  { packing = DEFAULT_PACKING, takesPart = false, endpoint }: DaemonOptions = {},
): Promise<LocalImage> {
  if (!isImageId(name)) parseReference(name);
  const engine = await openDockerEngine(endpoint ?? (await findEngineEndpoint()));
  try {
    const image = await engine.inspect(name);
    if (image === undefined) throw await noSuchImage(engine, name);
    const isStoreKnown = image.descriptor !== undefined;
    const toPack = { engine, image, name, packing };
    const keepsManifests = isStoreKnown || (await engine.keepsManifests());
    return await (keepsManifests ? openContainerdImage(toPack, takesPart) : openGraphDriverImage(toPack));
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function noSuchImage(engine: DockerEngine, name: string): Promise<UserError> {
  const images = await engine.images();
  // The Engine calls an ambiguous ID unknown.
  if (isImageId(name)) findById(name, images, 'of the Docker Engine');
  const names = images.flatMap((image) => image.names);
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
