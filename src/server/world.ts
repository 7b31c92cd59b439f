import { type Digest, digestOf } from '../oci/digest.ts';
import { type Account, createAccounts, type RepositoryRule, toRepositoryRule } from './accounts.ts';
import { absentPackage, createPackageState, type PackageState } from './packages/model.ts';
import { createServerSwitches, type ServerSwitches } from './server-switches.ts';
import { createTokenRule, type TokenRule } from './token-rule.ts';
import type { PackageDocument, TokenDocument, WorldDocument } from './world-document.ts';
import { withEdition } from './world-settings.ts';

export type { TokenRule } from './token-rule.ts';
export type { Permission, Scope, TokenDocument, WorldDocument } from './world-document.ts';

export type AnonymousAccess = 'none' | 'read' | 'write';

export interface AnonymousRule {
  /** Beyond public packages: `read` opens every package to everyone's eyes, `write` everything to everyone. */
  readonly access: AnonymousAccess;
  /** Only with a bearer that was exchanged for nothing, as on ghcr.io. */
  readonly needsBearer: boolean;
}

/** Who may do what, ready to be asked. Keys are in lower case. */
export interface World {
  readonly anonymous: AnonymousRule;
  readonly tokens: ReadonlyMap<Digest, TokenRule>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly repositories: ReadonlyMap<string, RepositoryRule>;
  readonly packages: ReadonlyMap<string, PackageState>;
  readonly rules: WorldRules;
  /** The document without secrets. */
  readonly document: WorldDocument;
}

export interface WorldRules {
  /** A namespace without an account is open to every holder of a token: `oci` mode has no accounts of its own. */
  readonly freeNamespaces: boolean;
  /** Of packages that a workflow creates (PERM-06). */
  readonly newPackageVisibility: 'inherit' | 'private';
  /** `delete:packages` deletes without a scope that reads (AUTH-02). */
  readonly deleteScopeAlone: boolean;
  /** Actions tokens delete and restore (PERM-12). */
  readonly workflowDeletes: boolean;
  /** Of the server itself. */
  readonly server: ServerSwitches;
}

export interface WorldContext {
  readonly anonymous: AnonymousRule;
  /** Of the job's own token, which the document knows as `env:GITHUB_TOKEN`. */
  readonly jobSecret?: string;
  readonly freeNamespaces?: boolean;
}

/** Stands for the secret of the job's own token, which is shown so, too. */
export const JOB_TOKEN_KEY = 'env:GITHUB_TOKEN';

/** Compiles a document that has been checked. Secrets do not outlive this call. */
export function createWorld(document: WorldDocument, context: WorldContext): World {
  const settings = withEdition(document.settings);
  const { newPackageVisibility = 'inherit', deleteScopeAlone = false, workflowDeletes = true } = settings;
  const shown = withoutSecrets(document);
  return {
    anonymous: context.anonymous,
    tokens: createTokens(document, context.jobSecret),
    accounts: createAccounts(document),
    repositories: lowerCaseMap(document.repositories, toRepositoryRule),
    packages: lowerCaseMap(document.packages, (entry, name) => createPackageState(name, entry)),
    rules: {
      freeNamespaces: context.freeNamespaces ?? false,
      newPackageVisibility,
      deleteScopeAlone,
      workflowDeletes,
      server: createServerSwitches(settings),
    },
    document: shown,
  };
}

/** The same world with one package more, changed, or (undefined) less. */
export function withPackage(world: World, name: string, entry: PackageDocument | undefined): World {
  const key = name.toLowerCase();
  const packages = new Map(world.packages);
  const others = Object.entries(world.document.packages ?? {}).filter(
    ([other]) => other.toLowerCase() !== key,
  );
  if (entry === undefined) packages.delete(key);
  else packages.set(key, createPackageState(name, entry));
  const entries = entry === undefined ? others : [...others, [name, entry] as const];
  return { ...world, packages, document: { ...world.document, packages: Object.fromEntries(entries) } };
}

/** A package as the document has it. */
export function packageEntry({ document }: World, name: string): PackageDocument {
  return document.packages?.[name.toLowerCase()] ?? {};
}

export function findPackage(world: World, name: string): PackageState {
  return world.packages.get(name.toLowerCase()) ?? absentPackage(name);
}

/** The token behind a secret, unless it is unknown, revoked or expired. Compared by digest. */
export function findToken(world: World, secret: string, now: number): TokenRule | undefined {
  return findLiveToken(world, digestOf(secret), now);
}

/** The same by the digest of the secret. */
export function findLiveToken({ tokens }: World, digest: Digest, now: number): TokenRule | undefined {
  const rule = tokens.get(digest);
  return rule !== undefined && !rule.revoked && now < rule.expiresAt ? rule : undefined;
}

/** The document with digests in place of secrets. */
export function withoutSecrets(document: WorldDocument): WorldDocument {
  if (document.tokens === undefined) return document;
  const shown = Object.entries(document.tokens).map(([key, token]): [string, TokenDocument] => [
    key === JOB_TOKEN_KEY ? key : secretDigest(key),
    token,
  ]);
  return { ...document, tokens: Object.fromEntries(shown) };
}

function createTokens({ tokens = {} }: WorldDocument, jobSecret: string | undefined): Map<Digest, TokenRule> {
  const digestOfKey = (key: string): Digest =>
    key === JOB_TOKEN_KEY && jobSecret !== undefined ? digestOf(jobSecret) : secretDigest(key);
  return new Map(
    Object.entries(tokens).map(([key, token]) => {
      const digest = digestOfKey(key);
      return [digest, createTokenRule(digest, token)];
    }),
  );
}

/** A key is a digest already, or the secret. */
function secretDigest(key: string): Digest {
  return /^sha256:[0-9a-f]{64}$/.test(key) ? (key as Digest) : digestOf(key);
}

function lowerCaseMap<Entry, Value>(
  entries: Readonly<Record<string, Entry | null>> | undefined,
  compile: (entry: Entry | null, name: string) => Value,
): Map<string, Value> {
  return new Map(
    Object.entries(entries ?? {}).map(([name, entry]) => [name.toLowerCase(), compile(entry, name)]),
  );
}
