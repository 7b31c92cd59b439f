import { OCTOCAT } from './our-registry.ts';
import { SECRETS } from './refusal-world.ts';

export type DockerCommand = 'login' | 'push' | 'pull';

/** What somebody tries with docker, and how it ends. */
export interface DockerCase {
  readonly command: DockerCommand;
  /** As the document names who tries. */
  readonly who: string;
  /** Undefined: without a login. */
  readonly secret: string | undefined;
  /** As the document names what is pushed or pulled; empty for a login. */
  readonly what: string;
  /** OWNER/NAME; empty for a login. */
  readonly name: string;
  /** In what docker prints; the document has the whole line. */
  readonly words: string;
  readonly succeeds: boolean;
  /** What ghcr.io is known to answer, and from where. */
  readonly known: string;
}

const WHO = {
  nobody: ['nobody', undefined],
  owner: ['its owner, `write:packages`', OCTOCAT.secret],
  stranger: ['another user, `write:packages`', SECRETS.stranger],
  unknown: ['a token that never was', SECRETS.unknown],
  revoked: ['a revoked token', SECRETS.revoked],
  expired: ['an expired token', SECRETS.expired],
  scopeless: ['its owner, `repo` alone', SECRETS.scopeless],
  reader: ['its owner, `read:packages`', SECRETS.reader],
  fineGrained: ['a fine-grained token', SECRETS.fineGrained],
  app: ["a GitHub App's token", SECRETS.app],
  job: ['`GITHUB_TOKEN` of its repository', SECRETS.job],
  otherJob: ['`GITHUB_TOKEN` of another repository', SECRETS.otherJob],
  readingJob: ['`GITHUB_TOKEN`, `packages: read`', SECRETS.readingJob],
  forkJob: ["`GITHUB_TOKEN` of a fork's pull request", SECRETS.forkJob],
  withoutSso: ['a token without SSO', SECRETS.withoutSso],
  disabled: ['its owner, registry disabled', SECRETS.disabled],
  legacy: ['its owner, legacy plan', SECRETS.legacy],
  closedJob: ['`GITHUB_TOKEN`, creation off', SECRETS.closedJob],
} as const;

const WHAT = {
  none: ['', ''],
  public: ['a public package', 'octocat/public'],
  private: ['a private package', 'octocat/private'],
  unlinked: ['one that a person published', 'octocat/private'],
  linked: ['one that is linked', 'octocat/app'],
  absent: ['an absent package', 'octocat/absent'],
  born: ['a new package', 'octocat/born'],
  organization: ["an organization's package", 'acme/tool'],
  disabled: ['a package', 'idle/tool'],
  legacy: ['a new package', 'old/tool'],
  closed: ["an organization's new package", 'closed/app'],
} as const;

type Row = readonly [who: keyof typeof WHO, what: keyof typeof WHAT, words: string, known: string];

const LOGGED_IN = 'Login Succeeded';
/** Of a push in lower case, of a pull in upper case. */
const TRANSFERRED = 'igest: sha256:';
const SCOPES = 'permission_denied: The token provided does not match expected scopes.';
const WRITE = 'permission_denied: write_package';
const INSTALLATION_WRITE = 'installation not allowed to Write organization package';
const INSTALLATION_CREATE = 'installation not allowed to Create organization package';
const DISABLED = 'the container registry is disabled for this account';
const LEGACY = 'this account has a legacy plan';

const DOCUMENTED = 'the same: documented';

/** In the order of the document; a row sees what those before it have pushed. */
const ROWS: Readonly<Record<DockerCommand, readonly Row[]>> = {
  login: [
    ['owner', 'none', LOGGED_IN, DOCUMENTED],
    ['unknown', 'none', 'denied: denied', 'the same: docker/login-action#26'],
    ['revoked', 'none', 'denied: denied', 'the same: dexidp/dex#2672'],
    ['expired', 'none', 'denied: denied', 'the same: riverqueue/riverui#182'],
    ['scopeless', 'none', LOGGED_IN, 'assumed: a login asks only whether the token lives'],
    ['fineGrained', 'none', LOGGED_IN, 'assumed, as above'],
    ['app', 'none', LOGGED_IN, 'the same: community discussion 171423'],
    ['job', 'none', LOGGED_IN, DOCUMENTED],
  ],
  push: [
    ['owner', 'public', TRANSFERRED, DOCUMENTED],
    ['nobody', 'public', 'denied: denied', 'assumed'],
    ['revoked', 'private', 'denied: denied', 'the same: dexidp/dex#2672'],
    ['scopeless', 'private', SCOPES, 'the same, seen'],
    ['reader', 'private', SCOPES, 'the same, seen'],
    ['fineGrained', 'private', SCOPES, 'refused: docker/login-action#331; words assumed'],
    ['stranger', 'public', WRITE, 'the same: docker/build-push-action#806'],
    ['stranger', 'absent', 'permission_denied: create_package', 'the same: goharbor/harbor#22368'],
    ['app', 'linked', INSTALLATION_WRITE, 'refused: community discussion 171423'],
    ['app', 'absent', INSTALLATION_CREATE, '`permission_denied: ` before it: product-os/flowzone#516'],
    ['job', 'linked', TRANSFERRED, DOCUMENTED],
    ['job', 'born', TRANSFERRED, DOCUMENTED],
    ['job', 'unlinked', WRITE, 'the same: danger/danger-js#1414; the complaint heard most'],
    ['otherJob', 'linked', WRITE, 'the same: docker/build-push-action#463'],
    ['readingJob', 'linked', INSTALLATION_WRITE, 'the same: jidicula/clang-format-action#190'],
    ['readingJob', 'absent', INSTALLATION_CREATE, 'the same: docker/build-push-action#606'],
    ['closedJob', 'closed', INSTALLATION_CREATE, 'the same: actions/runner#1039; sometimes `write_package`'],
    ['forkJob', 'linked', INSTALLATION_WRITE, 'the same: xrelkd/clipcat#1050'],
    ['withoutSso', 'organization', WRITE, '403: cli/cli#5174; words assumed'],
    ['disabled', 'disabled', DISABLED, 'not known; words are ours'],
    ['legacy', 'legacy', LEGACY, 'not known; words are ours'],
  ],
  pull: [
    ['nobody', 'public', TRANSFERRED, DOCUMENTED],
    ['nobody', 'private', 'unauthorized', 'the same: openai/tunnel-client#75; one report of 403'],
    ['nobody', 'absent', 'denied: denied', 'the same, seen'],
    ['revoked', 'public', 'denied: denied', 'the same: dexidp/dex#2672'],
    ['reader', 'private', TRANSFERRED, DOCUMENTED],
    ['scopeless', 'public', SCOPES, 'not settled'],
    ['fineGrained', 'private', SCOPES, 'refused: docker/login-action#331; words assumed'],
    ['app', 'private', 'permission_denied: read_package', 'refused: octo-sts/app#840; words assumed'],
    ['stranger', 'private', 'manifest unknown', 'the same, seen once; `read_package` seen once, too'],
    ['job', 'linked', TRANSFERRED, DOCUMENTED],
    ['readingJob', 'linked', TRANSFERRED, DOCUMENTED],
    ['otherJob', 'linked', 'manifest unknown', 'refused: documented; words assumed'],
    ['withoutSso', 'organization', 'manifest unknown', 'refused: documented; words assumed'],
    ['disabled', 'disabled', DISABLED, 'not known; words are ours'],
  ],
};

export const DOCKER_CASES: readonly DockerCase[] = Object.entries(ROWS).flatMap(([command, rows]) =>
  rows.map(([person, thing, words, known]) => {
    const [who, secret] = WHO[person];
    const [what, name] = WHAT[thing];
    const succeeds = words === LOGGED_IN || words === TRANSFERRED;
    return { command: command as DockerCommand, who, secret, what, name, words, succeeds, known };
  }),
);
