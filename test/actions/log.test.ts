import { describe, expect, test } from 'vitest';
import { createStepLog, createTerminalLog } from '../../src/actions/log.ts';

function recordCommands() {
  const lines: string[] = [];
  const record =
    (name: string) =>
    (text?: string | Error): void =>
      void lines.push(`${name}|${text ?? ''}`);
  const log = createStepLog({
    info: record('info'),
    notice: record('notice'),
    warning: record('warning'),
    debug: record('debug'),
    error: record('error'),
    startGroup: record('group'),
    endGroup: record('end'),
    setSecret: record('mask'),
  });
  return { log, lines };
}

function recordTerminal(quiet: boolean) {
  let text = '';
  const log = createTerminalLog((part) => (text += part), { quiet });
  return { log, text: () => text };
}

describe('the log of a step', () => {
  test('no untrusted text becomes a workflow command', () => {
    const { log, lines } = recordCommands();
    log.info('::add-mask::x');
    log.warning('label\n::error::x');
    log.error('first\n::error::second');
    log.group('::group::', ['::endgroup::']);
    expect(lines).toEqual([
      'info|\\x3a:add-mask::x',
      'warning|label\\n::error::x',
      'error|first\n\\x3a:error::second',
      'group|\\x3a:group::',
      'info|\\x3a:endgroup::',
      'end|',
    ]);
  });

  test('ACT-11 a masked secret is told to the runner once and never printed', () => {
    const { log, lines } = recordCommands();
    log.mask('hunter2');
    log.mask('hunter2');
    log.mask('');
    log.error('refused: hunter2');
    expect(lines).toEqual(['mask|hunter2', 'error|refused: ***']);
  });

  test('a secret that contains another one is hidden whole', () => {
    const { log } = recordCommands();
    log.mask('abcd');
    log.mask('xabcdx');
    expect(log.redact('xabcdx abcd')).toBe('*** ***');
  });
});

test('a secret of three letters would hide half of the log, and guards nothing', () => {
  const { log, lines } = recordCommands();
  log.mask('abc');
  log.info('abc');
  expect(lines).toEqual(['info|abc']);
});

describe('the log of a terminal', () => {
  test('every line says what it is', () => {
    const { log, text } = recordTerminal(false);
    log.info('one');
    log.notice('two');
    log.warning('three');
    log.error('four\nfive');
    log.group('six', ['seven']);
    expect(text()).toBe('one\nNote: two\nWarning: three\nError: four\nfive\nsix\n  seven\n');
  });

  test('quiet leaves warnings and errors', () => {
    const { log, text } = recordTerminal(true);
    log.info('one');
    log.notice('two');
    log.warning('three');
    log.error('four');
    expect(text()).toBe('Warning: three\nError: four\n');
  });

  test('secrets and control characters are not printed', () => {
    const { log, text } = recordTerminal(false);
    log.mask('hunter2');
    log.info('\u001b[2Jhunter2');
    expect(text()).toBe('\\x1b[2J***\n');
  });
});
