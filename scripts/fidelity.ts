import { posix } from 'node:path';
import { markdownTable } from '../src/actions/markdown.ts';
import { type BehaviourRule, behaviourPages, behaviourRules, rulesInTitles } from './behaviour-rules.ts';
import { FIDELITY_NOTES } from './fidelity-notes.ts';
import { moveLinks, slugOf } from './markdown-document.ts';
import { withMarked } from './marked-part.ts';

export const FIDELITY_FILE = 'docs/fidelity.md';

/** Where a rule comes from, by the first word of its `sure`. */
const CLASSES = [
  {
    name: 'documented',
    words: ['docs', 'described'],
    meaning: 'GitHub’s own pages or its OpenAPI description say so',
  },
  { name: 'observed', words: ['seen'], meaning: 'several independent reports or captures show it' },
  { name: 'observed once', words: ['once'], meaning: 'a single report shows it' },
  {
    name: 'contradictory',
    words: ['contradictory'],
    meaning: 'reports or pages disagree: mostly a setting, whose default is the better attested',
  },
  {
    name: 'inferred',
    words: ['assumed'],
    meaning: 'nobody has shown it; what the reference registry or the specification does',
  },
  { name: 'ours', words: ['ours'], meaning: 'GitHub’s words or status are not known' },
] as const;

/** docs/fidelity.md with its tables brought up to date: rules by confidence, and each with how it is kept and tested. */
export function withFidelity(
  document: string,
  paths: readonly string[],
  readText: (path: string) => string,
): string {
  const rules = behaviourPages(paths).flatMap((path) => behaviourRules(path, readText(path)));
  const tests = testsByRule(paths, readText);
  const summarized = withMarked(
    document,
    'confidence',
    markdownTable(['how sure', 'because', 'rules', 'kept as stated'], confidenceRows(rules)),
  );
  return withMarked(summarized, 'rules', sections(rules, tests).join('\n\n'));
}

/** @throws Error for a `sure` that begins with none of the known words */
function confidenceOf({ id, cells }: BehaviourRule): string {
  const [word = ''] = (cells.get('sure') ?? '').split(/[;:, ]/);
  const found = CLASSES.find(({ words }) => words.some((one) => one === word));
  if (found === undefined) throw new Error(`${id}: "${word}" says not how sure the rule is`);
  return found.name;
}

function confidenceRows(rules: readonly BehaviourRule[]): string[][] {
  const rows = CLASSES.map(({ name, meaning }) => {
    const found = rules.filter((rule) => confidenceOf(rule) === name);
    const asStated = found.filter(({ id }) => FIDELITY_NOTES[id] === undefined);
    return [name, meaning, String(found.length), String(asStated.length)];
  });
  const asStated = rules.filter(({ id }) => FIDELITY_NOTES[id] === undefined);
  return [...rows, ['together', '', String(rules.length), String(asStated.length)]];
}

function sections(rules: readonly BehaviourRule[], tests: ReadonlyMap<string, readonly string[]>): string[] {
  const bySection = Map.groupBy(rules, ({ path, section }) => `${path}\n${section}`);
  return [...bySection.values()].map((group) => {
    const [{ path, section }] = group as [BehaviourRule];
    const rows = group.map((rule) => [
      rule.id,
      statementOf(rule),
      confidenceOf(rule),
      sourceOf(rule),
      keptOf(rule),
      (tests.get(rule.id) ?? []).map(linkToTest).join(' · '),
    ]);
    const heading = `### [${section}](${posix.relative('docs', path)}#${slugOf(section.replaceAll('`', ''))})`;
    const table = markdownTable(['rule', 'says', 'how sure', 'from', 'mode `ghcr`', 'test'], rows);
    return `${heading}\n\n${table}`;
  });
}

/** All that the row says, apart from how sure it is. */
function statementOf({ path, cells }: BehaviourRule): string {
  const beside = new Set(['sure', 'source', 'knob', 'promise', 'knob, promise', 'setting, promise']);
  const said = [...cells].filter(([head, cell]) => !beside.has(head) && cell !== '');
  const years = /^(?:beta|\d{4})$/;
  const texts = said.map(([head, cell]) => (years.test(head) ? `${head} ${cell}` : cell));
  return moveLinks(texts.join(' · '), path, FIDELITY_FILE);
}

/** Where `sure` says more than its first word, that stands before the source. */
function sourceOf({ path, cells }: BehaviourRule): string {
  const sure = cells.get('sure') ?? '';
  const source = cells.get('source') ?? '';
  const known = CLASSES.some(({ words }) => words.some((word) => word === sure));
  const parts = [known ? '' : sure, source === '–' ? '' : source];
  return moveLinks(parts.filter((part) => part !== '').join('; '), path, FIDELITY_FILE);
}

function keptOf({ id }: BehaviourRule): string {
  const note = FIDELITY_NOTES[id];
  return note === undefined ? 'as stated' : `**${note.kept}**: ${note.note}`;
}

function testsByRule(paths: readonly string[], readText: (path: string) => string): Map<string, string[]> {
  const tests = new Map<string, string[]>();
  for (const path of paths.filter((candidate) => /^test\/.*\.test\.ts$/.test(candidate))) {
    for (const id of new Set(rulesInTitles(readText(path)))) tests.set(id, [...(tests.get(id) ?? []), path]);
  }
  return tests;
}

function linkToTest(path: string): string {
  return `[${posix.basename(path, '.test.ts')}](../${path})`;
}
