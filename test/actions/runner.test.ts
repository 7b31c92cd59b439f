import { EventEmitter } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import { Interruption, listenForInterruption } from '../../src/actions/interruption.ts';
import { createTerminalLog } from '../../src/actions/log.ts';
import { run } from '../../src/actions/runner.ts';
import { UsageError } from '../../src/actions/usage-error.ts';
import { readWorkflowEvent } from '../../src/actions/workflow-event.ts';
import { UserError } from '../../src/oci/errors.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function runWith(work: (context: Context) => Promise<void>, environment = {}) {
  let text = '';
  const log = createTerminalLog(
    (part) => {
      text += part;
    },
    { quiet: false },
  );
  return { status: await run(work, { log, environment }), text };
}

function failing(error: unknown): () => Promise<void> {
  return () => Promise.reject(error);
}

describe('the one catch', () => {
  test.each<[string, unknown, number, string]>([
    ['a mistake of the user', new UserError('no such image'), 1, 'Error: no such image\n'],
    ['a wrong use', new UsageError('no such flag'), 2, 'Error: no such flag\n'],
    [
      'a refusal of the system, wrapped',
      new Error('cannot write', {
        cause: Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' }),
      }),
      1,
      'Error: cannot write\n',
    ],
    ['what is no error at all', 'text', 1, 'Error: unexpected error: text\n'],
  ])('%s is told in one line', async (_, error, status, text) => {
    expect(await runWith(failing(error))).toEqual({ status, text });
  });

  test('a defect keeps its stack and its cause', async () => {
    const error = new TypeError('x is not a function', { cause: new RangeError('deeper') });
    const { status, text } = await runWith(failing(error));
    expect(status).toBe(1);
    expect(text).toContain('Error: unexpected error: x is not a function\nDetails for a bug report\n');
    expect(text).toContain('runner.test.ts');
    expect(text).toContain('  caused by:\n  RangeError: deeper\n');
  });

  test('a wrong server URL is a mistake like any other', async () => {
    const { status, text } = await runWith(async () => undefined, { GITHUB_SERVER_URL: 'x' });
    expect({ status, text }).toEqual({
      status: 1,
      text: 'Error: GITHUB_SERVER_URL is "x": expected a URL such as https://github.com\n',
    });
  });

  test('no listener stays behind', async () => {
    const before = process.listenerCount('SIGTERM');
    await runWith(async () => undefined);
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });
});

describe('an interruption', () => {
  function listen() {
    const exits: number[] = [];
    const source = Object.assign(new EventEmitter(), { exit: (status: number) => void exits.push(status) });
    return { source, exits, ...listenForInterruption(source) };
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s aborts, and stands for exit status %i', (name, status) => {
    const { source, signal, exits } = listen();
    source.emit(name, name);
    expect(signal.reason).toBeInstanceOf(Interruption);
    expect(signal.reason.exitStatus).toBe(status);
    expect(exits).toEqual([]);
  });

  test('that comes twice ends the process at once', () => {
    const { source, exits } = listen();
    source.emit('SIGINT', 'SIGINT');
    source.emit('SIGTERM', 'SIGTERM');
    expect(exits).toEqual([143]);
  });
});

describe('the event of a workflow', () => {
  async function eventOf(event: unknown, environment: Record<string, string>) {
    const path = join(await temporaryFolder(), 'event.json');
    await writeFile(path, typeof event === 'string' ? event : JSON.stringify(event));
    return readWorkflowEvent({ GITHUB_EVENT_PATH: path, ...environment });
  }
  const fork = { pull_request: { head: { repo: { fork: true } } }, repository: { owner: { type: 'User' } } };
  const own = {
    pull_request: { head: { repo: { fork: false } } },
    repository: { owner: { type: 'Organization' } },
  };

  test.each([
    ['a pull request from a fork', fork, { GITHUB_EVENT_NAME: 'pull_request' }, true, 'user'],
    ['a pull request of a branch', own, { GITHUB_EVENT_NAME: 'pull_request' }, false, 'organization'],
    [
      'one by Dependabot',
      own,
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_ACTOR: 'dependabot[bot]' },
      true,
      'organization',
    ],
    [
      'a pull request between branches of a repository that is a fork itself',
      {
        pull_request: {
          head: { repo: { fork: true, full_name: 'octocat/app' } },
          base: { repo: { full_name: 'octocat/app' } },
        },
      },
      { GITHUB_EVENT_NAME: 'pull_request' },
      false,
      undefined,
    ],
    [
      'a pull request from a fork that is gone',
      { pull_request: { head: { repo: null } } },
      { GITHUB_EVENT_NAME: 'pull_request' },
      true,
      undefined,
    ],
    [
      'a push by Dependabot',
      {},
      { GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'dependabot[bot]' },
      true,
      undefined,
    ],
    [
      'pull_request_target, whose token may write',
      fork,
      { GITHUB_EVENT_NAME: 'pull_request_target' },
      false,
      'user',
    ],
    ['a push', {}, { GITHUB_EVENT_NAME: 'push' }, false, undefined],
    ['a file that is no JSON', '{', { GITHUB_EVENT_NAME: 'push' }, false, undefined],
  ])('%s', async (_, event, environment, isUntrusted, ownerKind) => {
    expect(await eventOf(event, environment)).toMatchObject({ isUntrusted, ownerKind });
  });

  test('is unknown outside a workflow', () => {
    expect(readWorkflowEvent({})).toEqual({
      isUntrusted: false,
      isDependabot: false,
      ownerKind: undefined,
    });
  });
});
