import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, digestOf } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { MEDIA_TYPE } from '../oci/media-types.ts';
import { isRefusal } from './errors.ts';
import { createLimiter, type Limiter } from './limiter.ts';
import { getManifest, putManifest, type RemoteManifest } from './manifests.ts';
import { entriesOf, fallbackTagOf } from './referrers.ts';
import type { RepositoryContext } from './repository-context.ts';

/** One change of an index at a time within this process; `If-Match` and a second look guard against others. */
const locks = new WeakMap<RepositoryContext, Limiter>();

type Change = (entries: readonly Descriptor[]) => readonly Descriptor[];

/** Lists a manifest under its subject's fallback tag, as clients must where a registry answers without OCI-Subject. */
export function addToFallbackIndex(
  context: RepositoryContext,
  subject: Digest,
  referrer: Descriptor,
): Promise<void> {
  return changeIndex(context, subject, (entries) =>
    entries.some(({ digest }) => digest === referrer.digest) ? entries : [...entries, referrer],
  );
}

/** Takes a deleted manifest from its subject's fallback tag. */
export function removeFromFallbackIndex(
  context: RepositoryContext,
  subject: Digest,
  referrer: Digest,
): Promise<void> {
  return changeIndex(context, subject, (entries) =>
    entries.some(({ digest }) => digest === referrer)
      ? entries.filter(({ digest }) => digest !== referrer)
      : entries,
  );
}

function changeIndex(context: RepositoryContext, subject: Digest, change: Change): Promise<void> {
  const lock = locks.get(context) ?? createLimiter(1);
  locks.set(context, lock);
  return lock(() => changeUntilKept(context, fallbackTagOf(subject), change));
}

/** Writes, waits a moment, and looks whether the change is still there: nobody else's write may have replaced it. */
async function changeUntilKept(context: RepositoryContext, tag: string, change: Change): Promise<void> {
  const { attempts, baseDelayMs, delay, random } = context.session.transport.policy;
  for (let attempt = 1; ; attempt++) {
    const current = await getManifest(context, tag);
    const entries = current === undefined ? [] : entriesOf(current.bytes);
    const changed = change(entries);
    if (changed === entries) return;
    if (attempt > attempts) {
      throw new UserError(
        `other writers keep replacing the referrers index ${tag} of ${context.name}: push again when they are done`,
      );
    }
    await putIndex(context, tag, current, changed);
    await delay(Math.round((baseDelayMs / 4) * random()), context.session.transport.signal);
  }
}

/** A registry that knows conditional requests refuses a lost race at once (412): the next round begins with a fresh look. */
async function putIndex(
  context: RepositoryContext,
  tag: string,
  current: RemoteManifest | undefined,
  manifests: readonly Descriptor[],
): Promise<void> {
  const kept = current === undefined ? {} : (JSON.parse(Buffer.from(current.bytes).toString()) as object);
  const mediaType = MEDIA_TYPE.ociIndex;
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...kept, manifests }));
  const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
  const headers: Record<string, string> = current?.etag === undefined ? {} : { 'if-match': current.etag };
  try {
    await putManifest(context, { descriptor, bytes }, [tag], { headers });
  } catch (error) {
    if (!isRefusal(error, 412)) throw error;
  }
}
