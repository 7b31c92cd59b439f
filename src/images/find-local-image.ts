import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../oci/errors.ts';
import { parseReference } from '../oci/reference.ts';
import { findInOwnStore, findStoredImage } from './containers-storage.ts';
import { openDockerEngine } from './docker-engine.ts';
import { findEngineEndpoint } from './engine-endpoint.ts';
import { isImageId } from './image-id.ts';
import { LAYOUT_MARKER } from './layout-index.ts';
import type { LocalSourceName } from './open-image.ts';
import { isPath } from './source-name.ts';

/** What was found at a place, or why nothing was. */
type Finding =
  | { readonly source: LocalSourceName; readonly id: string; readonly shown: string }
  | { readonly problem: string };

/**
 * What a source without transport means: an OCI layout or tar that exists, an image of the Docker Engine, or one of
 * podman (ACT-01). What is plainly a path is not looked for elsewhere.
 * @throws UserError that lists what was found when it may be several, and where was looked when it is none
 */
export async function findLocalImage(text: string): Promise<LocalSourceName> {
  const quoted = JSON.stringify(text);
  const problem = isPath(text) ? 'it is no name of an image' : nameProblemOf(text);
  if (problem !== undefined) {
    const kind = await kindOf(text);
    if (kind === undefined) throw noSuchPath(text, problem);
    return sourceOf(text, kind);
  }
  const quick = [lookAtPath(text), lookInDaemon(text), lookInStorage(text, false)];
  const [path, daemon, podman] = (await Promise.all(quick)) as [Finding, Finding, Finding];
  const isFound = [path, daemon, podman].some((finding) => 'source' in finding);
  const findings = [path, daemon, isFound ? podman : await lookInStorage(text, true)];
  const all = findings.filter((finding) => 'source' in finding);
  const different = all.filter(({ id }, position) => all.findIndex((other) => other.id === id) === position);
  const [first] = different;
  if (first === undefined) {
    const problems = findings.flatMap((finding) => ('problem' in finding ? [finding.problem] : []));
    throw new UserError(
      `found no image ${quoted}: ${problems.join('; ')}. For one of a registry write docker://${text}`,
    );
  }
  if (different.length === 1) return first.source;
  const list = different.map(({ shown }) => shown).join(', ');
  throw new UserError(
    `source ${quoted} may be any of ${different.length}: ${list}. Write which one you mean`,
  );
}

type PathKind = 'folder' | 'file' | 'layout' | 'tar';

function sourceOf(path: string, kind: PathKind): LocalSourceName {
  const isFolder = kind === 'folder' || kind === 'layout';
  return { transport: isFolder ? 'oci' : 'docker-archive', path, reference: '' };
}

/** Why a text cannot be the name or ID of an image; undefined when it can. */
function nameProblemOf(text: string): string | undefined {
  if (isImageId(text)) return undefined;
  try {
    parseReference(text);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

function noSuchPath(text: string, problem: string): UserError {
  const hint = text.lastIndexOf(':') > 1 ? `. A tag in a layout is written oci:${text}` : '';
  return new UserError(
    `source ${JSON.stringify(text)} does not exist, and ${problem}: give the folder of an OCI layout, a tar, or the name of an image${hint}`,
  );
}

async function lookAtPath(text: string): Promise<Finding> {
  const kind = await kindOf(text);
  if (kind === undefined) return { problem: 'there is no such folder or file' };
  if (kind === 'folder') return { problem: `the folder ${text} is no OCI layout` };
  if (kind === 'file') return { problem: `the file ${text} is no tar` };
  const source = sourceOf(text, kind);
  const shown =
    kind === 'layout' ? `the OCI layout in this folder (oci:${text})` : `the file (docker-archive:${text})`;
  return { source, id: `path ${text}`, shown };
}

async function lookInDaemon(name: string): Promise<Finding> {
  try {
    const endpoint = await findEngineEndpoint();
    const engine = await openDockerEngine(endpoint);
    try {
      const image = await engine.inspect(name);
      if (image === undefined) return { problem: `the Docker Engine at ${endpoint.label} does not have it` };
      const source = { transport: 'docker-daemon', reference: name } as const;
      return { source, id: image.id, shown: `${image.id} of the Docker Engine (docker-daemon:${name})` };
    } finally {
      await engine.close();
    }
  } catch (error) {
    if (error instanceof UserError) return { problem: error.message };
    throw error;
  }
}

/** @param isThorough whether to ask podman or buildah as well, which takes a while */
async function lookInStorage(name: string, isThorough: boolean): Promise<Finding> {
  try {
    const image = isThorough ? (await findStoredImage(name)).image : await findInOwnStore(name);
    if (image === undefined) return { problem: "podman's storage does not have it" };
    const source = { transport: 'containers-storage', reference: name } as const;
    return { source, id: image.id, shown: `${image.id} of podman (containers-storage:${name})` };
  } catch (error) {
    if (error instanceof UserError) return { problem: error.message };
    throw error;
  }
}

/** Undefined when there is nothing of that name. */
async function kindOf(path: string): Promise<PathKind | undefined> {
  const isFolder = await isFolderAt(path);
  if (isFolder === undefined) return undefined;
  if (isFolder) return (await isFolderAt(join(path, LAYOUT_MARKER.name))) === false ? 'layout' : 'folder';
  return (await looksLikeTar(path)) ? 'tar' : 'file';
}

async function isFolderAt(path: string): Promise<boolean | undefined> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    // A name that no file can have, such as a long reference, is no path either.
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'].includes(code)) return undefined;
    throw error;
  }
}

/** By the first bytes: gzip, zstd, or the magic of a tar's first header (POSIX ustar, GNU). */
async function looksLikeTar(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(262), 0, 262, 0);
    const head = buffer.toString('hex', 0, 4);
    return head.startsWith('1f8b') || head === '28b52ffd' || buffer.toString('latin1', 257) === 'ustar';
  } finally {
    await file.close();
  }
}
