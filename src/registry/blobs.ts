import { discard } from '../http/send.ts';
import type { ByteStream, Content } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { PushOptions, PushOutcome } from '../oci/target.ts';
import { checkContent } from './damaged-content.ts';
import { RegistryError, unlessDenied } from './errors.ts';
import type { Limiter } from './limiter.ts';
import { lengthHeader, pathOf, type RepositoryContext, scopesOf } from './repository-context.ts';
import { retrying } from './transport.ts';
import { uploadBlob } from './upload.ts';
import { createUploadSteps, type UploadSession, type UploadSteps } from './upload-session.ts';
import { type MeasuredContent, uploadStream } from './upload-stream.ts';

/** Whether the repository holds a blob of this digest and size. */
export async function hasBlob(
  context: RepositoryContext,
  { digest, size }: MeasuredContent,
  signal?: AbortSignal,
): Promise<boolean> {
  const response = await context.session.send({
    method: 'HEAD',
    url: pathOf(context, `blobs/${digest}`),
    scopes: scopesOf(context, 'pull'),
    expect: [200, 404],
    signal,
  });
  await discard(response);
  return response.status === 200 && (lengthHeader(response) ?? size) === size;
}

/**
 * Brings a blob into the repository by the cheapest way: nothing, a mount, an upload.
 * @param from repositories of the same registry that may hold it, the likeliest first
 */
export async function pushBlob(
  context: RepositoryContext,
  content: Content,
  {
    from,
    isAbsent,
    limiter,
    onBytes,
    signal,
  }: Pick<PushOptions, 'isAbsent' | 'onBytes' | 'signal'> & { from: readonly string[]; limiter: Limiter },
): Promise<PushOutcome> {
  const { descriptor } = content;
  const isStored = (): Promise<boolean> => hasBlob(context, descriptor, signal);
  if (!isAbsent && (await isStored().catch(unlessDenied))) return 'exists';
  const steps = createUploadSteps(context, signal);
  const mount = await mountFromAny(steps, descriptor, from, isStored);
  if (mount === 'mounted') return 'mounted';
  if (context.verify) await checkContent(content, signal);
  const { transport } = context.session;
  await limiter(() => uploadBlob(content, { transport, steps, isStored, session: mount, onBytes, signal }));
  return 'uploaded';
}

/** Takes a blob over from repository `from` of the same registry; false when the registry does not. */
export async function mountBlob(
  context: RepositoryContext,
  descriptor: Descriptor,
  from: string,
): Promise<boolean> {
  const steps = createUploadSteps(context);
  const mount = await tryMount(steps, descriptor, from);
  if (mount === 'mounted') return hasBlob(context, descriptor);
  if (mount !== undefined) await steps.cancel(mount);
  return false;
}

/**
 * Opens an upload and gives it up, which nobody waits for: the cheapest question whether a push is allowed. Registries that know no
 * cancelling, as ghcr.io, let it expire.
 * @throws RegistryError when it is refused
 */
export async function probeUpload(context: RepositoryContext, signal?: AbortSignal): Promise<void> {
  const steps = createUploadSteps(context, signal);
  const { transport } = context.session;
  transport.leave(steps.cancel(await retrying(transport, steps.open, { signal })));
}

/** Stores bytes of unknown digest and size as a blob. */
export function pushStream(
  context: RepositoryContext,
  open: () => ByteStream,
  signal?: AbortSignal,
): Promise<MeasuredContent> {
  const steps = createUploadSteps(context, signal);
  const isStored = (content: MeasuredContent): Promise<boolean> => hasBlob(context, content, signal);
  return uploadStream(open, { transport: context.session.transport, steps, isStored, signal });
}

/** Asks one repository after the other. @returns the open session of the last one that declined, for the upload */
async function mountFromAny(
  steps: UploadSteps,
  descriptor: Descriptor,
  from: readonly string[],
  isStored: () => Promise<boolean>,
): Promise<'mounted' | UploadSession | undefined> {
  let declined: UploadSession | undefined;
  for (const repository of from) {
    const mount = await tryMount(steps, descriptor, repository);
    if (mount === 'mounted' && (await isStored())) {
      if (declined !== undefined) await steps.cancel(declined);
      return 'mounted';
    }
    if (mount === undefined || mount === 'mounted') continue;
    if (declined !== undefined) await steps.cancel(declined);
    declined = mount;
  }
  return declined;
}

/** `mounted` is what the registry says; ghcr.io has said so of blobs that were not there, so a HEAD comes after it. */
async function tryMount(
  steps: UploadSteps,
  { digest }: Descriptor,
  from: string,
): Promise<'mounted' | UploadSession | undefined> {
  try {
    return (await steps.openMount(digest, from)) ?? 'mounted';
  } catch (error) {
    // A mount only saves time: whatever it fails on, the upload says better.
    if (error instanceof RegistryError) return undefined;
    throw error;
  }
}
