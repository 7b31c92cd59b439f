import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { COPY } from '../../src/actions/definitions/copy.ts';
import { INSPECT } from '../../src/actions/definitions/inspect.ts';
import { LOGIN } from '../../src/actions/definitions/login.ts';
import { PUSH } from '../../src/actions/definitions/push.ts';
import type { ActionDefinition } from '../../src/actions/inputs.ts';
import { VERSION } from '../../src/actions/version.ts';
import { createMemoryImages } from '../../src/images/memory.ts';
import { createProgram } from '../../src/main/command-line.ts';
import { readPassword } from '../../src/main/read-password.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import { type ProgramOptions, type ProgramRun, runCli } from '../actions/run-program.ts';
import { addRandomImage, writeLayout } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { hasSignals } from '../support/signals.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TOKEN = 'ghp_octocat';
const WORLD = {
  users: { octocat: {} },
  tokens: { [TOKEN]: { type: 'classic', user: 'octocat', scopes: ['write:packages'] } },
} as const;

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

function cli(args: readonly string[], options: Partial<ProgramOptions> = {}): Promise<ProgramRun> {
  return runCli(args, { folder, ...options });
}

describe('the flags of a command', () => {
  const program = createProgram(() => undefined);
  const globals = ['help', 'json', 'quiet'];

  test.each<ActionDefinition>([LOGIN, PUSH, COPY, INSPECT])(
    'ACT-13 $name are its inputs, secrets aside',
    ({ name, inputs }) => {
      const command = program.commands.find((candidate) => candidate.name() === name);
      const flags = command?.options.map(({ long }) => long?.slice(2)) ?? [];
      const expected = Object.entries(inputs).filter(([, input]) => !input.secret && !input.isStepOnly);
      const [words, named] = [
        expected.filter(([, input]) => input.isArgument),
        expected.filter(([, input]) => !input.isArgument),
      ];
      expect(flags.filter((flag) => flag !== 'password-stdin' && !globals.includes(flag ?? ''))).toEqual(
        named.map(([flag]) => flag),
      );
      expect(command?.registeredArguments.map((argument) => argument.name())).toEqual(
        words.map(([word]) => word),
      );
      expect(flags).not.toContain('token');
    },
  );

  test('the version is that of package.json', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(VERSION).toBe(version);
  });
});

describe('AUTH-11 the password on standard input', () => {
  async function* piped(...texts: string[]): AsyncGenerator<Uint8Array> {
    for (const text of texts) yield Buffer.from(text);
  }

  test.each([
    [['secret'], 'secret'],
    [['secret\n'], 'secret'],
    [['secret\r\n'], 'secret'],
    [['sec', 'ret\r', '\n'], 'secret'],
    [['secret\n\n'], 'secret\n'],
    [[' secret '], ' secret '],
  ])('%j is %j', async (texts, password) => {
    expect(await readPassword(piped(...texts))).toBe(password);
  });

  test.each([[[]], [['\n']], [['\r\n']]])('%j is refused', async (texts) => {
    await expect(readPassword(piped(...texts))).rejects.toThrow(
      '--password-stdin: nothing came on standard input',
    );
  });

  test('far too much is refused', async () => {
    await expect(readPassword(piped('x'.repeat(70_000)))).rejects.toThrow('more than 65536 bytes came');
  });
});

describe('the program', () => {
  test.each<[args: string[], status: number, text: string]>([
    [['--version'], 0, VERSION],
    [['--help'], 0, 'Usage: ghcr-actions [options] [command]'],
    [['push', '--help'], 0, '--source <SOURCE>'],
    [['push', '--tag', 'x'], 2, "error: unknown option '--tag'\n(Did you mean --tags?)"],
    [['psuh'], 2, "error: unknown command 'psuh'\n(Did you mean push?)"],
    [['copy', 'a'], 2, "error: missing required argument 'destination'"],
    [['push', '--source', 'x'], 2, 'Error: input "image" is required'],
    [
      ['push', '--source', 'x', '--image', 'ghcr.io/a/b', '--concurrency', 'many'],
      2,
      'Error: input "concurrency" is "many"',
    ],
    [['login', '--username', 'me', '--password-stdin'], 2, 'Error: --password-stdin: nothing came'],
    [['registry', '--mode', 'quay'], 2, 'Error: --mode: expected ghcr or oci, got "quay"'],
  ])('%j ends with %i', async (args, status, text) => {
    const run = await cli(args);
    expect(run.stdout + run.stderr).toContain(text);
    expect(run.status).toBe(status);
  });
});

describe('with a registry', () => {
  let registry: RunningRegistry;
  let host: string;
  let root: Descriptor;

  beforeEach(async () => {
    registry = await openTestRegistry({ world: WORLD });
    host = new URL(registry.registry).host;
    const images = createMemoryImages();
    root = await addRandomImage(images, {
      labels: { 'org.opencontainers.image.title': 'Demo\n::error::x' },
      annotations: { note: '\u001b[31mred' },
    });
    await writeLayout(images, join(folder, 'image'), { v1: root });
  });

  const environment = { GITHUB_TOKEN: TOKEN, GITHUB_ACTOR: 'octocat' };

  test('AUTH-01 login, then push with the stored login', async () => {
    const args = ['login', '--registry', host, '--username', 'octocat', '--password-stdin'];
    const login = await cli(args, { input: `${TOKEN}\r\n` });
    expect(login).toEqual({
      status: 0,
      stdout: 'Login Succeeded\n',
      stderr: `Logged in to ${host} as octocat.\n`,
    });
    expect(await readFile(join(folder, '.docker', 'config.json'), 'utf8')).toContain(host);
    const push = await cli([
      'push',
      '--source',
      'image',
      '--image',
      `${host}/octocat/app`,
      '--tags',
      'a',
      '--tags',
      'b',
    ]);
    expect(push).toMatchObject({
      status: 0,
      stdout: `${host}/octocat/app:a@${root.digest}\n${host}/octocat/app:b@${root.digest}\n`,
    });
  });

  test('push --json prints one object on stdout and nothing else', async () => {
    const args = ['push', '--source', 'oci:image', '--image', `${host}/octocat/app`, '--json', '--quiet'];
    const { stdout, stderr, status } = await cli(args, { environment });
    expect(JSON.parse(stdout)).toEqual({
      digest: root.digest,
      references: [`${host}/octocat/app:latest`],
      tags: ['latest'],
      platforms: ['linux/amd64'],
      size: expect.any(Number),
      'uploaded-bytes': expect.any(Number),
      'package-url': `http://${host}/octocat/app`,
      'linked-repository': '',
      visibility: 'private',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  test('copy goes up, across and down, and keeps every byte', async () => {
    const copy = async (from: string, to: string): Promise<string> =>
      (await cli(['copy', from, to], { environment })).stdout.trim();
    expect(await copy('oci:image:v1', `${host}/octocat/app:1`)).toBe(root.digest);
    expect(await copy(`${host}/octocat/app:1`, `docker://${host}/octocat/other`)).toBe(root.digest);
    expect(await copy(`${host}/octocat/other`, 'oci:copy:v2')).toBe(root.digest);
    expect(await readFile(join(folder, 'copy', 'blobs', ...root.digest.split(':')))).toEqual(
      await readFile(join(folder, 'image', 'blobs', ...root.digest.split(':'))),
    );
  });

  test('inspect shows labels and annotations as text, never as commands', async () => {
    const { stdout } = await cli(['inspect', 'oci:image']);
    expect(stdout).toContain(`Digest:  ${root.digest}\n`);
    expect(stdout).toContain('    org.opencontainers.image.title=Demo\\n::error::x\n');
    expect(stdout).toContain('    note=\\x1b[31mred\n');
    expect(stdout.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
  });

  test('inspect --json gives the same for programs', async () => {
    const { stdout } = await cli(['inspect', 'oci:image', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      digest: root.digest,
      'media-type': root.mediaType,
      platforms: ['linux/amd64'],
      manifests: [
        {
          digest: root.digest,
          platform: 'linux/amd64',
          layers: [{ size: 1000 }, { size: 5000 }],
          labels: { 'org.opencontainers.image.title': 'Demo\n::error::x' },
          annotations: { note: '\u001b[31mred' },
        },
      ],
    });
  });

  test.runIf(hasSignals).each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it with %i', async (signal, status) => {
    registry.faults.add({ match: { method: 'POST' }, do: { delayMs: 30_000 } });
    const requests = (): string[] => registry.requests().map(({ path }) => path.replace(/\?.*/, ''));
    const run = await cli(['push', '--source', 'image', '--image', `${host}/octocat/app`], {
      environment,
      onStart: async (kill) => {
        await expect.poll(requests, { timeout: 10_000 }).toContain('/token');
        kill(signal);
      },
    });
    expect(run.stderr).toContain(`Error: interrupted by ${signal}`);
    expect(run.status).toBe(status);
  });
});
