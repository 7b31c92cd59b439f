import type { RequestRecord } from './recorder/recorder.ts';

export type LogFormat = 'text' | 'json' | 'off';

/** What the registry says on stderr. Everything in it may come from outside, so control characters are escaped. */
export interface Log {
  request(record: RequestRecord): void;
  /** What the start takes its time for. */
  progress(message: string): void;
  /** Something that whoever runs the registry should know. */
  notice(message: string): void;
  /** An error that no code expects, with its stack. */
  failure(what: string, error: unknown): void;
}

export const silentLog: Log = { request: () => {}, progress: () => {}, notice: () => {}, failure: () => {} };

/** @param write takes whole lines; `off` still writes notices and failures, only requests and progress are left out */
export function createLog(format: LogFormat, write: (line: string) => void): Log {
  const line = (level: string, message: string): void =>
    write(
      format === 'json' ? `${JSON.stringify({ level, message })}\n` : `${level}: ${printable(message)}\n`,
    );
  return {
    request(record) {
      if (format === 'json') write(`${JSON.stringify({ level: 'request', ...record })}\n`);
      if (format === 'text') write(`${printable(describeRequest(record))}\n`);
    },
    progress(message) {
      if (format !== 'off') line('notice', message);
    },
    notice: (message) => line('notice', message),
    failure: (what, error) =>
      line('error', `${what}: ${error instanceof Error ? error.stack : String(error)}`),
  };
}

function describeRequest(record: RequestRecord): string {
  const { time, status, method, path, principal, durationMs, decision, reason, fault } = record;
  const judged = decision === undefined ? '' : `, ${decision}`;
  const cause = reason === undefined ? '' : ` (${reason})`;
  const struck = fault === undefined ? '' : `, fault ${fault}`;
  return `${time} ${status} ${method} ${path} by ${principal} in ${durationMs} ms${judged}${cause}${struck}`;
}

/** Line feeds stay, for stacks, but indented: no line of ours begins with what a client sent. */
function printable(text: string): string {
  return text.replaceAll(/\n\s*/g, '\n    ').replaceAll(/[^\P{Cc}\n]/gu, escapeControl);
}

function escapeControl(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
