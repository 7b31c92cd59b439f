import { ANNOTATION } from '../oci/annotations.ts';
import type { Context } from './context.ts';
import type { Destination } from './destinations.ts';
import { formatBytes } from './format.ts';
import { isLegacyRegistry, mayReceiveDefaultToken } from './hosts.ts';
import { type ManifestFacts, sizeOf } from './image-facts.ts';

/** More than the older registry takes well in one image (LEG-03): GB are 10⁹ bytes. */
const MAX_LEGACY_IMAGE_BYTES = 10e9;

/** Warns of images that the older registry is likely to refuse in the end, before they travel (LEG-03). */
export function warnOfLegacySize(
  { registry }: Pick<Destination, 'registry'>,
  facts: readonly ManifestFacts[],
  { hosts, log }: Pick<Context, 'hosts' | 'log'>,
): void {
  if (!isLegacyRegistry(registry, hosts)) return;
  for (const { descriptor, manifest } of facts) {
    if (manifest.kind !== 'image') continue;
    const size = sizeOf([manifest.config, ...manifest.layers]);
    if (size <= MAX_LEGACY_IMAGE_BYTES) continue;
    log.warning(
      `the image ${descriptor.digest} has ${formatBytes(size)}, more than the ${formatBytes(MAX_LEGACY_IMAGE_BYTES)} that ${registry} takes in one image: push to ${hosts.container} instead, or make it smaller`,
    );
  }
}

/**
 * Warns of a source label that a workflow's token overrides: GitHub links a new package to the workflow's repository (LINK-02). To be
 * called once it is known what the registry was asked with.
 */
export function warnOfOtherSource(
  { registry, repository }: Pick<Destination, 'registry' | 'repository'>,
  [root]: readonly ManifestFacts[],
  {
    hosts,
    log,
    environment,
    credentialKinds,
  }: Pick<Context, 'hosts' | 'log' | 'environment' | 'credentialKinds'>,
): void {
  const own = environment.GITHUB_REPOSITORY ?? '';
  const label = root?.manifest.annotations?.[ANNOTATION.source] ?? root?.labels[ANNOTATION.source];
  const isOfJob = own !== '' && credentialKinds.get(registry) === 'installation';
  if (label === undefined || !isOfJob || !mayReceiveDefaultToken(registry, hosts)) return;
  const ownUrl = `${hosts.serverUrl}/${own}`;
  if (label.replace(/(?:\.git)?\/?$/, '').toLowerCase() === ownUrl.toLowerCase()) return;
  log.warning(
    `the label ${ANNOTATION.source} of the image says ${label}, and this workflow is of ${ownUrl}: GitHub links a new package ${registry}/${repository} to the workflow's repository, not to the label's`,
  );
}
