import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles, readText } from '../../scripts/project-files.ts';

const MAX_LINES = 250;
/** A table of cases grows without becoming harder to read. */
const MAX_TEST_LINES = 400;
/** Names that say nothing about what is inside. */
const EMPTY_NAME = /^(?:.*-)?(?:utils?|helpers|common|misc)(?:\.|$)|^(?:helper|shared)\.|^shared$/;
/** Folders of somebody's machine. In pieces, so that this file passes its own rule. */
const MACHINE_PATHS = ['work', 'root', 'Users'].map((folder) => `/${folder}/`);

const files = listFiles();
const code = files.filter((path) => /\.(?:ts|js|mjs)$/.test(path));

describe('the rules of the tree', () => {
  test(`no file has more than ${MAX_LINES} lines of code, no test more than ${MAX_TEST_LINES}`, () => {
    const lengths = code.map((path) => [path, readText(path).split('\n').length - 1] as const);
    const limitOf = (path: string) => (path.startsWith('test/') ? MAX_TEST_LINES : MAX_LINES);
    expect(lengths.filter(([path, lines]) => lines > limitOf(path))).toEqual([]);
  });

  test('no name of a file or folder is empty of meaning', () => {
    expect(code.filter((path) => path.split('/').some((part) => EMPTY_NAME.test(part)))).toEqual([]);
  });

  test('no file names a folder of the machine where it was written', () => {
    const named = files.filter((path) => MACHINE_PATHS.some((folder) => hasPath(readText(path), folder)));
    expect(named).toEqual([]);
  });

  test('no code is left for later', () => {
    const markers = ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|');
    expect(code.filter((path) => new RegExp(`\\b(?:${markers})\\b`).test(readText(path)))).toEqual([]);
  });

  test('no test is switched off or runs alone', () => {
    const tests = code.filter((path) => basename(path).endsWith('.test.ts'));
    expect(
      tests.filter((path) => /\b(?:test|describe|it)\.(?:only|todo|skip)\(/.test(readText(path))),
    ).toEqual([]);
  });

  test('the lock file names no registry, so that every machine uses its own', () => {
    expect(readText('package-lock.json')).not.toContain('"resolved": "http');
  });
});

/** An absolute path, not the middle of another one such as `https://host/work/`. */
function hasPath(text: string, folder: string): boolean {
  return new RegExp(`(?<![\\w.\\]})-])${folder}`).test(text);
}
