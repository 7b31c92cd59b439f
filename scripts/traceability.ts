const ID = /\b(?:CARD|REG|AUTH|PERM|LINK|META|DEL|LEG|GHES|ACT|SVC)-\d\d\b/g;

/** The requirement ids in a text, each once, in the order of the text. */
export function requirementIds(text: string): string[] {
  return [...new Set(text.match(ID) ?? [])];
}

/**
 * The text of docs/traceability.md: for every requirement, the code that cites it and the tests that have it in a title.
 * @param paths of the whole tree, from its root
 */
export function traceability(paths: readonly string[], readText: (path: string) => string): string {
  const code = citations(
    paths.filter((path) => /^(?:src\/.*\.ts|(?:.*\/)?action\.yml)$/.test(path)),
    (path) => requirementIds(readText(path)),
  );
  const tests = citations(
    paths.filter((path) => /^test\/.*\.test\.ts$/.test(path)),
    (path) => requirementIds(titles(readText(path))),
  );
  const rows = requirementIds(readText('docs/requirements.md')).map(
    (id) => `| ${id} | ${list(code.get(id))} | ${list(tests.get(id))} |`,
  );
  return [
    '# Traceability',
    '',
    'Made by `npm run docs` from the ids that code cites and that titles of tests begin with. A dash means: not there yet.',
    'The requirements themselves: [requirements.md](requirements.md).',
    '',
    '| id | code | tests |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function citations(paths: readonly string[], idsOf: (path: string) => string[]): Map<string, string[]> {
  const byId = new Map<string, string[]>();
  for (const path of paths) {
    for (const id of idsOf(path)) byId.set(id, [...(byId.get(id) ?? []), path]);
  }
  return byId;
}

/** The first argument of every test, describe and each; a comment in a test proves nothing. */
function titles(text: string): string {
  const pattern = /(?:\b(?:test|describe)|\))\(\s*(?<title>'[^'\n]*'|"[^"\n]*"|`[^`\n]*`)/g;
  return [...text.matchAll(pattern)].map(({ groups }) => groups?.title ?? '').join('\n');
}

function list(paths: readonly string[] = []): string {
  return paths.length === 0 ? '–' : paths.map((path) => `[${path}](../${path})`).join(' · ');
}
