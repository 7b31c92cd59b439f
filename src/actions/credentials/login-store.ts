import { rm } from 'node:fs/promises';
import { type Digest, digestOf } from '../../oci/digest.ts';
import type { Credential } from '../../registry/credential.ts';
import { entryOf, keysOf } from './auth-entry.ts';
import { type AuthDocument, type AuthEntry, readAuthFile, writeAuthFile } from './auth-file.ts';
import type { AuthLocations } from './auth-locations.ts';
import { withFileLock } from './file-lock.ts';

/** One entry that was written, and what stood there before. */
interface Change {
  readonly registry: string;
  readonly file: string;
  readonly key: string;
  /** Of the entry that was written: an entry with another one is no longer ours. */
  readonly written: Digest;
  readonly before?: AuthEntry;
  readonly helperBefore?: string;
  /** Which parts of the file did not exist. */
  readonly added: readonly ('file' | 'auths' | 'credHelpers')[];
}

/** A login that `restoreLogins` found, and whether it was still ours to take back. */
export interface RestoredLogin {
  readonly registry: string;
  readonly file: string;
  readonly isRestored: boolean;
}

export interface StoreLoginOptions {
  readonly locations: AuthLocations;
  /** Keeps what was there before, readable by its owner only; several logins may share it. */
  readonly recordFile: string;
}

/**
 * Stores a login where docker, podman, buildah, skopeo, crane, oras and helm look for it (ACT-11).
 * @param registry `host[:port]`
 * @returns the files that hold it now
 */
export async function storeLogin(
  registry: string,
  credential: Credential,
  { locations, recordFile }: StoreLoginOptions,
): Promise<string[]> {
  const files = await filesFor(locations);
  for (const file of files) {
    await withFileLock(lockOf(file), () => storeIn(file, registry, credential, recordFile));
  }
  return files;
}

/** Puts back what stood before the logins of `recordFile`, the last one first, where the entry is still ours. */
export async function restoreLogins(recordFile: string): Promise<RestoredLogin[]> {
  const restored: RestoredLogin[] = [];
  for (const change of (await readRecord(recordFile)).reverse()) {
    const isRestored = await withFileLock(lockOf(change.file), () => restore(change));
    restored.push({ registry: change.registry, file: change.file, isRestored });
  }
  await rm(recordFile, { force: true });
  return restored;
}

/**
 * Podman and its kin read docker's file when their own knows no better. They need an entry of their own when theirs exists or
 * is chosen, when `DOCKER_CONFIG` moved docker's file, and when docker's needs an empty helper name, on which they fail.
 */
async function filesFor({
  docker,
  containers,
  isContainersChosen,
  isDockerMoved,
}: AuthLocations): Promise<string[]> {
  if (containers === undefined || containers === docker) return [docker];
  const needsOwn =
    isContainersChosen ||
    isDockerMoved ||
    (await readAuthFile(containers)) !== undefined ||
    Boolean((await readAuthFile(docker))?.credsStore);
  return needsOwn ? [docker, containers] : [docker];
}

async function storeIn(
  file: string,
  registry: string,
  credential: Credential,
  recordFile: string,
): Promise<void> {
  const found = await readAuthFile(file);
  const entry = entryOf(credential);
  const changes = keysOf(registry).map((key): Change => {
    const before = found?.auths?.[key];
    const helperBefore = found?.credHelpers?.[key];
    return {
      registry,
      file,
      key,
      written: fingerprint(entry),
      ...(before !== undefined && { before }),
      ...(helperBefore !== undefined && { helperBefore }),
      added: addedParts(found),
    };
  });
  // First the record: a process that ends in between leaves nothing that cannot be taken back.
  await writeAuthFile(recordFile, { changes: [...(await readRecord(recordFile)), ...changes] });
  const document = changes.reduce((old, { key }) => withLogin(old, key, entry), found ?? {});
  await writeAuthFile(file, document);
}

/** With a store for all hosts, only an empty helper name makes docker look into the file (docker/cli, GetCredentialsStore). */
function withLogin(document: AuthDocument, key: string, entry: AuthEntry): AuthDocument {
  const helper = document.credsStore ? '' : undefined;
  return withHelper({ ...document, auths: { ...document.auths, [key]: entry } }, key, helper);
}

function withHelper(document: AuthDocument, key: string, helper: string | undefined): AuthDocument {
  const { [key]: _, ...others } = document.credHelpers ?? {};
  if (helper !== undefined) return { ...document, credHelpers: { ...others, [key]: helper } };
  return document.credHelpers === undefined ? document : { ...document, credHelpers: others };
}

/** Whether the entry was still ours. */
async function restore({ file, key, written, before, helperBefore, added }: Change): Promise<boolean> {
  const found = await readAuthFile(file);
  const entry = found?.auths?.[key];
  if (found === undefined || (entry !== undefined && fingerprint(entry) !== written)) return false;
  const { [key]: _, ...others } = found.auths ?? {};
  // An entry that is gone was taken by a logout: nothing comes back in its place.
  const auths = entry === undefined || before === undefined ? others : { ...others, [key]: before };
  const document = withoutEmptyParts(withHelper({ ...found, auths }, key, helperBefore), added);
  if (added.includes('file') && Object.keys(document).length === 0) await rm(file, { force: true });
  else await writeAuthFile(file, document);
  return entry !== undefined;
}

function addedParts(found: AuthDocument | undefined): Change['added'] {
  if (found === undefined) return ['file', 'auths', 'credHelpers'];
  return (['auths', 'credHelpers'] as const).filter((part) => found[part] === undefined);
}

function withoutEmptyParts(document: AuthDocument, added: Change['added']): AuthDocument {
  const isLeftover = ([part, value]: [string, unknown]): boolean =>
    (added as readonly string[]).includes(part) && Object.keys(value as object).length === 0;
  return Object.fromEntries(Object.entries(document).filter((field) => !isLeftover(field)));
}

/** Docker rewrites the file with its fields in an order of its own. */
function fingerprint({ auth, username, password, identitytoken }: AuthEntry): Digest {
  return digestOf(JSON.stringify([auth, username, password, identitytoken]));
}

async function readRecord(file: string): Promise<Change[]> {
  const record = (await readAuthFile(file)) as { changes?: Change[] } | undefined;
  return record?.changes ?? [];
}

function lockOf(file: string): string {
  return `${file}.ghcr-actions-lock`;
}
