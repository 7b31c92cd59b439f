import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { PUSH } from '../../src/actions/definitions/push.ts';
import { preflight } from '../../src/actions/preflight.ts';
import { push } from '../../src/actions/push.ts';
import { noteFacts } from '../../src/actions/rest-access.ts';
import { RegistryError } from '../../src/registry/errors.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import type { Permission, Scope, TokenDocument, WorldDocument } from '../../src/server/world-document.ts';
import { openTestClient } from '../support/client.ts';
import { startHttpServer } from '../support/http-server.ts';
import { openTestRegistry } from '../support/registry.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runHere } from './run-here.ts';
import { runStep } from './run-program.ts';

const job = (packages: Permission, event = 'push'): TokenDocument => ({
  type: 'actions',
  repository: 'acme/source',
  actor: 'octocat',
  event,
  permissions: { packages },
});
const person = (scopes: readonly Scope[], user = 'octocat'): TokenDocument => ({
  type: 'classic',
  user,
  scopes,
});

/** What a publishing workflow can run into, as one world. */
const WORLD: WorldDocument = {
  users: { octocat: {}, hubot: {}, closed: { containerRegistry: false }, ancient: { plan: 'legacy' } },
  organizations: {
    acme: {
      ...{ owners: ['hubot'], members: ['octocat'], basePermission: 'none' },
      packageCreation: { public: false, private: false, internal: false },
    },
    strict: { owners: ['octocat'], sso: true },
    off: { owners: ['octocat'], containerRegistry: false },
  },
  repositories: { 'acme/source': {}, 'acme/other': {} },
  packages: {
    'acme/orphan': { visibility: 'private' },
    'acme/linked-elsewhere': { visibility: 'public', repository: 'acme/other' },
    'acme/own': { visibility: 'private', repository: 'acme/source', inherit: true },
    'acme/closed': { visibility: 'public', repository: 'acme/source', inherit: false },
    'strict/app': { visibility: 'private' },
  },
  tokens: {
    ghs_none: job('none'),
    ghs_read: job('read'),
    ghs_write: job('write'),
    ghs_fork: job('write', 'pull_request_fork'),
    ghs_dependabot: job('write', 'dependabot'),
    ghs_app: { type: 'app', organization: 'acme' },
    github_pat_fine: { type: 'fine-grained', user: 'octocat' },
    ghp_reader: person(['read:packages']),
    ghp_writer: person(['write:packages']),
    ghp_owner: person(['write:packages'], 'hubot'),
  },
};

const JOB = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'acme/source' };

let registry: RunningRegistry;
let host: string;
let folder: string;

beforeEach(async () => {
  registry = await openTestRegistry({ world: WORLD });
  host = new URL(registry.registry).host;
  folder = await temporaryFolder();
});

/** A push whose source does not exist: what is said about it has been found out before anybody has looked. */
async function refused(
  image: string,
  token: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const images = image.split(' ').map((name) => `${host}/${name}`);
  const given = { source: './nowhere', image: images.join('\n'), token };
  const { log, status } = await runHere(PUSH, push, given, folder, environment);
  expect(status).toBe(1);
  expect(log).not.toContain(token);
  return log.replaceAll(host, 'HOST');
}

async function eventFile(event: object): Promise<string> {
  const path = join(folder, 'event.json');
  await writeFile(path, JSON.stringify({ ...event, repository: { owner: { type: 'Organization' } } }));
  return path;
}

/** Workflows know what kind of account owns their repository. */
async function inJob(
  event: object = {},
  more: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, string>>> {
  return { ...JOB, GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: await eventFile(event), ...more };
}

const FORK = {
  pull_request: {
    head: { repo: { full_name: 'hubot/source' } },
    base: { repo: { full_name: 'acme/source' } },
  },
};

describe('ACT-05 before the image is read, push tells why it is refused:', () => {
  test('the job lacks packages: write, or its default is read-only, or the organization forbids creation', async () => {
    expect(await refused('acme/fresh', 'ghs_read', await inJob())).toMatchSnapshot();
  });

  test('the organization forbids creation, which the registry tells with the same words', async () => {
    const lacking = await refused('acme/fresh', 'ghs_read', await inJob());
    expect(await refused('acme/fresh', 'ghs_write', await inJob())).toBe(lacking);
  });

  test('the job lacks packages: write, and may not even read', async () => {
    expect(await refused('acme/fresh', 'ghs_none', await inJob())).toMatchSnapshot();
  });

  test('the job lacks packages: write for a package that is there', async () => {
    expect(await refused('acme/own', 'ghs_read', await inJob())).toMatchSnapshot();
  });

  test('the package belongs to another owner than the repository', async () => {
    expect(await refused('octocat/app', 'ghs_write', await inJob())).toMatchSnapshot();
  });

  test.each([
    ['a fork', 'ghs_fork', { GITHUB_EVENT_NAME: 'pull_request' }],
    ['Dependabot', 'ghs_dependabot', { GITHUB_EVENT_NAME: 'pull_request', GITHUB_ACTOR: 'dependabot[bot]' }],
  ])('the pull request comes from %s', async (_, token, environment) => {
    const event = token === 'ghs_fork' ? FORK : {};
    expect(await refused('acme/own', token, await inJob(event, environment))).toMatchSnapshot();
  });

  test('the package is there, and neither linked nor shared', async () => {
    expect(await refused('acme/orphan', 'ghs_write', await inJob())).toMatchSnapshot();
  });

  test('the package is linked to another repository', async () => {
    expect(await refused('acme/linked-elsewhere', 'ghs_write', await inJob())).toMatchSnapshot();
  });

  test('the package is linked to this very repository, and inherits nothing from it', async () => {
    expect(await refused('acme/closed', 'ghs_write', await inJob())).toMatchSnapshot();
  });

  test('an organization does not let its members create packages', async () => {
    expect(await refused('acme/fresh', 'ghp_writer')).toMatchSnapshot();
  });

  test('a person has no role on the package, but sees it', async () => {
    expect(await refused('acme/linked-elsewhere', 'ghp_writer')).toMatchSnapshot();
  });

  test('a classic token lacks the scope', async () => {
    expect(await refused('octocat/app', 'ghp_reader')).toMatchSnapshot();
  });

  test('AUTH-03 a fine-grained token', async () => {
    expect(await refused('octocat/app', 'github_pat_fine', JOB)).toMatchSnapshot();
  });

  test('a token of a GitHub App, outside a workflow', async () => {
    expect(await refused('acme/fresh', 'ghs_app')).toMatchSnapshot();
  });

  test('AUTH-04 an organization with single sign-on, with the address to authorize the token at', async () => {
    expect(await refused('strict/app', 'ghp_writer')).toMatchSnapshot();
    const absent = await refused('strict/fresh', 'ghp_writer');
    expect(absent).toContain('authorize it at https://github.com/orgs/strict/sso, then run again.');
  });

  test('PERM-14 the container registry is switched off', async () => {
    expect(await refused('off/app', 'ghp_writer')).toMatchSnapshot();
  });

  test('PERM-14 the settings of a user have another address than those of an organization', async () => {
    registry.faults.add({
      match: { method: 'GET', path: '/api/v3/users/closed', times: 0 },
      do: { status: 200, body: { login: 'closed', type: 'User' } },
    });
    expect(await refused('closed/app', 'ghp_writer')).toContain('at https://github.com/settings/packages.');
  });

  test('PERM-16 the account has a legacy plan', async () => {
    expect(await refused('ancient/app', 'ghp_writer')).toMatchSnapshot();
  });

  test('LEG-04 the name is taken on the legacy host, by a migration that has stopped', async () => {
    registry.faults.add({
      match: { method: 'GET', path: '*/orgs/acme/docker/conflicts', times: 0 },
      do: { status: 200, body: [{ name: 'image', package_type: 'docker', repository: { name: 'source' } }] },
    });
    const words = 'permission_denied: create_package';
    registry.faults.add({
      match: { method: 'POST', times: 0 },
      do: { status: 403, body: { errors: [{ code: 'DENIED', message: words }] } },
    });
    expect(await refused('acme/source/image', 'ghp_owner')).toMatchSnapshot();
  });

  test('two registries refuse: both are explained', async () => {
    const log = await refused('octocat/app acme/fresh', 'ghp_reader');
    expect(log.match(/cannot push to HOST\/\S+:/g)).toEqual([
      'cannot push to HOST/octocat/app:',
      'cannot push to HOST/acme/fresh:',
    ]);
    expect(log.match(/it has read:packages/g)).toHaveLength(2);
  });
});

test('ACT-05 a step shows all of it as one annotation, and neither token nor outputs', async () => {
  const inputs = { source: './nowhere', image: `${host}/acme/fresh`, token: 'ghs_read' };
  const run = await runStep('push', inputs, { folder, environment: await inJob() });
  const [error = '', ...rest] = run.log.trimEnd().split('\n');
  expect(rest).toEqual([]);
  expect(error).toMatch(/^::error::cannot push to /);
  expect(error.replaceAll('%0A', '\n')).toContain(
    '\n     permissions:\n       contents: read\n       packages: write\n',
  );
  expect(run).toMatchObject({ status: 1, outputs: {}, summary: '' });
  expect(run.masks).toContain('ghs_read');
});

describe('ACT-05 the preflight', () => {
  const uploads = () => registry.requests({ method: 'POST' }).map(({ status }) => status);

  test('opens one upload, and the image is looked for only then', async () => {
    const log = await refused('octocat/app', 'ghp_writer');
    expect(log).toContain('source "./nowhere" does not exist');
    expect(uploads()).toEqual([202]);
    expect(registry.requests({ method: 'DELETE' }).map(({ status }) => status)).toEqual([405]);
  });

  test('cancels its upload where the registry knows that', async () => {
    registry = await openTestRegistry({ mode: 'oci', world: WORLD });
    host = new URL(registry.registry).host;
    await refused('octocat/app', 'ghp_writer');
    expect(registry.requests({ method: 'DELETE' }).map(({ status }) => status)).toEqual([204]);
  });

  test('is left out on request', async () => {
    const given = {
      source: './nowhere',
      image: `${host}/octocat/app`,
      token: 'ghp_reader',
      preflight: 'false',
    };
    const { log } = await runHere(PUSH, push, given, folder);
    expect(log).toContain('source "./nowhere" does not exist');
    expect(registry.requests()).toEqual([]);
  });

  test('passes over a registry that does not answer in time', async () => {
    const silent = await startHttpServer(() => undefined);
    const client = openTestClient(undefined, { plainHttp: true });
    const notices: string[] = [];
    const context = {
      signal: new AbortController().signal,
      log: { notice: (text: string) => notices.push(text) },
    };
    const destination = { registry: silent.host, repository: 'acme/app' };
    await preflight([destination], client, context as never, 50);
    expect(notices).toEqual([`${silent.host} has not said yet whether it takes this push: going on without`]);
  });

  test('tells a refusal soon, although another registry is silent, and does not go on', async () => {
    const silent = await startHttpServer(() => undefined);
    const refusing = await startHttpServer((_, response) => void response.writeHead(405).end());
    const client = openTestClient(undefined, { plainHttp: true });
    const notices: string[] = [];
    const context = {
      signal: new AbortController().signal,
      log: { notice: (text: string) => notices.push(text) },
    };
    const destinations = [silent, refusing].map(({ host: each }) => ({
      ...{ registry: each, repository: 'acme/app' },
    }));
    await expect(preflight(destinations, client, context as never, 60_000)).rejects.toThrow(
      `cannot push to ${refusing.host}/acme/app: `,
    );
    expect(notices).toEqual([`${silent.host} has not said yet whether it takes this push`]);
  });

  test('ACT-14 is left out of a dry run, which only looks', async () => {
    const given = {
      source: './nowhere',
      image: `${host}/octocat/app`,
      token: 'ghp_reader',
      'dry-run': 'true',
    };
    await runHere(PUSH, push, given, folder);
    expect(uploads()).toEqual([]);
  });

  test('a REST API that does not answer leaves the refusal as it is', async () => {
    registry.faults.add({ match: { path: '/api/v3/*', times: 0 }, do: { status: 500, body: {} } });
    expect(await refused('octocat/app', 'ghp_reader')).toContain(
      'The token lacks the scope for this: make a classic token at',
    );
  });

  test('a REST API that says nothing does not keep a refusal back', async () => {
    const url = new URL('https://ghcr.io/v2/acme/app/blobs/uploads/');
    const refusal = new RegistryError({ method: 'POST', url, status: 403 });
    const facts = new Map();
    const context = {
      ...{ facts, environment: {}, credentialKinds: new Map() },
      signal: AbortSignal.any([]),
    };
    const silent = { get: () => new Promise(() => undefined) };
    await noteFacts(refusal, async () => silent as never, context as never, 20);
    expect(facts).toEqual(new Map());
  });

  test('asks no REST API with a password that is no token of GitHub', async () => {
    await refused('octocat/app', 'hunter22');
    expect(registry.requests({ path: '/api/*' })).toEqual([]);
  });
});
