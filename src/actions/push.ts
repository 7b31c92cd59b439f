import { IntegrityError, UserError } from '../oci/errors.ts';
import { CopyError } from '../registry/copy-error.ts';
import { registryErrorOf } from '../registry/errors.ts';
import { type RegistryAccess, withRegistryClient } from './access.ts';
import type { Context } from './context.ts';
import { withDeadline } from './deadline.ts';
import { deliver } from './deliver.ts';
import { readDestinations } from './destinations.ts';
import { readImageFacts } from './image-facts.ts';
import type { SourceImage } from './image-source.ts';
import { withPacking } from './packing-session.ts';
import { preflight } from './preflight.ts';
import type { Delivery, PushInputs } from './push-delivery.ts';
import { type PushResult, resultOf } from './push-result.ts';
import { loadPushSource, openPushSource, readPushSource } from './push-source.ts';
import { readGitContext } from './read-git-context.ts';
import { settleTags, settleTagsAgain } from './settle-tags.ts';
import { planTags } from './tags/plan-tags.ts';
import { parseTagPolicies } from './tags/tag-policy.ts';

/** What becomes of an image between its opening and its way out; the image that comes back is what is pushed. */
export type PrepareImage = (
  image: SourceImage,
  access: RegistryAccess,
  context: Context,
) => Promise<SourceImage>;

/** Pushes an image that is already built to one or more repositories (ACT-01, ACT-02, ACT-06). */
export async function push(
  inputs: PushInputs,
  context: Context,
  prepare: PrepareImage = async (image) => image,
): Promise<PushResult> {
  const start = context.now();
  const wanted = readPushSource(inputs);
  const policies = parseTagPolicies(inputs.tagPolicy);
  const run = readGitContext(context.environment, new Date());
  const plan = planTags(inputs, run, context.log.warning);
  const destinations = readDestinations(inputs.image, plan, inputs.latest, context);
  return withDeadline(context, inputs.timeoutMinutes, (bounded) =>
    withRegistryClient(inputs, bounded, async (client, access) => {
      // Meanwhile the destinations answer. What fails to load fails again, and is heard of, when it is wanted.
      const loading = loadPushSource(wanted).catch(() => undefined);
      if (inputs.preflight && !inputs.dryRun) await preflight(destinations, client, bounded);
      await loading;
      // What a policy may refuse, or leave out, must not be under way before.
      const sendsEarly = !inputs.dryRun && policies.every(({ policy }) => policy === 'move');
      const request = { inputs, destinations, client, context: bounded, sendsEarly };
      return withPacking(request, async ({ packing, client: sender, settle }) => {
        const opened = await openPushSource(wanted, { client, destinations, packing });
        try {
          for (const notice of opened.notices) bounded.log.notice(notice);
          const image = await prepare(opened, access, bounded);
          const { latest } = inputs;
          const options = { client, root: image.root.digest, latest, policies, context: bounded };
          const settled = await settleTags(destinations, options);
          const readFacts = once(() => readImageFacts(image.source, image.root));
          const delivery: Delivery = {
            image,
            readFacts,
            settleAgain: (destination) => settleTagsAgain(destination, options),
            start,
            client: sender,
            access,
            inputs,
            context: bounded,
          };
          return await resultOf(delivery, await deliver(settled, delivery));
        } catch (error) {
          throw await withDamage(error, opened);
        } finally {
          await settle();
          await opened.close();
        }
      });
    }),
  );
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

/** Says which file is damaged when bytes turned out not to be what their digest promises. */
async function withDamage(error: unknown, image: SourceImage): Promise<unknown> {
  if (!(error instanceof CopyError) || !isAboutBytes(error)) return error;
  const damage = await image.findDamage(error.descriptor);
  return damage === undefined ? error : new UserError(damage, { cause: error });
}

function isAboutBytes(error: CopyError): boolean {
  const refusal = registryErrorOf(error);
  return (
    error.cause instanceof IntegrityError ||
    refusal?.hasCode('DIGEST_INVALID') === true ||
    refusal?.hasCode('SIZE_INVALID') === true
  );
}
