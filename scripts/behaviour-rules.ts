/** One row of the tables in docs/ghcr-behaviour. */
export interface BehaviourRule {
  /** Such as `DENY-7`. */
  readonly id: string;
  /** The page, from the root of the repository. */
  readonly path: string;
  /** The heading that the row stands below. */
  readonly section: string;
  /** The row's cells by the heads of their columns, the id left out. */
  readonly cells: ReadonlyMap<string, string>;
}

/** The pages that state rules, among all paths of the tree, in the order in which people read them. */
export function behaviourPages(paths: readonly string[]): string[] {
  const order = ['packages', 'registry', 'rest', 'legacy', 'ghcr-behaviour'];
  return order
    .map((name) => paths.find((path) => /^docs\/ghcr-behaviour\b/.test(path) && path.endsWith(`/${name}.md`)))
    .filter((path) => path !== undefined);
}

/** The rules that a page states. Promises such as `PERM-06` have two digits, rules no zero in front. */
export function behaviourRules(path: string, markdown: string): BehaviourRule[] {
  let section = '';
  let heads: readonly string[] = [];
  return markdown.split('\n').flatMap((line) => {
    section = /^#+ (?<heading>.*)$/.exec(line)?.groups?.heading ?? section;
    const [id = '', ...cells] = cellsOf(line);
    if (id === 'id') heads = cells;
    if (!/^[A-Z]+-[1-9]\d*$/.test(id)) return [];
    return [{ id, path, section, cells: new Map(heads.map((head, column) => [head, cells[column] ?? ''])) }];
  });
}

/** The rules that the titles of a test file begin with, those of rows in its tables included. */
export function rulesInTitles(source: string): string[] {
  const titles = source.matchAll(/['"`](?<ids>[A-Z]+-\d+(?:, [A-Z]+-\d+)*)[ '"`]/g);
  return [...titles].flatMap(({ groups }) => groups?.ids?.match(/[A-Z]+-[1-9]\d*\b/g) ?? []);
}

function cellsOf(line: string): string[] {
  if (!line.startsWith('| ')) return [];
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}
