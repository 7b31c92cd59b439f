import { describe, expect, test } from 'vitest';
import { createLog, type LogFormat } from '../../src/server/log.ts';

const RECORD = {
  time: '2026-01-01T00:00:00.000Z',
  method: 'GET',
  path: '/v2/\u001b[31m',
  status: 404,
  principal: 'octo\ncat',
  durationMs: 1.5,
  bytesIn: 0,
  bytesOut: 2,
  decision: 'allow',
};

function logged(format: LogFormat, say: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  say(createLog(format, (line) => lines.push(line)));
  return lines.join('');
}

describe('the log on stderr', () => {
  test.each<[LogFormat, string]>([
    ['text', '2026-01-01T00:00:00.000Z 404 GET /v2/\\u001b[31m by octo\n    cat in 1.5 ms, allow (absent)\n'],
    ['json', `${JSON.stringify({ level: 'request', ...RECORD, reason: 'absent' })}\n`],
    ['off', ''],
  ])('a request, as %s', (format, expected) => {
    expect(logged(format, (log) => log.request({ ...RECORD, reason: 'absent' }))).toBe(expected);
  });

  test.each<[LogFormat, string]>([
    ['text', 'notice: stopping\n'],
    ['off', 'notice: stopping\n'],
    ['json', '{"level":"notice","message":"stopping"}\n'],
  ])('a notice, as %s', (format, expected) => {
    expect(logged(format, (log) => log.notice('stopping'))).toBe(expected);
  });

  test.each<[LogFormat, string]>([
    ['text', 'notice: packing\n'],
    ['off', ''],
    ['json', '{"level":"notice","message":"packing"}\n'],
  ])('progress, as %s', (format, expected) => {
    expect(logged(format, (log) => log.progress('packing'))).toBe(expected);
  });

  test('no line begins with what came from outside, such as a workflow command', () => {
    const text = logged('text', (log) => log.failure('storage', new Error('x\n::warning::y\r\n::error::z')));
    expect(text).toMatch(/^error: storage: Error: x\n {4}::warning::y\\u000d\n {4}::error::z\n/);
  });
});
