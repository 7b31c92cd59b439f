import { type Digest, isDigest } from './digest.ts';
import { UserError } from './errors.ts';

/** `registry/repository[:tag][@digest]`, valid by construction. `registry` is `host[:port]`. */
export interface Reference {
  readonly registry: string;
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: Digest;
}

export const MAX_REPOSITORY_LENGTH = 255;
export const MAX_TAG_LENGTH = 128;

const DEFAULT_REGISTRY = 'docker.io';
const DEFAULT_NAMESPACE = 'library';

// The grammar of Docker's reference package, piece by piece.
const PATH_COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${PATH_COMPONENT}(?:/${PATH_COMPONENT})*$`);
const DOMAIN_COMPONENT = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const REGISTRY = new RegExp(
  `^(?:${DOMAIN_COMPONENT}(?:\\.${DOMAIN_COMPONENT})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`,
);
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

export function isRepositoryName(text: string): boolean {
  return text.length <= MAX_REPOSITORY_LENGTH && REPOSITORY.test(text);
}

export function isTag(text: string): boolean {
  return text.length <= MAX_TAG_LENGTH && TAG.test(text);
}

/** `host[:port]` as references write it: a DNS name, an IPv4 address, or an IPv6 address in brackets. */
export function isRegistryHost(text: string): boolean {
  return REGISTRY.test(text) && Number(text.match(/:([0-9]+)$/)?.[1] ?? 0) <= 65535;
}

/** @throws UserError that says which rule `text` breaks */
export function parseTag(text: string): string {
  if (isTag(text)) return text;
  if (text.length > MAX_TAG_LENGTH) {
    throw new UserError(
      `invalid tag ${JSON.stringify(text)}: ${text.length} characters, at most ${MAX_TAG_LENGTH} are allowed`,
    );
  }
  throw new UserError(
    `invalid tag ${JSON.stringify(text)}: a tag has letters, digits, "_", "." and "-", and begins with a letter, a digit or "_"`,
  );
}

/**
 * Reads a reference as docker does: a first part without dot, colon or `localhost` is not a host but part of a name on
 * docker.io. Neither tag nor digest is added.
 * @throws UserError that names the text and the rule that it breaks
 */
export function parseReference(text: string): Reference {
  const bad = (why: string): UserError => new UserError(`invalid reference ${JSON.stringify(text)}: ${why}`);
  if (/^[a-f0-9]{64}$/.test(text)) throw bad('it is an image ID; a registry needs a name');
  const [beforeDigest, digest, ...more] = text.split('@');
  if (beforeDigest === undefined || beforeDigest === '') throw bad('the name is missing');
  if (more.length > 0) throw bad('it has more than one "@"');
  if (digest !== undefined && !isDigest(digest)) {
    throw bad(
      `after "@" comes sha256:<64 hex digits> or sha512:<128 hex digits>, not ${JSON.stringify(digest)}`,
    );
  }
  const { registry, remainder } = splitRegistry(beforeDigest);
  const [repository = '', tag, ...extra] = remainder.split(':');
  if (extra.length > 0) throw bad('it has more than one ":" after the host');
  if (!isRegistryHost(registry))
    throw bad(`${JSON.stringify(registry)} is not a host name with an optional port`);
  const repositoryProblem = explainRepositoryName(repository);
  if (repositoryProblem !== undefined) throw bad(repositoryProblem);
  if (tag !== undefined) checkTag(tag, bad);
  return {
    registry,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest: digest as Digest }),
  };
}

/** The reference as text; `parseReference` reads it back to the same value. */
export function formatReference({ registry, repository, tag, digest }: Reference): string {
  return `${registry}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** What is wrong with a repository name, or undefined. Upper case gets the lower-case spelling. */
export function explainRepositoryName(text: string): string | undefined {
  if (text === '') return 'the repository name is missing';
  if (text.length > MAX_REPOSITORY_LENGTH) {
    return `the repository name has ${text.length} characters, at most ${MAX_REPOSITORY_LENGTH} are allowed`;
  }
  if (REPOSITORY.test(text)) return undefined;
  const lower = text.toLowerCase();
  if (REPOSITORY.test(lower)) return `the repository name must be lower case: write ${JSON.stringify(lower)}`;
  return `${JSON.stringify(text)} is not a repository name (lower-case letters and digits, separated by ".", "_", "__", "-" or "/")`;
}

function checkTag(tag: string, bad: (why: string) => UserError): void {
  try {
    parseTag(tag);
  } catch (error) {
    throw error instanceof UserError ? bad(error.message) : error;
  }
}

/** Docker's rule: the part before the first slash is a host if it has a dot, a colon or upper case, or is `localhost`. */
function splitRegistry(text: string): { registry: string; remainder: string } {
  const slash = text.indexOf('/');
  const first = slash === -1 ? '' : text.slice(0, slash);
  const isHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  if (!isHost) return familiar(DEFAULT_REGISTRY, text);
  return familiar(first === 'index.docker.io' ? DEFAULT_REGISTRY : first, text.slice(slash + 1));
}

function familiar(registry: string, remainder: string): { registry: string; remainder: string } {
  const isShort = registry === DEFAULT_REGISTRY && remainder !== '' && !remainder.includes('/');
  return { registry, remainder: isShort ? `${DEFAULT_NAMESPACE}/${remainder}` : remainder };
}
