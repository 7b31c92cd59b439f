import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { Queries } from './queries.ts';
import type { CommitRecord, CommitRecords } from './store.ts';

type Row = Record<string, SQLOutputValue>;
type Statements = ReturnType<typeof prepareStatements>;

function prepareStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  return {
    add: prepare('INSERT INTO commit_record (kind, repository, sha, document) VALUES (?, ?, ?, ?)'),
    find: prepare('SELECT * FROM commit_record WHERE kind = ? AND repository = ? AND id = ?'),
    replace: prepare('UPDATE commit_record SET document = ? WHERE id = ?'),
    count: prepare(`
      SELECT count(*) AS count FROM commit_record
      WHERE kind = ? AND repository = ? AND sha = ? AND document ->> 'context' = ?`),
    list: prepare(`
      SELECT * FROM commit_record WHERE kind = ? AND repository = ? AND sha = ? ORDER BY id DESC`),
  };
}

/** Records about commits in the database of the metadata. */
export class SqliteCommitRecords implements CommitRecords {
  readonly #queries: Queries<Statements>;

  constructor(database: DatabaseSync) {
    this.#queries = new Queries(database, prepareStatements(database));
  }

  add(kind: CommitRecord['kind'], repository: string, sha: string, document: object): CommitRecord {
    const { lastInsertRowid } = this.#queries.ask('keep a record', (ask) =>
      ask.add.run(kind, repository.toLowerCase(), sha, JSON.stringify(document)),
    );
    return { kind, id: Number(lastInsertRowid), sha, document };
  }

  find(kind: CommitRecord['kind'], repository: string, id: number): CommitRecord | undefined {
    const row = this.#queries.ask('find a record', (ask) => ask.find.get(kind, repository.toLowerCase(), id));
    return row && recordOf(row);
  }

  replace(id: number, document: object): void {
    this.#queries.ask('keep a record', (ask) => ask.replace.run(JSON.stringify(document), id));
  }

  countStatuses(repository: string, sha: string, context: string): number {
    const row = this.#queries.ask('count statuses', (ask) =>
      ask.count.get('status', repository.toLowerCase(), sha, context),
    );
    return Number(row?.count);
  }

  list(kind: CommitRecord['kind'], repository: string, sha: string): CommitRecord[] {
    return this.#queries
      .ask('list records', (ask) => ask.list.all(kind, repository.toLowerCase(), sha))
      .map(recordOf);
  }
}

function recordOf(row: Row): CommitRecord {
  return {
    kind: row.kind as CommitRecord['kind'],
    id: Number(row.id),
    sha: String(row.sha),
    document: JSON.parse(String(row.document)) as object,
  };
}
