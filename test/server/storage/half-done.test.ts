import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { RunningRegistry } from '../../../src/server/main.ts';
import type { Answer } from '../../conformance/registry-client.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import {
  IMAGE,
  type LegacyServer,
  openLegacyServer,
  uploadDockerImage,
  WORLD,
} from '../legacy/legacy-server.ts';
import { createAdminClient } from '../support/admin-client.ts';
import { imageOf, openServer, uploadBlob, uploadImage } from '../support/open-server.ts';

const TOOL = 'octocat/tool';
const CONFIG = '{}';

/** What changes world and content together. */
interface Change {
  readonly title: string;
  readonly prepare: (server: LegacyServer) => Promise<unknown>;
  readonly run: (server: LegacyServer) => Promise<Answer>;
}

const CHANGES: readonly Change[] = [
  {
    title: 'a push that makes a package',
    prepare: async (server) => uploadBlob((await server.holder('ghp_octocat')).in(TOOL), CONFIG),
    run: async (server) => {
      const body = Buffer.from(JSON.stringify(imageOf(CONFIG)));
      const headers = { 'content-type': imageOf(CONFIG).mediaType };
      return (await server.holder('ghp_octocat')).in(TOOL).send('PUT', 'manifests/v1', { headers, body });
    },
  },
  { title: 'a deletion', prepare: pushTool, run: (server) => rest(server, 'DELETE', '') },
  {
    title: 'a restoration',
    prepare: async (server) => {
      await pushTool(server);
      await rest(server, 'DELETE', '');
    },
    run: (server) => rest(server, 'POST', '/restore'),
  },
  {
    title: 'another world',
    prepare: pushTool,
    run: (server) => admin(server).send('PUT', 'world', { ...server.registry.world(), packages: {} }),
  },
  {
    title: 'a package that the world loses',
    prepare: pushTool,
    run: (server) => admin(server).send('PATCH', 'world', { packages: { [TOOL]: null } }),
  },
  {
    title: 'a migration',
    prepare: async (server) => {
      await uploadDockerImage(server.legacy('ghp_octocat'), '1.0');
      await uploadDockerImage(server.legacy('ghp_octocat', `${IMAGE}-2`), '1.0');
    },
    run: (server) => admin(server).send('POST', 'migration', { owner: 'octocat' }),
  },
  {
    title: 'a snapshot that is restored',
    prepare: async (server) => {
      await pushTool(server);
      await admin(server).send('POST', 'snapshots/first');
      await rest(server, 'DELETE', '');
    },
    run: (server) => admin(server).send('POST', 'snapshots/first/restore'),
  },
];

function admin(server: LegacyServer): ReturnType<typeof createAdminClient> {
  return createAdminClient(server.client());
}

async function pushTool(server: LegacyServer): Promise<void> {
  await uploadImage((await server.holder('ghp_octocat')).in(TOOL), 'v1');
}

function rest(server: LegacyServer, method: string, suffix: string): Promise<Answer> {
  const headers = { authorization: 'token ghp_octocat' };
  return server.client().send(method, `/api/v3/users/octocat/packages/container/tool${suffix}`, { headers });
}

/** The rules of packages and accounts, and how many versions each package has. */
async function stateOf(registry: RunningRegistry, content: unknown): Promise<object> {
  const { users, packages = {} } = registry.world();
  const listed = (
    content as { packages: { name: string; registry?: string; versionCount: number }[] }
  ).packages
    .filter(({ versionCount }) => versionCount > 0)
    .map(({ name, registry: where, versionCount }) => [name, where, versionCount]);
  return { users, packages, listed };
}

async function liveState(server: Pick<LegacyServer, 'registry' | 'client'>): Promise<object> {
  return stateOf(server.registry, await createAdminClient(server.client()).read('content'));
}

/** What a registry finds that starts with this folder. */
async function stateOn(data: string): Promise<object> {
  const server = await openServer({ world: WORLD, data });
  try {
    return await liveState(server);
  } finally {
    await server.registry.close();
  }
}

/** Runs `work` and gives a copy of the folder for each state in which a kill of the process could have left it. */
async function momentsOf(data: string, work: () => Promise<unknown>): Promise<string[]> {
  const root = await temporaryFolder();
  const copies: string[] = [];
  let last: Buffer | undefined;
  const look = (): void => {
    const log = readFileSync(join(data, 'metadata.sqlite-wal'));
    if (last?.equals(log)) return;
    last = log;
    const copy = join(root, String(copies.length));
    cpSync(data, copy, { recursive: true });
    copies.push(copy);
  };
  const { exec } = DatabaseSync.prototype;
  const { run } = StatementSync.prototype;
  const spies = [
    vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
      look();
      exec.call(this, sql);
      look();
    }),
    vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function (this: StatementSync, ...values) {
      look();
      const result = run.apply(this, values);
      look();
      return result;
    }),
  ];
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return copies;
}

async function open(): Promise<{ readonly server: LegacyServer; readonly data: string }> {
  const data = await temporaryFolder();
  return { server: await openLegacyServer({ data }), data };
}

describe.each(CHANGES)('SVC-08 $title', ({ prepare, run }) => {
  test('has happened or not, whenever the process is killed', async () => {
    const { server, data } = await open();
    await prepare(server);
    const before = await liveState(server);
    const moments = await momentsOf(data, () => run(server));
    const after = await liveState(server);
    expect(after).not.toEqual(before);
    const states: object[] = [];
    for (const moment of moments) states.push(await stateOn(moment));
    expect(states[0]).toEqual(before);
    expect(states.at(-1)).toEqual(after);
    const isAfter = states.map((state) => JSON.stringify(state) === JSON.stringify(after));
    for (const [index, state] of states.entries()) expect(state).toEqual(isAfter[index] ? after : before);
  });

  test('leaves everything as it was when the disk refuses, and succeeds later', async () => {
    const { server } = await open();
    await prepare(server);
    const before = await liveState(server);
    const { exec } = DatabaseSync.prototype;
    const refusing = vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (
      this: DatabaseSync,
      sql,
    ) {
      if (sql === 'COMMIT') {
        throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
      }
      exec.call(this, sql);
    });
    onTestFinished(() => refusing.mockRestore());
    expect((await run(server)).status).toBe(507);
    refusing.mockRestore();
    expect(await liveState(server)).toEqual(before);
    expect((await run(server)).status).toBeLessThan(300);
    expect(await liveState(server)).not.toEqual(before);
  });
});
