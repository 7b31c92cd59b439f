import { closestName } from '../oci/closest-name.ts';
import { isDigest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { isTag } from '../oci/reference.ts';

/** Transports whose name is followed by a path and perhaps a tag or reference. */
const FILE_TRANSPORTS = ['oci', 'oci-archive', 'docker-archive'] as const;

/** Transports whose name is followed by what a store on this machine calls the image. */
const STORE_TRANSPORTS = ['docker-daemon', 'containers-storage'] as const;

/** What other tools call the same. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['oci-layout', 'oci:DIR'],
  ['ocidir', 'oci:DIR'],
  ['podman', 'containers-storage:REFERENCE'],
  ['daemon', 'docker-daemon:REFERENCE'],
]);

/** Where an image is, as people write it (ACT-01); the transports have the names that skopeo gave them. */
export type SourceName =
  | {
      readonly transport: (typeof FILE_TRANSPORTS)[number];
      readonly path: string;
      /** Tag, digest or full reference inside; empty for the only image there is. */
      readonly reference: string;
    }
  | { readonly transport: (typeof STORE_TRANSPORTS)[number]; readonly reference: string }
  | { readonly transport: 'docker'; readonly reference: string }
  /** No transport: the command decides what it means. */
  | { readonly transport: 'none'; readonly text: string };

/** @throws UserError for an empty name, a missing path, or a transport that does not exist */
export function parseSourceName(text: string): SourceName {
  if (text === '')
    throw new UserError('the source is empty: give one such as oci:DIR:TAG or docker-daemon:NAME');
  if (text.startsWith('docker://')) {
    return { transport: 'docker', reference: required(text, text.slice('docker://'.length), 'REFERENCE') };
  }
  const colon = text.indexOf(':');
  const prefix = text.slice(0, Math.max(colon, 0));
  const rest = text.slice(colon + 1);
  const file = FILE_TRANSPORTS.find((name) => name === prefix);
  if (file !== undefined) return { transport: file, ...splitPath(text, rest) };
  const store = STORE_TRANSPORTS.find((name) => name === prefix);
  if (store !== undefined) return { transport: store, reference: required(text, rest, 'REFERENCE') };
  refuseMisspelt(text, prefix, rest);
  return { transport: 'none', text };
}

/** `PATH[:REFERENCE]` or `PATH@DIGEST`. The colon of a Windows drive belongs to the path. */
function splitPath(text: string, rest: string): { path: string; reference: string } {
  const at = rest.lastIndexOf('@');
  if (at !== -1 && isDigest(rest.slice(at + 1))) {
    return { path: required(text, rest.slice(0, at), 'PATH'), reference: rest.slice(at + 1) };
  }
  const drive = /^[A-Za-z]:[\\/]/.test(rest) ? 2 : 0;
  const colon = rest.indexOf(':', drive);
  const path = colon === -1 ? rest : rest.slice(0, colon);
  return { path: required(text, path, 'PATH'), reference: colon === -1 ? '' : rest.slice(colon + 1) };
}

/**
 * Whoever writes `docker-deamon:app` means no image called `docker-deamon`. A text that may well be `NAME:TAG` or
 * `HOST:PORT/NAME` passes.
 */
function refuseMisspelt(text: string, prefix: string, rest: string): void {
  if (!/^[A-Za-z][A-Za-z_-]+$/.test(prefix)) return;
  const isReference = isTag(rest) || /^[0-9]+\//.test(rest) || isDigest(text.slice(text.indexOf('@') + 1));
  const closest = closestName(prefix, [...FILE_TRANSPORTS, ...STORE_TRANSPORTS]);
  const meant = OTHER_NAMES.get(prefix) ?? (closest === undefined ? undefined : `${closest}:`);
  if (isReference && (meant === undefined || !prefix.includes('-'))) return; // podman:v5 is an image's name
  const bad = `unknown transport ${JSON.stringify(prefix)} in source ${JSON.stringify(text)}`;
  if (/^https?$/.test(prefix)) throw new UserError(`${bad}: write it without ${prefix}://: ${rest.slice(2)}`);
  if (meant !== undefined) throw new UserError(`${bad}: did you mean ${meant}?`);
  throw new UserError(
    `${bad}: use oci:DIR, oci-archive:FILE, docker-archive:FILE, docker-daemon:NAME, containers-storage:NAME or docker://NAME`,
  );
}

function required(text: string, part: string, what: string): string {
  if (part !== '') return part;
  throw new UserError(`source ${JSON.stringify(text)}: ${what} is missing after the transport`);
}

/** Whether a name without transport is a path: dots, slashes and backslashes where no image's name has them. */
export function isPath(text: string): boolean {
  return /^[./~]|\\|^[A-Za-z]:\//.test(text);
}
