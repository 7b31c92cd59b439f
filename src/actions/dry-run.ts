import type { Target } from '../oci/target.ts';

/** A target that is asked what it holds and never given anything (ACT-14): the copy reports what it would upload. */
export function withDryRun(target: Target): Target {
  return {
    exists: (descriptor) => target.exists(descriptor),
    push: async ({ descriptor }) => ((await target.exists(descriptor)) ? 'exists' : 'uploaded'),
    tag: async () => undefined,
  };
}
