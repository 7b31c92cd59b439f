import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { type Machine, THIS_MACHINE } from './machine.ts';
import { openPrivileged, type Privileged } from './privileged.ts';
import { CHANGES_FILE } from './state.ts';
import { exportTrust } from './trust.ts';

/** What was changed, to be undone even if the step fails half-way. */
export interface Changes {
  readonly hosts: string;
  /** Certificates that were added. */
  readonly files: readonly string[];
  /** Folders that were not there before, outermost first. */
  readonly folders: readonly string[];
  /** What it was before, if it was changed. */
  readonly unprivilegedPort?: { readonly path: string; readonly value: string };
  /** Variables as they were. */
  readonly variables: Readonly<Record<string, string>>;
}

/** A place that has been taken. */
export interface Place {
  readonly names: readonly string[];
  /** Makes everybody trust the authority, once the server runs, and waits until engines look here. */
  settle(caFile: string): Promise<void>;
}

/** Ends the lines in the file of hosts that are ours. */
export const HOSTS_MARK = '# ghcr-actions test registry';

const PORT = 443;
const CERTIFICATE = 'ghcr-actions-test-registry.crt';

/**
 * Leads these hosts to this machine, and lets this user listen on port 443. What is changed stands in `folder` before it is changed.
 * @throws UserError where that is not possible
 */
export async function takePlace(
  names: readonly string[],
  folder: string,
  context: Pick<Context, 'environment' | 'log' | 'step'>,
  machine: Machine = THIS_MACHINE,
): Promise<Place> {
  const privileged = await openPrivileged(machine);
  const folders = names.flatMap((name) => machine.certificates.map((root) => join(root, name)));
  const files = folders.map((path) => join(path, CERTIFICATE));
  const port = await restrictedPort(machine);
  let changes: Changes = {
    hosts: machine.hosts,
    files,
    folders: [...new Set(folders.flatMap(missingFolders))],
    variables: {},
    ...(port === undefined ? {} : { unprivilegedPort: port }),
  };
  const note = (): Promise<void> => writeFile(join(folder, CHANGES_FILE), JSON.stringify(changes));
  await note();
  const lines = names.map((name) => `127.0.0.1 ${name} ${HOSTS_MARK}\n`).join('');
  await privileged.write(machine.hosts, lines + (await readFile(machine.hosts, 'utf8')));
  const ledMs = performance.now();
  if (port !== undefined) await privileged.write(port.path, String(PORT));
  context.log.info(`On this machine ${names.join(' and ')} is the test registry now.`);
  return {
    names,
    async settle(caFile) {
      if (port !== undefined) await privileged.write(port.path, port.value);
      await addCertificates(files, await readFile(caFile, 'utf8'), privileged);
      const trusted = await exportTrust(names, caFile, machine.bundles, context);
      const { unprivilegedPort: _, ...kept } = changes;
      changes = { ...kept, variables: trusted };
      await note();
      const leftMs = ledMs + machine.hostsCacheMs - performance.now();
      if (existsSync(machine.engine)) await delay(Math.max(0, leftMs));
    },
  };
}

async function addCertificates(files: readonly string[], pem: string, privileged: Privileged): Promise<void> {
  for (const file of files) {
    await privileged.makeFolder(join(file, '..'));
    await privileged.write(file, pem);
  }
}

/** Folders on the way to `path` that are not there, outermost first. */
function missingFolders(path: string): string[] {
  return existsSync(path) ? [] : [...missingFolders(join(path, '..')), path];
}

/** The setting that keeps this user from port 443; undefined where nothing does. */
async function restrictedPort({
  uid,
  unprivilegedPort: path,
}: Machine): Promise<Changes['unprivilegedPort']> {
  if (uid === 0 || !existsSync(path)) return undefined;
  const value = (await readFile(path, 'utf8')).trim();
  return Number(value) > PORT ? { path, value } : undefined;
}
