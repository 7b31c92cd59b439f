import type * as core from '@actions/core';
import { printable } from './printable.ts';

/**
 * The one way to print. Every text is redacted and made harmless first, so labels, tags and servers' messages
 * can never become workflow commands (issue 3 §6). One call, one line; only `error` keeps line breaks.
 */
export interface Log {
  info(line: string): void;
  /** Shown in a workflow that runs with debug logging. */
  debug(line: string): void;
  notice(message: string): void;
  warning(message: string): void;
  error(message: string): void;
  /** Lines that are folded away until somebody wants them. */
  group(title: string, lines: readonly string[]): void;
  /** From now on `secret` is printed as `***`. */
  mask(secret: string): void;
  redact(text: string): string;
}

type Commands = Pick<
  typeof core,
  'info' | 'debug' | 'notice' | 'warning' | 'error' | 'startGroup' | 'endGroup' | 'setSecret'
>;

/** Prints to the log of a workflow step, with annotations. */
export function createStepLog(commands: Commands): Log {
  const { conceal, redact } = createRedactor();
  const clean = (text: string): string => printable(redact(text));
  return {
    info: (line) => commands.info(clean(line)),
    debug: (line) => commands.debug(clean(line)),
    notice: (message) => commands.notice(clean(message)),
    warning: (message) => commands.warning(clean(message)),
    error: (message) => commands.error(message.split('\n').map(clean).join('\n')),
    group(title, lines) {
      commands.startGroup(clean(title));
      for (const line of lines) commands.info(clean(line));
      commands.endGroup();
    },
    mask(secret) {
      if (conceal(secret)) commands.setSecret(secret);
    },
    redact,
  };
}

/**
 * Prints to a terminal.
 * @param write takes text with its line end: stderr, because stdout belongs to results
 * @param options.quiet leaves only warnings and errors
 */
export function createTerminalLog(write: (text: string) => void, options: { readonly quiet: boolean }): Log {
  const { conceal, redact } = createRedactor();
  const print = (line: string): void => write(`${printable(redact(line))}\n`);
  const printUnlessQuiet = options.quiet ? () => undefined : print;
  return {
    info: printUnlessQuiet,
    debug: () => undefined,
    notice: (message) => printUnlessQuiet(`Note: ${message}`),
    warning: (message) => print(`Warning: ${message}`),
    error: (message) => `Error: ${message}`.split('\n').forEach(print),
    group(title, lines) {
      print(title);
      for (const line of lines) print(`  ${line}`);
    },
    mask: (secret) => void conceal(secret),
    redact,
  };
}

/** Shorter ones guard nothing, and hiding every `x` leaves a log that nobody can read. */
const MIN_SECRET_LENGTH = 4;

function createRedactor(): { conceal(secret: string): boolean; redact(text: string): string } {
  let secrets: readonly string[] = [];
  return {
    conceal(secret) {
      if (secret.length < MIN_SECRET_LENGTH || secrets.includes(secret)) return false;
      // The longest first: a secret may contain another one.
      secrets = [...secrets, secret].sort((one, other) => other.length - one.length);
      return true;
    },
    redact: (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text),
  };
}
