import type { DatabaseSync } from 'node:sqlite';
import { diskError } from './disk-error.ts';
import { inTransaction } from './in-transaction.ts';

/** `LIMIT` takes 64-bit integers, and no infinity. */
export const MAX_LIMIT = Number.MAX_SAFE_INTEGER;

/** Runs prepared statements; what the disk refuses becomes a StorageError that says `task`, such as "list tags". */
export class Queries<Statements> {
  readonly #database: DatabaseSync;
  readonly #statements: Statements;

  constructor(database: DatabaseSync, statements: Statements) {
    this.#database = database;
    this.#statements = statements;
  }

  ask<Answer>(task: string, work: (ask: Statements) => Answer): Answer {
    try {
      return work(this.#statements);
    } catch (error) {
      throw diskError(task, error);
    }
  }

  /** All of it or nothing. */
  transaction<Answer>(task: string, work: (ask: Statements) => Answer): Answer {
    return this.ask(task, (ask) => inTransaction(this.#database, () => work(ask)));
  }
}
