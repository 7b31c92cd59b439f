import type { DatabaseSync } from 'node:sqlite';
import type { WorldDocument } from '../world-document.ts';
import { diskError } from './disk-error.ts';
import { inTransaction } from './in-transaction.ts';
import type { SavedWorld, WorldRecords } from './saved-world.ts';

export function createWorldRecords(database: DatabaseSync): WorldRecords {
  const world = database.prepare('SELECT origin, document FROM world');
  const packages = database.prepare('SELECT name, document FROM world_package ORDER BY name');
  const putWorld = database.prepare(
    'INSERT INTO world VALUES (1, ?, ?) ON CONFLICT DO UPDATE SET origin = excluded.origin, document = excluded.document',
  );
  const putPackage = database.prepare(
    'INSERT INTO world_package VALUES (?, ?) ON CONFLICT DO UPDATE SET document = excluded.document',
  );
  const deletePackage = database.prepare('DELETE FROM world_package WHERE name = ?');

  /** There may be thousands of packages, of which one has changed. */
  const replace = ({ origin, document }: SavedWorld, before: WorldDocument | undefined): void => {
    const { packages: entries = {}, ...others } = document;
    putWorld.run(origin, JSON.stringify(others));
    if (before === undefined) database.exec('DELETE FROM world_package');
    const known = before?.packages ?? {};
    for (const name of Object.keys(known))
      if (!Object.hasOwn(entries, name)) deletePackage.run(name.toLowerCase());
    for (const [name, entry] of Object.entries(entries)) {
      const isSame = Object.hasOwn(known, name) && known[name] === entry;
      if (!isSame) putPackage.run(name.toLowerCase(), JSON.stringify(entry));
    }
  };

  return {
    load() {
      const row = world.get();
      if (row === undefined) return undefined;
      const entries = packages.all().map((entry) => [entry.name, JSON.parse(String(entry.document))]);
      const document = JSON.parse(String(row.document));
      return {
        origin: String(row.origin),
        document: entries.length === 0 ? document : { ...document, packages: Object.fromEntries(entries) },
      };
    },
    save(saved, { before, alongside } = {}) {
      guarded('save the world', () =>
        inTransaction(database, () => {
          replace(saved, before);
          alongside?.();
        }),
      );
    },
    savePackage(name, entry, alongside) {
      guarded('save a package', () =>
        inTransaction(database, () => {
          if (entry === undefined) deletePackage.run(name.toLowerCase());
          else putPackage.run(name.toLowerCase(), JSON.stringify(entry));
          alongside?.();
        }),
      );
    },
  };
}

function guarded(task: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw diskError(task, error);
  }
}
