import { isRegistryHost } from '../oci/reference.ts';
import { type RegistryError, registryErrorOf } from '../registry/errors.ts';
import { parseRegistryHost } from '../registry/host.ts';
import type { CredentialKinds } from './token-kind.ts';

/** What a request to a registry was about, read from its URL. */
export interface RequestSubject {
  /** `host[:port]` as in references. */
  readonly registry: string;
  /** Undefined when the request named none. */
  readonly repository: string | undefined;
}

/** A token service and an API may have other hosts than the references of their registry, as Docker Hub's have. */
export function subjectOf(error: RegistryError, asked: ReadonlyMap<string, unknown>): RequestSubject {
  const url = new URL(error.url);
  const [first, ...others] = asked.keys();
  const host = isRegistryHost(url.host) ? parseRegistryHost(url.host) : url.host;
  const isRegistry = asked.has(host) || url.pathname.startsWith('/v2/');
  const isFirst = !isRegistry && first !== undefined && others.length === 0;
  return { registry: isFirst ? first : host, repository: repositoryOf(url) };
}

/** The packages that a run was refused: those whose registries know a GitHub token, and said 403 to it. */
export function refusedPackages(
  error: unknown,
  credentialKinds: CredentialKinds,
): { readonly registry: string; readonly repository: string }[] {
  const errors = error instanceof AggregateError ? error.errors : [error];
  return errors.flatMap((one) => {
    const refusal = registryErrorOf(one);
    if (refusal?.status !== 403) return [];
    const { registry, repository } = subjectOf(refusal, credentialKinds);
    return repository === undefined ? [] : [{ registry, repository }];
  });
}

/** From the path, or from the scope that a token was asked for. */
function repositoryOf(url: URL): string | undefined {
  const inPath = /^\/v2\/(.+)\/(?:blobs|manifests|tags|referrers)\//.exec(url.pathname)?.[1];
  return inPath ?? /^repository:([^:]+):/.exec(url.searchParams.get('scope') ?? '')?.[1];
}
