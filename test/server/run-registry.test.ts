import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import type { RegistryFlags } from '../../src/server/main.ts';
import { beginUpload, pushBlob, withQuery } from '../conformance/image-cases.ts';
import { createRegistryClient, type RegistryClient } from '../conformance/registry-client.ts';
import { hasSignals, STOPPED } from '../support/signals.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SCRIPT = fileURLToPath(new URL('./support/registry-process.ts', import.meta.url));

interface RegistryProcess {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly client: RegistryClient;
  /** What it has said so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
}

function spawnRegistry(flags: RegistryFlags, environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify({ port: '0', ...flags })], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function openProcess(flags: RegistryFlags, environment?: NodeJS.ProcessEnv): Promise<RegistryProcess> {
  const child = spawnRegistry(flags, environment);
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const [line] = await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line');
  const origin: string = JSON.parse(line).registry;
  const client = createRegistryClient(origin, 'octocat/app');
  onTestFinished(() => client.close());
  return { child, origin, client, stdout, stderr };
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return () => text;
}

test('SVC-10 one ready line on stdout, everything else on stderr', async () => {
  const { child, origin, client, stdout, stderr } = await openProcess({});
  await client.send('GET', '/v2/');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual(STOPPED);
  expect(JSON.parse(stdout())).toEqual({
    registry: origin,
    api: `${origin}/api/v3`,
    legacy: origin,
    admin: `${origin}/_/`,
    pages: origin,
  });
  expect(stdout().match(/\n/g)).toHaveLength(1);
  expect(stderr()).toMatch(
    /^notice: no world was given: log in as octocat with the token ghp_[0-9a-f]{36}$/m,
  );
  expect(stderr()).toMatch(
    /^20.* 401 GET \/v2\/ by anonymous in .* ms, challenge \(authentication required\)$/m,
  );
});

test.runIf(hasSignals).each(['SIGTERM', 'SIGINT'] as const)(
  '%s lets requests in flight finish, and exits with 0',
  async (signal) => {
    const { child, origin, client, stderr } = await openProcess({ mode: 'oci', log: 'off' });
    const content = Buffer.from('slowly sent');
    const path = withQuery(await beginUpload(client), { digest: digestOf(content) });
    const sender = createRegistryClient(origin, 'octocat/app');
    const body = (async function* () {
      yield content.subarray(0, 4);
      child.kill(signal);
      await expect.poll(stderr).toContain(`notice: ${signal}: finishing the requests in flight`);
      yield content.subarray(4);
    })();
    const answer = await sender.send('PUT', path, { body });
    await sender.close();
    expect(answer.status).toBe(201);
    expect(await once(child, 'exit')).toEqual([0, null]);
  },
);

test.runIf(hasSignals)('a signal while images are loaded stops it as soon as it has started', async () => {
  const { child, stderr } = await openProcess({ import: ['acme/app:1=oci-archive:app.tar'], log: 'off' });
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(stderr()).toContain('notice: SIGTERM: finishing the requests in flight');
});

describe('what keeps it from starting is one line that says what to do', () => {
  async function failure(flags: RegistryFlags): Promise<string> {
    const child = spawnRegistry(flags);
    const stderr = collect(child.stderr);
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(stderr().trim()).not.toContain('\n');
    return stderr();
  }

  test('a port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const message = await failure({ port: String(port) });
    expect(message).toMatch(
      new RegExp(`cannot listen on 127.0.0.1 port ${port}: it is in use.*; choose another with --port`),
    );
  });

  test('an address that this machine does not have', async () => {
    expect(await failure({ listen: '192.0.2.1' })).toMatch(/no such address; choose one with --listen/);
  });

  test('a wrong flag', async () => {
    expect(await failure({ mode: 'x' })).toContain('--mode: expected ghcr or oci, got "x"');
  });
});

describe('SVC-08 kill -9 while blobs and manifests are pushed', () => {
  test.each([false, true])('every acknowledged one is there afterwards (durable: %s)', async (durable) => {
    const data = await temporaryFolder();
    const flags = { mode: 'oci', data, durable, log: 'off' };
    const acknowledged = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const { child, client } = await openProcess(flags);
      const lanes = [0, 1, 2, 3].map((lane) => pushUntilDeath(client, `${round}-${lane}`, acknowledged));
      const wanted = (round + 1) * 25;
      await expect.poll(() => acknowledged.size, { interval: 1, timeout: 10_000 }).toBeGreaterThan(wanted);
      child.kill('SIGKILL');
      await Promise.all(lanes);
    }
    const { client } = await openProcess(flags);
    for (const path of acknowledged) {
      const { status, body, headers } = await client.send('GET', path);
      expect([path, status, headers['docker-content-digest']]).toEqual([path, 200, digestOf(body)]);
    }
  });

  /** Pushes blobs, and manifests under tags, until the registry is gone; notes what was answered by 201. */
  async function pushUntilDeath(
    client: RegistryClient,
    lane: string,
    acknowledged: Set<string>,
  ): Promise<void> {
    try {
      for (let count = 0; ; count += 1) {
        const bytes = Buffer.from(`${lane}-${count}`.repeat(2000));
        const blob = { bytes, digest: digestOf(bytes) };
        if ((await pushBlob(client, blob)).status === 201) acknowledged.add(`blobs/${blob.digest}`);
        const manifest = manifestOf(blob);
        const path = `manifests/${lane}-${count}`;
        if ((await client.send('PUT', path, manifest)).status === 201) acknowledged.add(path);
      }
    } catch (error) {
      // The only way out: the process was killed.
      expect(String((error as NodeJS.ErrnoException).code)).toMatch(
        /ECONNREFUSED|ECONNRESET|EPIPE|UND_ERR_SOCKET/,
      );
    }
  }

  function manifestOf(blob: { bytes: Buffer; digest: string }): {
    body: Buffer;
    headers: Record<string, string>;
  } {
    const mediaType = 'application/vnd.oci.image.manifest.v1+json';
    const config = {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: blob.digest,
      size: blob.bytes.byteLength,
    };
    const body = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [] }));
    return { body, headers: { 'content-type': mediaType } };
  }
});
