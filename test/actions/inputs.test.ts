import { describe, expect, test } from 'vitest';
import { givenByEnvironment, type InputDefinitions, readInputs } from '../../src/actions/inputs.ts';
import { UsageError } from '../../src/actions/usage-error.ts';

const DEFINITIONS = {
  source: { kind: 'text', required: true, description: '' },
  tags: { kind: 'list', description: '' },
  'dry-run': { kind: 'boolean', default: 'false', description: '' },
  concurrency: { kind: 'integer', default: '4', description: '' },
  'plain-http': { kind: 'choice', choices: ['auto', 'true', 'false'], default: 'auto', description: '' },
  username: { kind: 'text', description: '' },
} as const satisfies InputDefinitions;

function read(given: Record<string, string>, warnings: string[] = []) {
  return readInputs(DEFINITIONS, new Map(Object.entries(given)), (message) => warnings.push(message));
}

describe('inputs', () => {
  test('defaults stand in for absent and empty inputs', () => {
    expect(read({ source: 'oci:x', concurrency: '', username: ' ' })).toEqual({
      source: 'oci:x',
      tags: [],
      dryRun: false,
      concurrency: 4,
      plainHttp: 'auto',
      username: undefined,
    });
  });

  test('a list has one entry a line, blank lines and blanks around do not count', () => {
    expect(read({ source: 's', tags: ' 1.2 \r\n\n latest\n' }).tags).toEqual(['1.2', 'latest']);
  });

  test.each([
    [{}, 'input "source" is required'],
    [{ source: 's', 'dry-run': 'yes' }, 'input "dry-run" is "yes": write true or false'],
    [{ source: 's', 'dry-run': 'tRue' }, 'input "dry-run" is "tRue": write true or false'],
    [{ source: 's', concurrency: '0' }, 'input "concurrency" is "0": write a whole number from 1 to 9999'],
    [
      { source: 's', concurrency: '4.5' },
      'input "concurrency" is "4.5": write a whole number from 1 to 9999',
    ],
    [{ source: 's', 'plain-http': 'on' }, 'input "plain-http" is "on": write one of auto, true, false'],
    [{ source: 's', tag: 'x' }, 'unknown input "tag": did you mean "tags"?'],
    [{ source: 's', dry_run: 'true' }, 'unknown input "dry_run": did you mean "dry-run"?'],
    [{ source: 's', usrename: 'x' }, 'unknown input "usrename": did you mean "username"?'],
  ])('%j is refused: %s', (given, message) => {
    expect(() => read(given)).toThrow(new UsageError(message));
  });

  test('an unknown input that resembles none is a warning', () => {
    const warnings: string[] = [];
    read({ source: 's', platforms: 'linux/amd64' }, warnings);
    expect(warnings).toEqual([
      'unknown input "platforms" is ignored. The inputs are: source, tags, dry-run, concurrency, plain-http, username.',
    ]);
  });

  test('the runner hands inputs over in upper case, hyphens kept', () => {
    const given = givenByEnvironment({ INPUT_SOURCE: 'x', 'INPUT_DRY-RUN': 'true', HOME: '/root' });
    expect([...given]).toEqual([
      ['source', 'x'],
      ['dry-run', 'true'],
    ]);
  });
});
