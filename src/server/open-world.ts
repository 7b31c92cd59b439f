import { randomBytes } from 'node:crypto';
import type { RegistryMode } from './profile.ts';
import { type AnonymousAccess, createWorld, JOB_TOKEN_KEY, type World, type WorldDocument } from './world.ts';

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

export interface OpenedWorld {
  readonly world: World;
  /** The one login that there is when no world was given. */
  readonly login?: Login;
}

export interface WorldOptions {
  readonly mode?: RegistryMode;
  /** Who may do what: the document, or its text in YAML or JSON. */
  readonly world?: WorldDocument | string;
  /** Of the workflow that runs the registry; makes a world when none is given (SVC-02). */
  readonly jobToken?: JobToken;
  /** What whoever shows no token may do; nothing by default, everything in `oci` mode without a world. */
  readonly anonymous?: AnonymousAccess;
}

/** @throws UserError that says where the document is wrong and what would be right */
export async function openWorld(options: WorldOptions): Promise<OpenedWorld> {
  const { mode = 'ghcr', world, anonymous, jobToken } = options;
  const needsBearer = mode === 'ghcr';
  if (world !== undefined) {
    const document = await readDocument(world);
    return { world: createWorld(document, { access: anonymous ?? 'none', needsBearer }) };
  }
  const access = anonymous ?? (mode === 'oci' ? 'write' : 'none');
  if (jobToken !== undefined) {
    return { world: createWorld(jobDocument(jobToken), { access, needsBearer }, jobToken.secret) };
  }
  if (mode === 'oci') return { world: createWorld({}, { access, needsBearer }) };
  const login = { username: 'octocat', password: `ghp_${randomBytes(18).toString('hex')}` };
  return { world: createWorld(defaultDocument(login), { access, needsBearer }), login };
}

/** The reader brings YAML and a schema validator, which most starts do without. */
async function readDocument(world: WorldDocument | string): Promise<WorldDocument> {
  const { parseWorld, checkWorld } = await import('./parse-world.ts');
  return typeof world === 'string' ? parseWorld(world) : checkWorld(world);
}

function defaultDocument({ username, password }: Login): WorldDocument {
  const scopes = ['write:packages', 'delete:packages'] as const;
  return { users: { [username]: {} }, tokens: { [password]: { type: 'classic', user: username, scopes } } };
}

function jobDocument({ repository, actor }: JobToken): WorldDocument {
  return {
    tokens: { [JOB_TOKEN_KEY]: { type: 'actions', repository, actor, permissions: { packages: 'write' } } },
  };
}
