import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a program left behind. */
export interface ProgramRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a step of a workflow left behind. */
export interface StepRun extends ProgramRun {
  /** stdout without the commands that mask secrets, which the runner does not show. */
  readonly log: string;
  readonly masks: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly exported: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface ProgramOptions {
  /** Home and temporary folder of the program. */
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Called once the program writes, for tests that interrupt it. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** With TEST_PROGRAMS=dist the programs that are shipped, as the last build left them; else the sources. */
const PROGRAMS =
  process.env.TEST_PROGRAMS === 'dist'
    ? { folder: new URL('../../dist/', import.meta.url), ending: '.js' }
    : { folder: new URL('../../src/main/', import.meta.url), ending: '.ts' };

/** Starts a program as its own process, in an environment of which nothing is left but PATH. */
export function runProgram(
  entry: string,
  args: readonly string[],
  { folder, environment, input = '', onStart }: ProgramOptions,
): Promise<ProgramRun> {
  const program = fileURLToPath(new URL(entry + PROGRAMS.ending, PROGRAMS.folder));
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...homeIn(folder), ...environment },
  });
  onStart?.((signal) => child.kill(signal));
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** What the three systems call them. */
function homeIn(folder: string): Record<string, string> {
  return { HOME: folder, USERPROFILE: folder, TMPDIR: folder, TEMP: folder, TMP: folder };
}

export function runCli(args: readonly string[], options: ProgramOptions): Promise<ProgramRun> {
  return runProgram('cli', args, options);
}

/** Starts an entry as the runner does: inputs and state in variables, files for outputs and summary. */
export async function runStep(
  entry: string,
  inputs: Readonly<Record<string, string>>,
  { state = {}, ...options }: ProgramOptions & { readonly state?: Readonly<Record<string, string>> },
): Promise<StepRun> {
  const files = ['OUTPUT', 'STATE', 'ENV', 'STEP_SUMMARY'].map((name) => [
    `GITHUB_${name}`,
    join(options.folder, `file-${name}`),
  ]);
  for (const [, file = ''] of files) await writeFile(file, '');
  const environment = {
    GITHUB_ACTIONS: 'true',
    RUNNER_TEMP: options.folder,
    ...Object.fromEntries(files),
    ...prefixed('INPUT_', inputs, (name) => name.toUpperCase()),
    ...prefixed('STATE_', state, (name) => name),
    ...options.environment,
  };
  const run = await runProgram(entry, [], { ...options, environment });
  const read = async (name: string): Promise<string> =>
    withPlainEnds(await readFile(join(options.folder, `file-${name}`), 'utf8'));
  const lines = withPlainEnds(run.stdout).split('\n');
  const isMask = (line: string): boolean => line.startsWith('::add-mask::');
  return {
    ...run,
    log: lines.filter((line) => !isMask(line)).join('\n'),
    masks: lines.filter(isMask).map((line) => line.slice('::add-mask::'.length)),
    outputs: parseFileCommands(await read('OUTPUT')),
    state: parseFileCommands(await read('STATE')),
    exported: parseFileCommands(await read('ENV')),
    summary: await read('STEP_SUMMARY'),
  };
}

/** What talks to the runner ends lines as the system does. */
function withPlainEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function prefixed(
  prefix: string,
  values: Readonly<Record<string, string>>,
  spell: (name: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}${spell(name)}`, value]),
  );
}

/** Reads `name<<delimiter`, lines, `delimiter`, as the runner does. */
function parseFileCommands(text: string): Record<string, string> {
  const pattern = /^(?<name>[^\n]+?)<<(?<delimiter>[^\n]+)\n(?<value>[\s\S]*?)\n\k<delimiter>$/gm;
  return Object.fromEntries(
    [...text.matchAll(pattern)].map(({ groups }) => [groups?.name ?? '', groups?.value ?? '']),
  );
}
