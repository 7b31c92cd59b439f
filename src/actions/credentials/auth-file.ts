import { randomUUID } from 'node:crypto';
import { chmod, chown, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../../oci/errors.ts';

/** One login as docker and podman store it. */
export interface AuthEntry {
  /** Base64 of `user:password`. */
  readonly auth?: string;
  readonly username?: string;
  readonly password?: string;
  readonly identitytoken?: string;
}

/** docker's config.json or podman's auth.json. Fields that are not ours stay as they are. */
export interface AuthDocument {
  readonly auths?: Readonly<Record<string, AuthEntry>>;
  readonly credHelpers?: Readonly<Record<string, string>>;
  readonly credsStore?: string;
  readonly [field: string]: unknown;
}

/**
 * Reads such a file; undefined when it is absent.
 * @throws UserError that names the file and quotes nothing of it
 */
export async function readAuthFile(file: string): Promise<AuthDocument | undefined> {
  const text = await readIfPresent(file);
  if (text === undefined) return undefined;
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Without the cause, whose message quotes the text around the mistake.
    throw new UserError(`${file} is not valid JSON: correct it, or move it away and log in again`);
  }
  const wrong = wrongField(value);
  if (wrong === undefined) return value as AuthDocument;
  throw new UserError(`${file}: ${wrong}: correct it, or move it away and log in again`);
}

/** Writes the file whole or not at all; a new one is readable by its owner only, an old one keeps mode and owner. */
export async function writeAuthFile(file: string, document: AuthDocument): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const target = await realpath(file).catch(ifAbsent(file)); // a link, as dotfile managers make, stays one
  const old = await stat(target).catch(ifAbsent(undefined));
  const temporary = `${target}.${randomUUID()}`;
  try {
    await writeFile(temporary, `${JSON.stringify(document, undefined, '\t')}\n`, { flag: 'wx', mode: 0o600 });
    if (old !== undefined) {
      await chmod(temporary, old.mode & 0o777);
      if (old.uid !== process.getuid?.()) await chown(temporary, old.uid, old.gid).catch(ifForbidden);
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function wrongField(value: unknown): string | undefined {
  if (!isObject(value)) return 'expected a JSON object';
  const { auths, credHelpers, credsStore } = value;
  if (auths !== undefined && !(isObject(auths) && Object.values(auths).every(isObject))) {
    return '"auths" must be an object of objects';
  }
  if (
    credHelpers !== undefined &&
    !(isObject(credHelpers) && Object.values(credHelpers).every((name) => typeof name === 'string'))
  ) {
    return '"credHelpers" must be an object of names';
  }
  return credsStore === undefined || typeof credsStore === 'string'
    ? undefined
    : '"credsStore" must be a name';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readIfPresent(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(ifAbsent(undefined));
}

function ifAbsent<T>(substitute: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return substitute;
    throw error;
  };
}

/** Only root may give files away; for everyone else the old owner was no other. */
function ifForbidden(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPERM') throw error;
}
