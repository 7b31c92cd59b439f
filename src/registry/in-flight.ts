import type { Digest } from '../oci/digest.ts';
import type { PushOutcome, Target } from '../oci/target.ts';

const inFlight = new WeakMap<Target, Map<Digest, Promise<PushOutcome>>>();

/**
 * Lets a blob that is on its way to `target` already arrive there instead of sending it again, in whichever copy of this process
 * that is. Should that one fail, this one sends it after all.
 */
export async function shareInFlight(
  target: Target,
  digest: Digest,
  push: () => Promise<PushOutcome>,
): Promise<PushOutcome> {
  const pushes = inFlight.get(target) ?? new Map<Digest, Promise<PushOutcome>>();
  inFlight.set(target, pushes);
  const other = pushes.get(digest);
  if (other !== undefined) {
    const arrived = await other.then(
      () => true,
      () => false,
    );
    return arrived ? 'exists' : shareInFlight(target, digest, push);
  }
  const own = push().finally(() => pushes.delete(digest));
  pushes.set(digest, own);
  return own;
}
