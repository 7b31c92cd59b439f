import type { Digest } from '../oci/digest.ts';
import { createMovableClock, systemClock } from './clock.ts';
import { createDownloadSignature } from './download-signature.ts';
import { createAftermath } from './faults/aftermath.ts';
import { createFaultList } from './faults/fault-list.ts';
import { createRateLimit } from './faults/rate-limit.ts';
import { HttpError } from './http-error.ts';
import { lostLegacyContent } from './legacy/legacy-package.ts';
import { type Log, silentLog } from './log.ts';
import { createMetrics } from './metrics/metrics.ts';
import type { OpenedWorld } from './open-world.ts';
import { adoptPackages, forgetContent } from './packages/content.ts';
import { createPageSessions } from './pages/page-sessions.ts';
import { createIssuedTokens } from './permissions/tokens.ts';
import { createLiveRecords } from './recorder/live-records.ts';
import { createRecorder } from './recorder/recorder.ts';
import type { RegistryInterface } from './registry-interface.ts';
import type { RegistryOptions } from './registry-options.ts';
import { createRestQuotas } from './rest/rest-quotas.ts';
import { createServerHosts } from './server-hosts.ts';
import type { Services } from './services.ts';
import { withHeldBlobs } from './snapshots/held-blobs.ts';
import { createSnapshots, type Snapshots } from './snapshots/snapshots.ts';
import { openStore } from './storage/open-store.ts';
import type { Store } from './storage/store.ts';
import { createUploadSessions } from './upload-sessions.ts';
import { createWebhooks } from './webhooks/webhooks.ts';
import { findPackage } from './world.ts';
import { createWorldState, type WorldState } from './world-state.ts';

/** Of the snapshot that a reset returns to; no other can have this name. */
const START = ' start';
const GITHUB = 'https://github.com';

/**
 * Everything that a registry is made of, before any port is open.
 * @param authority of `--tls auto`, PEM
 * @throws UserError for a data folder that cannot be used
 */
export function createServices(
  options: RegistryOptions,
  openedWorld: OpenedWorld,
  authority: string | undefined,
): Services {
  const { clock: realClock = systemClock, log = silentLog, adminToken, serverUrl = GITHUB } = options;
  const clock = createMovableClock(realClock);
  const recorder = createRecorder();
  const faults = createFaultList();
  const aftermath = createAftermath(clock);
  const rateLimit = createRateLimit(clock);
  const restQuotas = createRestQuotas(clock);
  const held: { snapshots?: Snapshots } = {};
  const store = openHoldingStore(options, log, (digest) => held.snapshots?.keeps(digest) ?? false);
  const world = createWorldState({
    ...openedWorld,
    mode: options.mode ?? 'ghcr',
    records: () => store.world,
    forgetContent: (lost, next) => forgetContent([...lost, ...lostLegacyContent(next, store)], store, clock),
  });
  adoptPackages(world, store);
  const timeoutMs = (): number => world.profile.uploadTimeoutMs;
  const sessions = createUploadSessions(() => store.blobs.beginUpload(), realClock, timeoutMs);
  const snapshots = createSnapshots({ world, store, clock, sessions });
  held.snapshots = snapshots;
  const keepStart = startKeeper(store, snapshots);
  keepStart();
  const reset = async (): Promise<void> => {
    if (!(await snapshots.restore(START))) throw wouldLoseData();
    for (const part of [recorder, faults, aftermath, rateLimit, restQuotas]) part.clear();
  };
  return {
    ...{
      world,
      store,
      snapshots,
      webhooks: options.webhook === undefined ? undefined : createWebhooks(options.webhook, realClock),
      sessions,
      issuedTokens: createIssuedTokens(realClock),
      pageSessions: createPageSessions(realClock),
      downloads: createDownloadSignature(realClock),
      recorder,
      liveRecords: createLiveRecords(recorder, realClock),
      metrics: createMetrics(),
      faults,
      aftermath,
      rateLimit,
      restQuotas,
      ...{ clock, log, adminToken, authority, serverUrl },
      hosts: createServerHosts(serverUrl),
      keepStart,
      reset,
    },
    ...containerNames(world),
    get profile() {
      return world.profile;
    },
  };
}

/** What names mean at the container registry. */
function containerNames(world: WorldState): Omit<RegistryInterface, 'profile'> {
  return { findPackage: (name) => findPackage(world.current, name), birthEntry: () => undefined };
}

/** What keeps the state that a reset returns to; nothing, where the folder had content before this process. */
function startKeeper(store: Store, snapshots: Snapshots): () => void {
  if (!isFresh(store)) return () => {};
  return () => void snapshots.take(START);
}

/** Content from before could be lost by a reset: it is left to snapshots, which somebody takes on purpose. */
function isFresh({ metadata }: Store): boolean {
  return metadata.blobTotals().blobs === 0 && metadata.repositories({ limit: 1 }).length === 0;
}

/** A store that keeps the bytes of blobs that are held, even when they are deleted. */
function openHoldingStore(options: RegistryOptions, log: Log, isHeld: (digest: Digest) => boolean): Store {
  const store = openStore(options, log.progress);
  return { ...store, blobs: withHeldBlobs(store.blobs, isHeld) };
}

function wouldLoseData(): HttpError {
  return new HttpError('UNSUPPORTED', {
    status: 409,
    message:
      'the data folder had content when this registry started, which a reset would lose: take a snapshot (POST /_/snapshots/NAME) and restore that',
  });
}
