import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { checkWorld, parseWorld } from '../../src/server/parse-world.ts';
import { createWorld, findToken } from '../../src/server/world.ts';
import { WORLD_SCHEMA } from '../../src/server/world-schema.ts';

const CONTEXT = { anonymous: { access: 'none', needsBearer: true } } as const;
const USERS = 'users: { octocat: {} }\n';

describe('SVC-03 a wrong world stops with file, line, field, and what would be right', () => {
  test.each([
    [
      'teams: {}',
      'w.yaml:2: teams: this version does not know it, only settings, enterprises, users, organizations, repositories, packages, tokens',
    ],
    [
      'tokens:\n  ghp_other: { type: oauth, user: octocat }\n  ghp_secret:\n    type: classic\n    user: octocat\n    scopes:\n      - write-packages',
      'w.yaml:8: tokens.entry 2.scopes.0: expected one of read:packages, write:packages, delete:packages, repo',
    ],
    [
      'tokens:\n  ghp_secret:\n    type: clasic',
      'w.yaml:4: tokens.entry 1.type: expected classic, oauth, fine-grained, app, codespaces or actions',
    ],
    [
      'tokens:\n  ghp_secret: { type: classic, user: hubot }',
      'w.yaml:3: tokens.entry 1.user: "hubot" is not among users: add it there',
    ],
    ['tokens:\n  ghp_secret: { type: classic }', 'w.yaml:3: tokens.entry 1.user: is missing'],
    [
      'tokens:\n  ghp_secret: { type: app, organization: acme, scopes: [] }',
      'w.yaml:3: tokens.entry 1.scopes: this version does not know it, only type, organization, expires, revoked',
    ],
    [
      'tokens:\n  ghp_secret: { type: oauth, user: octocat, sso: [acme] }',
      'w.yaml:3: tokens.entry 1.sso.0: "acme" is not among organizations: add it there',
    ],
    [
      'tokens:\n  ghs_secret: { type: actions, repository: octocat/app, actor: octocat }',
      'w.yaml:3: tokens.entry 1.repository: "octocat/app" is not among repositories: add it there',
    ],
    [
      'organizations:\n  acme: { members: [octocat, hubot] }',
      'w.yaml:3: organizations.acme.members.1: "hubot" is not among users: add it there',
    ],
    [
      'organizations:\n  acme: { teams: { core: [octocat] } }',
      'w.yaml:3: organizations.acme.teams.core.0: "octocat" is not among the owners and members of acme: add it there',
    ],
    [
      'organizations: { Octocat: {} }',
      'w.yaml:2: organizations.Octocat: is among users as well: a login is one of both',
    ],
    [
      'enterprises: { corp: { organizations: [acme] } }',
      'w.yaml:2: enterprises.corp.organizations.0: "acme" is not among organizations: add it there',
    ],
    [
      'repositories: { acme/app: {} }',
      'w.yaml:2: repositories.acme/app: its owner "acme" is not among users or organizations: add it there',
    ],
    ['packages: { app: {} }', 'w.yaml:2: packages.app: expected OWNER/NAME'],
    ['repositories: { app: {} }', 'w.yaml:2: repositories.app: expected OWNER/NAME'],
    [
      'repositories:\n  octocat/app: { fork: acme/app }',
      'w.yaml:3: repositories.octocat/app.fork: "acme/app" is not among repositories: add it there',
    ],
    ['packages: { octocat/App: {} }', 'w.yaml:2: packages.octocat/App: names of packages are in lower case'],
    [
      'packages:\n  octocat/app:\n    repository: octocat/app',
      'w.yaml:4: packages.octocat/app.repository: "octocat/app" is not among repositories: add it there',
    ],
    [
      'packages:\n  octocat/app:\n    visibility: internal',
      'w.yaml:4: packages.octocat/app.visibility: only organizations of an enterprise have it; "octocat" is in none of enterprises',
    ],
    [
      'packages:\n  octocat/app:\n    teams: { core: read }',
      'w.yaml:4: packages.octocat/app.teams: only what an organization owns grants roles to teams',
    ],
    [
      'organizations: { acme: {} }\npackages:\n  acme/app:\n    teams: { core: read }',
      'w.yaml:5: packages.acme/app.teams.core: "core" is not among the teams of acme: add it there',
    ],
    [
      'packages:\n  octocat/app:\n    people: { hubot: read }',
      'w.yaml:4: packages.octocat/app.people.hubot: "hubot" is not among users: add it there',
    ],
    [
      'packages:\n  octocat/app:\n    people: { octocat: maintain }',
      'w.yaml:4: packages.octocat/app.people.octocat: expected one of read, write, admin',
    ],
    [
      'packages:\n  octocat/app:\n    actions: { octocat/app: read }',
      'w.yaml:4: packages.octocat/app.actions.octocat/app: "octocat/app" is not among repositories: add it there',
    ],
    [
      'tokens:\n  ghp_secret: { type: oauth, user: octocat, expires: soon }',
      'w.yaml:3: tokens.entry 1.expires: expected a time such as 2027-01-01T00:00:00Z',
    ],
    ['settings: { patchLimitBytes: 0 }', 'w.yaml:2: settings.patchLimitBytes: must be >= 1'],
    ['tokens: [', 'w.yaml:3:1: not valid YAML: BAD_INDENT'],
    ['tokens: {}\nsettings: {}\ntokens: {}', 'w.yaml:4:1: not valid YAML: DUPLICATE_KEY'],
    ['tokens: 5', 'w.yaml:2: tokens: must be object'],
  ])('%j', (text, message) => {
    const parse = (): unknown => parseWorld(`${USERS}${text}\n`, 'w.yaml');
    expect(parse).toThrow(expect.objectContaining({ name: 'UserError', message }));
    expect(parse).not.toThrow(/secret/);
  });

  test('a document that is no text has no line', () => {
    expect(() => checkWorld({ teams: {} })).toThrow(/^world: teams: this version does not know it/);
  });
});

describe('secrets', () => {
  const digest = digestOf('ghp_secret');
  test.each([
    ['the secret itself', 'ghp_secret'],
    ['its digest', digest],
  ])('a token is found by its secret when the key is %s, and shown by its digest', (_, key) => {
    const world = createWorld(
      parseWorld(`${USERS}tokens: { "${key}": { type: classic, user: octocat } }`),
      CONTEXT,
    );
    expect(findToken(world, 'ghp_secret', Date.now())?.holder).toBe('octocat');
    expect(Object.keys(world.document.tokens ?? {})).toEqual([digest]);
    expect(findToken(world, digest, Date.now())).toBeUndefined();
  });

  test('AUTH-08 revoked and expired tokens are as good as none', () => {
    const world = createWorld(
      parseWorld(`${USERS}tokens:
  a: { type: classic, user: octocat, revoked: true }
  b: { type: classic, user: octocat, expires: 2027-01-01T00:00:00Z }
`),
      CONTEXT,
    );
    const newYear = Date.parse('2027-01-01T00:00:00Z');
    expect(findToken(world, 'a', 0)).toBeUndefined();
    expect(findToken(world, 'b', newYear - 1)?.type).toBe('classic');
    expect(findToken(world, 'b', newYear)).toBeUndefined();
  });
});

test('JSON is a world, too, and so is an empty text', () => {
  expect(parseWorld('{"users":{"octocat":null}}')).toEqual({ users: { octocat: null } });
  expect(parseWorld('')).toEqual({});
});

test('test-registry/world.schema.json is the schema that is applied', () => {
  const file = new URL('../../test-registry/world.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(WORLD_SCHEMA);
});
