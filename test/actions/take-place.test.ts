import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Step } from '../../src/actions/context.ts';
import { createTerminalLog } from '../../src/actions/log.ts';
import { leavePlace } from '../../src/actions/test-registry/leave-place.ts';
import { type Machine, THIS_MACHINE } from '../../src/actions/test-registry/machine.ts';
import { takePlace } from '../../src/actions/test-registry/take-place.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const HOSTS = '127.0.0.1 localhost\n# the end';
const NAMES = ['ghcr.io', 'docker.pkg.github.com'];
const LED = NAMES.map((name) => `127.0.0.1 ${name} # ghcr-actions test registry\n`).join('');

let folder: string;
let machine: Machine;
let exported: Map<string, string>;

beforeEach(async () => {
  folder = await temporaryFolder();
  const at = (name: string): string => join(folder, name);
  machine = {
    ...{ platform: 'linux', uid: 0, hosts: at('hosts'), engine: at('none.sock'), hostsCacheMs: 400 },
    certificates: [at('docker/certs.d'), at('containers/certs.d')],
    bundles: [at('none.crt'), at('bundle.crt')],
    unprivilegedPort: at('port-start'),
  };
  await writeFile(machine.hosts, HOSTS);
  await writeFile(at('bundle.crt'), 'everybody');
  await writeFile(at('ca.pem'), 'authority');
  await writeFile(machine.unprivilegedPort, '1024\n');
  await mkdir(at('docker'));
  exported = new Map();
});

afterEach(() => {
  vi.unstubAllEnvs();
});

function context(environment: Readonly<Record<string, string>> = {}) {
  const step = { exportVariable: (name, value) => void exported.set(name, value) } as Step;
  return { environment, step, log: createTerminalLog(() => undefined, { quiet: true }) };
}

/** Who is not root finds this `sudo` first: it says what it was asked, and does it. */
async function stubSudo(status = 0): Promise<string> {
  const record = join(folder, 'sudo.log');
  const program = join(folder, 'sudo');
  const run = status === 0 ? 'shift; exec "$@"' : `exit ${status}`;
  await writeFile(program, `#!/bin/sh\necho "$@" >> '${record}'\n${run}\n`);
  await chmod(program, 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
  return record;
}

describe.runIf(process.platform === 'linux')('as: ghcr.io', () => {
  test('ACT-12 leads the names here and makes everybody trust the authority, until it takes all of it back', async () => {
    const place = await takePlace(NAMES, folder, context(), machine);
    expect(await readFile(machine.hosts, 'utf8')).toBe(LED + HOSTS);
    await place.settle(join(folder, 'ca.pem'));
    for (const name of NAMES) {
      for (const root of machine.certificates) {
        const file = join(root, name, 'ghcr-actions-test-registry.crt');
        expect(await readFile(file, 'utf8')).toBe('authority');
      }
    }
    expect(Object.fromEntries(exported)).toEqual({
      NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
      SSL_CERT_FILE: join(folder, 'SSL_CERT_FILE.pem'),
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'http.https://ghcr.io/.sslCAInfo',
      GIT_CONFIG_VALUE_0: join(folder, 'ca.pem'),
      GIT_CONFIG_KEY_1: 'http.https://docker.pkg.github.com/.sslCAInfo',
      GIT_CONFIG_VALUE_1: join(folder, 'ca.pem'),
    });
    expect(await readFile(join(folder, 'SSL_CERT_FILE.pem'), 'utf8')).toBe('everybody\nauthority');

    await leavePlace(folder, context(), machine);
    expect(await readFile(machine.hosts, 'utf8')).toBe(HOSTS);
    expect(await readdir(join(folder, 'docker'))).toEqual([]);
    expect(existsSync(join(folder, 'containers'))).toBe(false);
    expect(exported).toEqual(
      new Map(
        [...exported.keys()].map((name) => [
          name,
          name === 'SSL_CERT_FILE' ? join(folder, 'bundle.crt') : '',
        ]),
      ),
    );
  });

  test('ACT-12 leaves what others have, and what they add meanwhile', async () => {
    await mkdir(join(machine.certificates[0] ?? '', 'ghcr.io'), { recursive: true });
    await writeFile(join(folder, 'mine.pem'), 'mine');
    const before = {
      NODE_EXTRA_CA_CERTS: join(folder, 'mine.pem'),
      SSL_CERT_FILE: join(folder, 'mine.pem'),
      GIT_SSL_CAINFO: join(folder, 'mine.pem'),
      GIT_CONFIG_COUNT: '1',
    };
    const place = await takePlace(['ghcr.io'], folder, context(before), machine);
    await place.settle(join(folder, 'ca.pem'));
    for (const name of ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'GIT_SSL_CAINFO']) {
      expect(await readFile(exported.get(name) ?? '', 'utf8')).toBe('mine\nauthority');
    }
    expect(exported.get('GIT_CONFIG_KEY_1')).toBe('http.https://ghcr.io/.sslCAInfo');
    await writeFile(machine.hosts, `${await readFile(machine.hosts, 'utf8')}\n10.0.0.1 new`);
    await writeFile(join(machine.certificates[1] ?? '', 'ghcr.io', 'other.crt'), 'other');

    await leavePlace(folder, context(), machine);
    expect(await readFile(machine.hosts, 'utf8')).toBe(`${HOSTS}\n10.0.0.1 new`);
    expect(await readdir(join(machine.certificates[0] ?? '', 'ghcr.io'))).toEqual([]);
    expect(await readdir(join(machine.certificates[1] ?? '', 'ghcr.io'))).toEqual(['other.crt']);
    expect(Object.fromEntries(exported)).toMatchObject(before);
  });

  test('ACT-12 goes by sudo for who is not root, and opens port 443 only until the registry has it', async () => {
    const record = await stubSudo();
    const user = { ...machine, uid: 1001 };
    const place = await takePlace(['ghcr.io'], folder, context(), user);
    expect(await readFile(machine.unprivilegedPort, 'utf8')).toBe('443');
    await place.settle(join(folder, 'ca.pem'));
    expect(await readFile(machine.unprivilegedPort, 'utf8')).toBe('1024');
    await leavePlace(folder, context(), user);
    expect(await readFile(machine.hosts, 'utf8')).toBe(HOSTS);
    const commands = (await readFile(record, 'utf8')).trim().split('\n');
    expect(commands[0]).toBe('--non-interactive true');
    expect(new Set(commands.map((line) => line.split(' ')[1]))).toEqual(
      new Set(['true', 'tee', 'mkdir', 'rm', 'rmdir']),
    );
  });

  test('ACT-12 takes back what was done before a step broke off', async () => {
    await stubSudo();
    const user = { ...machine, uid: 1001 };
    await takePlace(['ghcr.io'], folder, context(), user);
    await leavePlace(folder, context(), user);
    expect(await readFile(machine.hosts, 'utf8')).toBe(HOSTS);
    expect(await readFile(machine.unprivilegedPort, 'utf8')).toBe('1024');
    expect(existsSync(join(folder, 'containers'))).toBe(false);
  });

  test('ACT-12 waits until engines have forgotten what they read in the file of hosts', async () => {
    await writeFile(machine.engine, '');
    const place = await takePlace(['ghcr.io'], folder, context(), machine);
    const started = performance.now();
    await place.settle(join(folder, 'ca.pem'));
    expect(performance.now() - started).toBeGreaterThan(200);
  });

  test('ACT-12 says why it cannot, without sudo', async () => {
    await stubSudo(1);
    await expect(takePlace(['ghcr.io'], folder, context(), { ...machine, uid: 1001 })).rejects.toThrow(
      '"as" changes /etc/hosts and who is trusted, which takes root, or sudo without a password: remove it,',
    );
    expect(await readFile(machine.hosts, 'utf8')).toBe(HOSTS);
  });

  test('ACT-12 names the command that fails', async () => {
    const broken = { ...machine, hosts: folder };
    await expect(takePlace(['ghcr.io'], folder, context(), broken)).rejects.toThrow(/EISDIR|tee .* failed/);
  });
});

test.each(['darwin', 'win32'] as const)('ACT-12 as: ghcr.io is refused on %s', async (platform) => {
  await expect(takePlace(['ghcr.io'], 'unused', context(), { ...THIS_MACHINE, platform })).rejects.toThrow(
    `"as" changes /etc/hosts and who is trusted, which works on Linux only; this is ${platform}: remove it, and use the output "registry" in the names of images`,
  );
});
