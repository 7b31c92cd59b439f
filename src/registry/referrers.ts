import type { Descriptor } from '../oci/descriptor.ts';
import { algorithmOf, type Digest, hexOf } from '../oci/digest.ts';
import { MAX_MANIFEST_BYTES, parseManifest } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-types.ts';
import { getManifest } from './manifests.ts';
import { nextPage } from './paging.ts';
import { pathOf, type RepositoryContext, scopesOf } from './repository-context.ts';
import type { ReadResponse } from './transport.ts';

/** Statuses by which registries say that they have no such API. */
const NO_SUCH_API = [400, 404, 405, 501];

/**
 * The manifests whose subject is `subject`, from the referrers API or, where a registry has none, from the fallback tag
 * (distribution-spec, "Listing Referrers").
 */
export async function* listReferrers(
  context: RepositoryContext,
  subject: Digest,
  artifactType?: string,
): AsyncGenerator<Descriptor> {
  const isWanted = (found: Descriptor): boolean =>
    artifactType === undefined || found.artifactType === artifactType;
  const query = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
  const first = await readPage(context, pathOf(context, `referrers/${subject}${query}`));
  if (first === undefined) {
    yield* (await readFallback(context, subject)).filter(isWanted);
    return;
  }
  const visited = new Set<string>();
  let page: ReadResponse | undefined = first;
  while (page !== undefined) {
    visited.add(page.url.href);
    yield* entriesOf(page.bytes).filter(isWanted);
    const next = nextPage(page.headers.link, page.url, visited);
    page = next === undefined ? undefined : await readPage(context, next);
  }
}

/** Whether the registry answers the referrers API. */
export async function hasReferrersApi(context: RepositoryContext, subject: Digest): Promise<boolean> {
  return (await readPage(context, pathOf(context, `referrers/${subject}`))) !== undefined;
}

/** `sha256-<hex>`, the algorithm cut to 32 characters and the rest to 64 (distribution-spec, "Referrers Tag Schema"). */
export function fallbackTagOf(subject: Digest): string {
  return `${algorithmOf(subject).slice(0, 32)}-${hexOf(subject).slice(0, 64)}`;
}

/** Undefined where the registry has no referrers API: another status, or something else than an index, such as a web page. */
async function readPage(context: RepositoryContext, url: string | URL): Promise<ReadResponse | undefined> {
  const scopes = scopesOf(context, 'pull');
  const headers = { accept: MEDIA_TYPE.ociIndex };
  const request = { method: 'GET', url, headers, scopes, expect: [200, ...NO_SUCH_API] } as const;
  const answer = await context.session.read(request, MAX_MANIFEST_BYTES);
  const isIndex = answer.headers['content-type']?.startsWith(MEDIA_TYPE.ociIndex);
  return answer.status === 200 && isIndex ? answer : undefined;
}

async function readFallback(context: RepositoryContext, subject: Digest): Promise<readonly Descriptor[]> {
  const found = await getManifest(context, fallbackTagOf(subject));
  return found === undefined ? [] : entriesOf(found.bytes);
}

/** What an index lists; nothing where the bytes are another kind of manifest. */
export function entriesOf(bytes: Uint8Array): readonly Descriptor[] {
  const index = parseManifest(bytes);
  return index.kind === 'index' ? index.manifests : [];
}
