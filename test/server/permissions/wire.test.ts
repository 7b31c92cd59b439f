import { describe, expect, test } from 'vitest';
import type { WorldDocument } from '../../../src/server/world-document.ts';
import { basic, openServer } from '../support/open-server.ts';

const DENIED = (message: string): string => `{"errors":[{"code":"DENIED","message":"${message}"}]}\n`;
const UNAUTHORIZED = '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}\n';
const SCOPES = 'permission_denied: The token provided does not match expected scopes.';
const MANIFEST_UNKNOWN = '{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}\n';
const NAME_UNKNOWN =
  '{"errors":[{"code":"NAME_UNKNOWN","message":"repository name not known to registry"}]}\n';

const workflow = (repository: string, packages: 'none' | 'read' | 'write', event = 'push') =>
  ({ type: 'actions', repository, actor: 'hubot', event, permissions: { packages } }) as const;

const PRIVATE: WorldDocument = {
  users: { octocat: {}, hubot: {}, dave: {}, frank: { containerRegistry: false }, lena: { plan: 'legacy' } },
  organizations: {
    acme: { owners: ['octocat'], members: ['hubot'], packageCreation: { private: false, public: false } },
    guarded: { owners: ['octocat'], sso: true },
  },
  repositories: { 'acme/app': {}, 'acme/other': {} },
  packages: {
    'acme/public': { visibility: 'public' },
    'acme/private': { people: { hubot: 'read' }, actions: { 'acme/app': 'read' } },
    'guarded/app': {},
    'guarded/public': { visibility: 'public' },
    'frank/app': { visibility: 'public' },
    'lena/app': { visibility: 'public' },
  },
  tokens: {
    octocat: { type: 'classic', user: 'octocat', scopes: ['write:packages'] },
    authorized: { type: 'classic', user: 'octocat', scopes: ['write:packages'], sso: ['guarded'] },
    reader: { type: 'classic', user: 'hubot', scopes: ['read:packages'] },
    hubot: { type: 'classic', user: 'hubot', scopes: ['write:packages'] },
    dave: { type: 'oauth', user: 'dave', scopes: ['write:packages'] },
    fine: { type: 'fine-grained', user: 'octocat' },
    app: { type: 'app', organization: 'acme' },
    job: workflow('acme/app', 'write'),
    jobReader: workflow('acme/app', 'read'),
    jobFork: workflow('acme/app', 'write', 'pull_request_fork'),
    jobOther: workflow('acme/other', 'write'),
  },
};

const UPLOAD = (name: string): string => `POST /v2/${name}/blobs/uploads/`;
const TOKEN = (name: string, actions = 'pull'): string =>
  `GET /token?service=x&scope=repository:${name}:${actions}`;

test.each<[row: string, secret: string, request: string, status: number, body: string | undefined]>([
  ['DENY-1 anonymous, public', '', TOKEN('acme/public'), 200, undefined],
  ['DENY-2 anonymous, private', '', TOKEN('acme/private'), 401, UNAUTHORIZED],
  ['DENY-3 anonymous, absent', '', TOKEN('acme/absent'), 403, DENIED('denied')],
  ['DENY-4 anonymous, push', '', TOKEN('acme/public', 'pull,push'), 403, DENIED('denied')],
  ['DENY-5 a wrong credential, even for public', 'wrong', TOKEN('acme/public'), 403, DENIED('denied')],
  ['DENY-6 any valid credential', 'fine', TOKEN('acme/private', 'pull,push'), 200, undefined],
  ['DENY-7 no read: manifest', 'dave', 'GET /v2/acme/private/manifests/latest', 404, MANIFEST_UNKNOWN],
  ['DENY-7 no read: tags', 'dave', 'GET /v2/acme/private/tags/list', 404, NAME_UNKNOWN],
  [
    'DENY-7 no read: blob',
    'dave',
    `GET /v2/acme/private/blobs/sha256:${'0'.repeat(64)}`,
    403,
    DENIED('permission_denied: read_package'),
  ],
  [
    'DENY-8, CRED-5 no write',
    'hubot',
    UPLOAD('acme/private'),
    403,
    DENIED('permission_denied: write_package'),
  ],
  ['DENY-8 no write, public', 'dave', UPLOAD('acme/public'), 403, DENIED('permission_denied: write_package')],
  ['DENY-9 may not create', 'hubot', UPLOAD('acme/new'), 403, DENIED('permission_denied: create_package')],
  [
    'DENY-9 another’s namespace',
    'dave',
    UPLOAD('hubot/new'),
    403,
    DENIED('permission_denied: create_package'),
  ],
  [
    'DENY-9 nobody’s namespace',
    'dave',
    UPLOAD('nobody/new'),
    403,
    DENIED('permission_denied: create_package'),
  ],
  ['DENY-10 scopes', 'reader', UPLOAD('acme/private'), 403, DENIED(SCOPES)],
  ['DENY-10 fine-grained', 'fine', UPLOAD('octocat/new'), 403, DENIED(SCOPES)],
  [
    'DENY-11 packages: read, absent',
    'jobReader',
    UPLOAD('acme/new'),
    403,
    DENIED('installation not allowed to Create organization package'),
  ],
  [
    'DENY-12 packages: read, there',
    'jobReader',
    UPLOAD('acme/private'),
    403,
    DENIED('installation not allowed to Write organization package'),
  ],
  [
    'DENY-12 pull request of a fork',
    'jobFork',
    UPLOAD('acme/private'),
    403,
    DENIED('installation not allowed to Write organization package'),
  ],
  [
    'DENY-12 app',
    'app',
    UPLOAD('acme/private'),
    403,
    DENIED('installation not allowed to Write organization package'),
  ],
  ['DENY-13 no role there', 'job', UPLOAD('acme/private'), 403, DENIED('permission_denied: write_package')],
  [
    'DENY-13 not even read',
    'jobOther',
    UPLOAD('acme/private'),
    403,
    DENIED('permission_denied: write_package'),
  ],
  [
    'DENY-14 the organization forbids it',
    'job',
    UPLOAD('acme/new'),
    403,
    DENIED('installation not allowed to Create organization package'),
  ],
  ['CRED-10 without SSO', 'octocat', UPLOAD('guarded/app'), 403, DENIED('permission_denied: write_package')],
  ['CRED-10 without SSO, read', 'octocat', 'GET /v2/guarded/app/tags/list', 404, NAME_UNKNOWN],
  ['AUTH-04 with SSO', 'authorized', UPLOAD('guarded/app'), 202, ''],
  [
    'VIS-10 disabled (ours)',
    'octocat',
    'GET /v2/frank/app/tags/list',
    403,
    DENIED('permission_denied: the container registry is disabled for this account'),
  ],
  [
    'VIS-10 disabled, anonymous (ours)',
    '',
    TOKEN('frank/app'),
    403,
    DENIED('permission_denied: the container registry is disabled for this account'),
  ],
  [
    'VIS-11 legacy plan (ours)',
    'octocat',
    'GET /v2/lena/app/tags/list',
    403,
    DENIED(
      'permission_denied: this account has a legacy plan, which does not include the container registry',
    ),
  ],
])('PERM-09, AUTH-06 %s', async (_, secret, request, status, body) => {
  const { client, holder } = await openServer({ world: PRIVATE });
  const [method = '', path = ''] = request.split(' ');
  const isExchange = path.startsWith('/token');
  const caller = isExchange ? client(secret === '' ? undefined : basic(secret)) : await holder(secret);
  const answer = await caller.send(method, path);
  expect(answer.status).toBe(status);
  if (body !== undefined) expect(answer.body.toString()).toBe(body);
});

describe('knobs', () => {
  test('TOKEN-4, DENY-2 anonymousPrivateStatus: 403 does not tell a private package from an absent one', async () => {
    const world = { ...PRIVATE, settings: { anonymousPrivateStatus: 403 } } as const;
    const { client } = await openServer({ world });
    const [privately, absent] = await Promise.all(
      ['acme/private', 'acme/absent'].map((name) => client().send('GET', TOKEN(name).slice(4))),
    );
    expect(privately?.status).toBe(403);
    expect(privately?.body.toString()).toBe(absent?.body.toString());
  });

  test('MANIFEST-13, ERROR-6 unreadableManifest: 403 says so', async () => {
    const world = { ...PRIVATE, settings: { unreadableManifest: 403 } } as const;
    const { holder } = await openServer({ world });
    const answer = await (await holder('dave')).send('GET', '/v2/acme/private/manifests/latest');
    expect(answer.status).toBe(403);
    expect(answer.body.toString()).toBe(DENIED('permission_denied: read_package'));
  });
});
