import { PERMISSION_AREAS } from './world-document.ts';

/** Logins as GitHub has them, `[bot]` included. */
const LOGIN = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$' };
const LOGINS = { type: 'array', items: LOGIN, uniqueItems: true };
const REPOSITORY = { type: 'string', pattern: '^[^/\\s]+/[^/\\s]+$' };
const COMMIT = { type: 'string', pattern: '^[0-9a-f]{40}$' };
const VISIBILITY = { enum: ['public', 'private', 'internal'] };
const BOOLEAN = { type: 'boolean' };
const TEXT = { type: ['string', 'null'] };
const PACKAGE_ROLE = { enum: ['read', 'write', 'admin'] };
const REPOSITORY_ROLE = { enum: ['read', 'triage', 'write', 'maintain', 'admin'] };

const LIFE = {
  expires: { type: ['string', 'null'], format: 'date-time', description: 'ISO 8601; null: never' },
  revoked: BOOLEAN,
};

/** An object with these fields and no others. */
function closed(properties: object, description?: string): object {
  return {
    type: ['object', 'null'],
    ...(description === undefined ? {} : { description }),
    properties,
    additionalProperties: false,
  };
}

/** Entries of one kind by their names. */
function named(propertyNames: object, entry: object, description: string): object {
  return { type: 'object', description, propertyNames, additionalProperties: entry };
}

function grants(propertyNames: object, role: object, description: string): object {
  return { type: 'object', description, propertyNames, additionalProperties: role };
}

function token(type: string, required: readonly string[], properties: object): object {
  return {
    required: ['type', ...required],
    properties: { type: { const: type }, ...properties, ...LIFE },
    additionalProperties: false,
  };
}

function userToken(type: string): object {
  const scopes = {
    type: 'array',
    items: { enum: ['read:packages', 'write:packages', 'delete:packages', 'repo'] },
  };
  return token(type, ['user'], {
    user: LOGIN,
    scopes,
    sso: { ...LOGINS, description: 'Organizations with SSO that it is authorized for' },
  });
}

const PER_MINUTE = { type: 'integer', minimum: 1 };
const RATE_LIMIT = {
  type: ['integer', 'object', 'null'],
  minimum: 1,
  description: 'Requests a minute of each caller: a number for pulls and for pushes, or { pull, push }',
  properties: { pull: PER_MINUTE, push: PER_MINUTE },
  additionalProperties: false,
};

const SETTINGS = closed(
  {
    edition: { enum: ['beta', '2021', '2022', '2024'], description: 'Presets of the other settings' },
    newPackageVisibility: { enum: ['inherit', 'private'] },
    anonymousPrivateStatus: { enum: [401, 403] },
    unreadableManifest: { enum: [404, 403] },
    referrers: { enum: [true, false, 'redirect'] },
    patchLimitBytes: { type: 'integer', minimum: 1 },
    mount: { enum: ['readable', 'never', 'phantom'] },
    strictAccept: BOOLEAN,
    deleteThreshold: { type: 'integer', minimum: 0 },
    maxLayerBytes: { type: 'integer', minimum: 1 },
    uploadTimeoutMs: { type: 'integer', minimum: 1 },
    readAfterWriteLagMs: { type: 'integer', minimum: 0 },
    createRace403: BOOLEAN,
    rateLimit: RATE_LIMIT,
    publicToPrivate: BOOLEAN,
    linkOnPublish: { enum: ['create', 'unlinked'] },
    deleteScopeAlone: BOOLEAN,
    grantsToPeople: {
      ...BOOLEAN,
      description: 'Whether packages of organizations grant roles to single people',
    },
    workflowDeletes: { ...BOOLEAN, description: 'Whether Actions tokens delete and restore' },
    maxLegacyLayerBytes: { type: 'integer', minimum: 1 },
    digestPull: { ...BOOLEAN, description: 'Whether the legacy registry gives manifests by digest' },
    subdomainIsolation: { ...BOOLEAN, description: 'Whether containers.HOST and docker.HOST exist' },
    dockerSupport: BOOLEAN,
    serverVersion: {
      type: 'string',
      pattern: '^\\d+\\.\\d+(\\.\\d+)?$',
      description: 'Of a GitHub Enterprise Server, in quotes: "3.10"',
    },
  },
  'Knobs; docs/ghcr-behaviour.md says what they stand for',
);

const ACCOUNT = {
  containerRegistry: BOOLEAN,
  inheritAccess: { ...BOOLEAN, description: 'Whether new packages inherit the access of their repository' },
  plan: { enum: ['current', 'legacy'] },
  migrated: { ...BOOLEAN, description: 'Its images of the legacy registry live in the container registry' },
};

const ORGANIZATION = closed({
  owners: LOGINS,
  members: LOGINS,
  teams: named({ type: 'string' }, LOGINS, 'Members of each team'),
  packageCreation: closed(
    { public: BOOLEAN, private: BOOLEAN, internal: BOOLEAN },
    'Which packages members may create',
  ),
  basePermission: {
    enum: ['none', 'read', 'write', 'admin'],
    description: 'What members have on every repository',
  },
  sso: BOOLEAN,
  ...ACCOUNT,
});

const SOURCE_REPOSITORY = closed({
  visibility: VISIBILITY,
  description: TEXT,
  license: TEXT,
  readme: TEXT,
  topics: { type: 'array', items: { type: 'string' } },
  defaultBranch: { type: 'string' },
  branches: grants({ type: 'string' }, COMMIT, 'Commits by branch'),
  tags: grants({ type: 'string' }, COMMIT, 'Commits by git tag'),
  commits: { type: 'array', items: COMMIT, description: 'Commits that no branch or tag points to' },
  people: grants(LOGIN, REPOSITORY_ROLE, 'Roles by login'),
  teams: grants({ type: 'string' }, REPOSITORY_ROLE, 'Roles by team'),
  fork: { ...REPOSITORY, type: ['string', 'null'], description: 'The repository that it was forked from' },
});

const PACKAGE = closed({
  visibility: VISIBILITY,
  repository: { ...REPOSITORY, type: ['string', 'null'], description: 'The link' },
  inherit: BOOLEAN,
  people: grants(LOGIN, PACKAGE_ROLE, 'Roles by login'),
  teams: grants({ type: 'string' }, PACKAGE_ROLE, 'Roles by team'),
  actions: grants(REPOSITORY, PACKAGE_ROLE, 'Manage Actions access: roles by repository'),
  codespaces: grants(REPOSITORY, PACKAGE_ROLE, 'Manage Codespaces access: roles by repository'),
  downloads: { type: 'integer', minimum: 0 },
});

/** What starts workflows, as far as tests care. */
export const EVENTS = [
  'push',
  'pull_request',
  'pull_request_fork',
  'pull_request_target',
  'dependabot',
  'release',
  'schedule',
  'workflow_dispatch',
  'workflow_run',
  'merge_group',
] as const;

const TOKEN = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: [
    userToken('classic'),
    userToken('oauth'),
    userToken('fine-grained'),
    token('app', ['organization'], { organization: LOGIN }),
    token('codespaces', ['user', 'repository'], { user: LOGIN, repository: REPOSITORY }),
    token('actions', ['repository', 'actor'], {
      repository: { ...REPOSITORY, description: 'OWNER/NAME' },
      actor: LOGIN,
      event: { enum: EVENTS },
      permissions: {
        type: 'object',
        description: 'Of the job; what is not named is none',
        properties: Object.fromEntries(
          PERMISSION_AREAS.map((area) => [area, { enum: ['none', 'read', 'write'] }]),
        ),
        additionalProperties: false,
      },
    }),
  ],
};

/** JSON Schema of the world document; `test-registry/world.schema.json` is this, written out. */
export const WORLD_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'World of the ghcr-actions test registry',
  type: 'object',
  properties: {
    settings: SETTINGS,
    enterprises: named(LOGIN, closed({ organizations: LOGINS }), 'Their members read internal packages'),
    users: named(LOGIN, closed(ACCOUNT), 'By login'),
    organizations: named(LOGIN, ORGANIZATION, 'By login'),
    repositories: named(REPOSITORY, SOURCE_REPOSITORY, 'By OWNER/NAME'),
    packages: named(
      { type: 'string', pattern: '^[^/\\s]+(/[^/\\s]+)*$' },
      PACKAGE,
      'By OWNER/NAME; NAME may contain slashes. In oci mode a name needs no owner',
    ),
    tokens: {
      type: 'object',
      description: 'The key is the secret itself, or sha256: and its hex digest',
      additionalProperties: TOKEN,
    },
  },
  additionalProperties: false,
} as const;
