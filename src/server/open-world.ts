import { randomBytes } from 'node:crypto';
import { digestOf } from '../oci/digest.ts';
import type { RegistryMode } from './profile.ts';
import { type AnonymousAccess, JOB_TOKEN_KEY, type WorldContext } from './world.ts';
import type { WorldDocument } from './world-document.ts';
import { DEFAULT_ORIGIN } from './world-state.ts';

export interface Login {
  readonly username: string;
  readonly password: string;
}

export interface JobToken {
  readonly secret: string;
  /** OWNER/NAME of the workflow's repository. */
  readonly repository: string;
  readonly actor: string;
}

/** The world that a registry starts with. */
export interface OpenedWorld {
  readonly document: WorldDocument;
  readonly context: WorldContext;
  /** Tells after a restart whether the document is still the same; see `SavedWorld`. */
  readonly origin: string;
  /** The one login that there is when no world was given. */
  readonly login?: Login;
}

export interface WorldOptions {
  readonly mode?: RegistryMode;
  /** Who may do what: the document, or its text in YAML or JSON. */
  readonly world?: WorldDocument | string;
  /** Of the workflow that runs the registry; makes a world when none is given (SVC-02). */
  readonly jobToken?: JobToken;
  /** What whoever shows no token may do beyond public packages; everything in `oci` mode without a world. */
  readonly anonymous?: AnonymousAccess;
}

/** @throws UserError that says where the document is wrong and what would be right */
export async function openWorld(options: WorldOptions): Promise<OpenedWorld> {
  const { mode = 'ghcr', world, anonymous, jobToken } = options;
  const isOci = mode === 'oci';
  const contextFor = (byDefault: AnonymousAccess): WorldContext => ({
    anonymous: { access: anonymous ?? byDefault, needsBearer: !isOci },
    freeNamespaces: isOci,
  });
  if (world !== undefined) {
    const context = contextFor('none');
    const document = await readDocument(world, context);
    return { document, context, origin: digestOf(JSON.stringify(document)) };
  }
  const context = contextFor(isOci ? 'write' : 'none');
  if (jobToken !== undefined) {
    const origin = `${DEFAULT_ORIGIN}job in ${jobToken.repository}`;
    return { document: jobDocument(jobToken), context: { ...context, jobSecret: jobToken.secret }, origin };
  }
  if (isOci) return { document: {}, context, origin: `${DEFAULT_ORIGIN}open` };
  const login = { username: 'octocat', password: `ghp_${randomBytes(18).toString('hex')}` };
  return { document: defaultDocument(login), context, origin: `${DEFAULT_ORIGIN}one user`, login };
}

/** The reader brings YAML and a schema validator, which most starts do without. */
async function readDocument(world: WorldDocument | string, context: WorldContext): Promise<WorldDocument> {
  const { parseWorld, checkWorld } = await import('./parse-world.ts');
  return typeof world === 'string' ? parseWorld(world, 'world', context) : checkWorld(world, context);
}

function defaultDocument({ username, password }: Login): WorldDocument {
  const scopes = ['write:packages', 'delete:packages'] as const;
  return { users: { [username]: {} }, tokens: { [password]: { type: 'classic', user: username, scopes } } };
}

/** Nothing in the environment says what the job's `permissions:` are: what publishing and its checks may need. */
const JOB_PERMISSIONS = { packages: 'write', contents: 'read', checks: 'write', statuses: 'write' } as const;

/** Nothing in the environment says whether the owner is a user; an organization allows the same here. */
function jobDocument({ repository, actor }: JobToken): WorldDocument {
  const [owner = ''] = repository.split('/');
  const isOwn = owner.toLowerCase() === actor.toLowerCase();
  return {
    users: { [actor]: {} },
    ...(isOwn ? {} : { organizations: { [owner]: { members: [actor] } } }),
    repositories: { [repository]: {} },
    tokens: { [JOB_TOKEN_KEY]: { type: 'actions', repository, actor, permissions: JOB_PERMISSIONS } },
  };
}
