import { expect, test } from 'vitest';
import type { WorldDocument } from '../../src/server/world-document.ts';
import type { Edition, WorldSettings } from '../../src/server/world-settings.ts';
import { createAdminClient } from './support/admin-client.ts';
import { openServer, refusalOf, type TestServer, uploadImage } from './support/open-server.ts';

const EDITIONS = ['beta', '2021', '2022', '2024'] as const satisfies readonly Edition[];

/** The registry is on where it can be, so that the other differences show. */
function worldOf(settings: WorldSettings, containerRegistry?: boolean): WorldDocument {
  const job = { type: 'actions', repository: 'acme/app', actor: 'hubot' } as const;
  return {
    settings,
    users: { octocat: {}, hubot: {} },
    organizations: {
      acme: {
        owners: ['octocat'],
        members: ['hubot'],
        teams: { core: ['hubot'] },
        ...(containerRegistry === undefined ? {} : { containerRegistry }),
      },
    },
    repositories: { 'acme/app': { visibility: 'public' } },
    packages: { 'acme/popular': { visibility: 'public', downloads: 26 } },
    tokens: {
      ghp_owner: { type: 'classic', user: 'octocat', scopes: ['write:packages', 'delete:packages'] },
      ghs_job: { ...job, permissions: { packages: 'write' } },
    },
  };
}

async function pushAs(server: TestServer, secret: string, name: string): Promise<void> {
  await uploadImage((await server.holder(secret)).in(name), 'latest');
}

/** The package that a push of a workflow creates. */
async function createdByWorkflow(server: TestServer) {
  await pushAs(server, 'ghs_job', 'acme/new');
  return server.registry.world().packages?.['acme/new'];
}

async function patchPackage(server: TestServer, change: object): Promise<number> {
  const patch = { packages: { 'acme/popular': change } };
  return (await createAdminClient(server.client()).send('PATCH', 'world', patch)).status;
}

/** What a server shows that differs between editions. */
const PROBES = {
  'the owner pushes': async (server) => {
    const owner = (await server.holder('ghp_owner')).in('acme/new');
    const answer = await owner.send('POST', 'blobs/uploads/');
    return answer.status === 202 ? 202 : refusalOf(answer);
  },
  'anybody pulls from an empty package that is public': async (server) =>
    refusalOf(await server.client('Bearer QQ==').in('acme/popular').send('GET', 'tags/list')),
  'a person gets a role': (server) => patchPackage(server, { people: { hubot: 'write' } }),
  'a team gets a role': (server) => patchPackage(server, { teams: { core: 'write' } }),
  'what a workflow creates is': async (server) => (await createdByWorkflow(server))?.visibility,
  'what a workflow creates inherits': async (server) => (await createdByWorkflow(server))?.inherit ?? false,
  'a workflow deletes what it created': async (server) => {
    await pushAs(server, 'ghs_job', 'acme/new');
    const job = server.client('token ghs_job');
    return (await job.send('DELETE', '/api/v3/orgs/acme/packages/container/new')).status;
  },
  'a public package with 26 downloads is deleted': async (server) => {
    await pushAs(server, 'ghp_owner', 'acme/popular');
    const owner = server.client('token ghp_owner');
    return (await owner.send('DELETE', '/api/v3/orgs/acme/packages/container/popular')).status;
  },
} as const satisfies Record<string, (server: TestServer) => Promise<unknown>>;

type Probe = keyof typeof PROBES;

const DISABLED = '403 DENIED: permission_denied: the container registry is disabled for this account';

const EMPTY = '404 NAME_UNKNOWN: repository name not known to registry';

/** One row a difference, one column an edition. */
const TABLE: readonly (readonly [
  requirement: string,
  Probe,
  isOn: true | undefined,
  answers: readonly unknown[],
])[] = [
  ['PERM-14, EDITION-1', 'the owner pushes', undefined, [DISABLED, DISABLED, 202, 202]],
  [
    'PERM-14, EDITION-1',
    'anybody pulls from an empty package that is public',
    undefined,
    [DISABLED, DISABLED, EMPTY, EMPTY],
  ],
  ['PERM-04, EDITION-2', 'a person gets a role', true, [422, 200, 200, 200]],
  ['PERM-06, EDITION-4', 'what a workflow creates is', true, ['private', 'private', 'public', 'public']],
  ['PERM-11, EDITION-3', 'what a workflow creates inherits', true, [false, true, true, true]],
  ['PERM-12, EDITION-5', 'a workflow deletes what it created', true, [403, 403, 403, 204]],
  ['DEL-02, EDITION-6', 'a public package with 26 downloads is deleted', true, [400, 400, 204, 204]],
];

/** What is the same in all of them, next to what is not. */
const SAME: typeof TABLE = [
  ['PERM-14', 'the owner pushes', true, [202, 202, 202, 202]],
  ['PERM-14', 'anybody pulls from an empty package that is public', true, [EMPTY, EMPTY, EMPTY, EMPTY]],
  ['PERM-04', 'a team gets a role', true, [200, 200, 200, 200]],
];

test.each([...TABLE, ...SAME])(
  '%s in the editions: %s (registry switched on: %s) %j',
  async (_, probe, isOn, answers) => {
    const seen = EDITIONS.map(async (edition) =>
      PROBES[probe](await openServer({ world: worldOf({ edition }, isOn) })),
    );
    expect(await Promise.all(seen)).toEqual(answers);
  },
);

test('the newest edition is the default', async () => {
  const rows = TABLE.map(async ([, probe, isOn]) =>
    PROBES[probe](await openServer({ world: worldOf({}, isOn) })),
  );
  expect(await Promise.all(rows)).toEqual(TABLE.map(([, , , answers]) => answers.at(-1)));
});

test('EDITION-7 every preset gives way to the setting itself', async () => {
  const settings: WorldSettings = {
    edition: 'beta',
    deleteThreshold: 5000,
    newPackageVisibility: 'inherit',
    grantsToPeople: true,
    workflowDeletes: true,
  };
  const rows = TABLE.map(async ([, probe]) => {
    const world = worldOf(settings, true);
    const acme = { ...world.organizations?.acme, inheritAccess: true };
    return PROBES[probe](await openServer({ world: { ...world, organizations: { acme } } }));
  });
  expect(await Promise.all(rows)).toEqual(TABLE.map(([, , , answers]) => answers.at(-1)));
});

test('PERM-07 in the beta edition, too, who publishes is admin, and is told how to grant', async () => {
  const world = worldOf({ edition: 'beta' }, true);
  const tokens = { ghp_hubot: { type: 'classic', user: 'hubot', scopes: ['write:packages'] } } as const;
  const server = await openServer({ world: { ...world, tokens } });
  await pushAs(server, 'ghp_hubot', 'acme/new');
  await pushAs(server, 'ghp_hubot', 'acme/new');
  const admin = createAdminClient(server.client());
  const answer = await admin.send('PATCH', 'world', {
    packages: { 'acme/new': { people: { octocat: 'read' } } },
  });
  expect(refusalOf(answer)).toBe(
    '422 UNSUPPORTED: world: packages.acme/new.people.octocat: packages of organizations grant roles to teams only (settings.edition, grantsToPeople)',
  );
});
