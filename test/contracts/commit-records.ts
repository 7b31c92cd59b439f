import { describe, expect, onTestFinished, test } from 'vitest';
import type { Store } from '../../src/server/storage/store.ts';

const SHA = 'a'.repeat(40);

/** What every store of check runs and statuses does. `openStore` gives an empty one. */
export function commitRecordsContract(name: string, openStore: () => Promise<Store>): void {
  describe(`${name} as a store of commit records`, () => {
    test('records are found by kind, repository in any case, and id', async () => {
      const { commits, close } = await openStore();
      onTestFinished(close);
      const { id } = commits.add('status', 'Acme/app', SHA, { state: 'success' });
      const expected = { kind: 'status', id, sha: SHA, document: { state: 'success' } };
      expect(commits.find('status', 'acme/APP', id)).toEqual(expected);
      expect(commits.find('check run', 'acme/app', id)).toBeUndefined();
      expect(commits.find('status', 'acme/other', id)).toBeUndefined();
    });

    test('those of a commit are listed newest first, and one that changes keeps its place', async () => {
      const { commits, close } = await openStore();
      onTestFinished(close);
      const [first, second] = [1, 2].map((n) => commits.add('check run', 'acme/app', SHA, { n }).id);
      commits.add('check run', 'acme/app', 'b'.repeat(40), { n: 3 });
      commits.replace(first ?? 0, { n: 4 });
      const found = commits.list('check run', 'acme/app', SHA);
      expect(found.map(({ id, document }) => [id, document])).toEqual([
        [second, { n: 2 }],
        [first, { n: 4 }],
      ]);
      expect(commits.list('status', 'acme/app', SHA)).toEqual([]);
    });
  });
}
