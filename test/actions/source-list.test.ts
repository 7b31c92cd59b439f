import { describe, expect, test } from 'vitest';
import { parseSourceList } from '../../src/actions/source-list.ts';
import { UsageError } from '../../src/actions/usage-error.ts';

const ONE = `sha256:${'1'.repeat(64)}`;
const TWO = `ghcr.io/octocat/app@sha256:${'2'.repeat(64)}`;

function linesOf(value: unknown): string[] {
  return JSON.stringify(value, null, 2).split('\n'); // as toJSON prints it, and the input is cut
}

describe('ACT-03 parseSourceList', () => {
  test.each<[string, readonly string[], (readonly string[])?]>([
    ['lines', [ONE, TWO]],
    ['toJSON(needs.*.outputs.digest)', linesOf([ONE, TWO])],
    ['an object of outputs', linesOf({ amd64: ONE, arm64: TWO })],
    ['a list of objects, as toJSON(needs.*.outputs) is', linesOf([{ digest: ONE }, { digest: TWO }])],
    [
      'outputs of pushes, whole as their output json has them, beside others',
      linesOf([{ digest: ONE, tags: ['v1'], size: 3 }, { digest: TWO.slice(TWO.indexOf('@') + 1) }]),
      [ONE, TWO.slice(TWO.indexOf('@') + 1)],
    ],
    [
      'toJSON(needs.build.outputs) beside a version',
      linesOf({ digest: ONE, version: '1.2', 'digest-arm64': TWO }),
    ],
    [
      'toJSON(needs.*.outputs.json) of pushes',
      linesOf([JSON.stringify({ digest: ONE, size: 3 }), ` ${TWO}`]),
    ],
    ['a path with a blank', [`oci:my image@${ONE}`], [`oci:my image@${ONE}`]],
    ['toJSON of one output', [`"${ONE}"`], [ONE]],
    [
      'toJSON(needs), with the output json of a push',
      linesOf({
        amd64: {
          result: 'success',
          outputs: { pushed: JSON.stringify({ digest: ONE, size: 3 }), notes: '{' },
        },
        arm64: { result: 'success', outputs: { digest: TWO } },
      }),
    ],
    [
      'toJSON(needs), with jobs and outputs that are about something else',
      linesOf({
        lint: { result: 'success', outputs: {} },
        amd64: { result: 'success', outputs: { digest: ONE, version: '1.2.3' } },
        arm64: { result: 'success', outputs: { reference: ` ${TWO}` } },
        deploy: { result: 'skipped', outputs: {} },
      }),
    ],
  ])('reads %s', (_, lines, entries = [ONE, TWO]) => {
    expect(parseSourceList(lines)).toEqual(entries);
  });

  test.each<[string, readonly string[], string]>([
    ['JSON that is none', ['[', `"${ONE}"`], 'sources begins with "[" and is not valid JSON'],
    [
      'an output that is empty',
      linesOf({ amd64: ONE, arm64: '' }),
      'sources: arm64 is empty: it must be a digest',
    ],
    ['what skipped jobs give', linesOf([ONE, null]), 'sources: 1 is empty'],
    ['a number', linesOf({ build: { size: 3 } }), 'sources: build.size is 3'],
    [
      'no digest at all',
      linesOf({ lint: { result: 'success', outputs: {} } }),
      'sources: the JSON holds no digest',
    ],
    [
      'a digest that a job has not passed on',
      linesOf({ build: { result: 'success', outputs: { 'digest-amd64': ONE, 'digest-arm64': '' } } }),
      'sources: build.outputs.digest-arm64 is empty',
    ],
    ['two on one line', [`${ONE},${TWO}`], 'is more than one: write one a line'],
    ['two on one line, with a blank', [`${ONE} ${TWO}`], 'is more than one: write one a line'],
    ['a part of a digest', ['sha256:abc'], '"sha256:abc" is no digest'],
    [
      'a job that failed',
      linesOf({
        amd64: { result: 'failure', outputs: {} },
        arm64: { result: 'success', outputs: { digest: ONE } },
      }),
      'sources: the job "amd64" ended with failure, so an image may be missing',
    ],
  ])('refuses %s', (_, lines, message) => {
    expect(() => parseSourceList(lines)).toThrow(UsageError);
    expect(() => parseSourceList(lines)).toThrow(message);
  });
});
