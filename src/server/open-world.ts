import { randomBytes } from 'node:crypto';
import type { RegistryMode } from './profile.ts';
import { type AnonymousAccess, createWorld, type World, type WorldDocument } from './world.ts';

export interface Login {
  readonly username: string;
  readonly password: string;
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
  /** What whoever shows no token may do; nothing by default, everything in `oci` mode without a world. */
  readonly anonymous?: AnonymousAccess;
}

/** @throws UserError that says where the document is wrong and what would be right */
export async function openWorld({ mode = 'ghcr', world, anonymous }: WorldOptions): Promise<OpenedWorld> {
  const needsBearer = mode === 'ghcr';
  if (world !== undefined) {
    const document = await readDocument(world);
    return { world: createWorld(document, { access: anonymous ?? 'none', needsBearer }) };
  }
  if (mode === 'oci') {
    return { world: createWorld({}, { access: anonymous ?? 'write', needsBearer }) };
  }
  const login = { username: 'octocat', password: `ghp_${randomBytes(18).toString('hex')}` };
  const document = defaultDocument(login);
  return { world: createWorld(document, { access: anonymous ?? 'none', needsBearer }), login };
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
