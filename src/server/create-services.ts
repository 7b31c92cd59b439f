import { createMovableClock, systemClock } from './clock.ts';
import { createDownloadSignature } from './download-signature.ts';
import { createAftermath } from './faults/aftermath.ts';
import { createFaultList } from './faults/fault-list.ts';
import { HttpError } from './http-error.ts';
import { silentLog } from './log.ts';
import { createMetrics } from './metrics/metrics.ts';
import type { OpenedWorld } from './open-world.ts';
import { adoptPackages, forgetContent } from './packages/content.ts';
import { createIssuedTokens } from './permissions/tokens.ts';
import { createRecorder } from './recorder/recorder.ts';
import type { Services } from './services.ts';
import type { RegistryOptions } from './start-registry.ts';
import { openStore } from './storage/open-store.ts';
import { createUploadSessions } from './upload-sessions.ts';
import { createWorldState } from './world-state.ts';

const GITHUB = 'https://github.com';

/**
 * Everything that a registry is made of, before any port is open.
 * @param authority of `--tls auto`, PEM
 * @throws UserError for a data folder that cannot be used
 */
export function createServices(
  options: RegistryOptions,
  opened: OpenedWorld,
  authority: string | undefined,
): Services {
  const { clock: realClock = systemClock, log = silentLog, adminToken, serverUrl = GITHUB } = options;
  const clock = createMovableClock(realClock);
  const recorder = createRecorder();
  const faults = createFaultList();
  const aftermath = createAftermath(clock);
  const issuedTokens = createIssuedTokens(realClock);
  const downloads = createDownloadSignature(realClock);
  let store = openStore(options);
  const world = createWorldState({
    ...opened,
    mode: options.mode ?? 'ghcr',
    records: () => store.world,
    forgetContent: (names) => forgetContent(names, store, clock),
  });
  adoptPackages(world, store);
  const sessions = createUploadSessions(
    () => store.blobs.beginUpload(),
    realClock,
    () => world.profile.uploadTimeoutMs,
  );
  const reset = async (): Promise<void> => {
    if (options.data !== undefined) throw wouldLoseData();
    const previous = store;
    store = openStore();
    world.reset();
    recorder.clear();
    faults.clear();
    aftermath.clear();
    clock.setAhead(0);
    await sessions.endAll();
    await previous.close();
  };
  return {
    ...{
      world,
      sessions,
      issuedTokens,
      downloads,
      recorder,
      metrics: createMetrics(),
      faults,
      aftermath,
      clock,
      log,
      adminToken,
      authority,
      serverUrl,
      reset,
    },
    get profile() {
      return world.profile;
    },
    // `reset` puts another one in its place.
    get store() {
      return store;
    },
  };
}

function wouldLoseData(): HttpError {
  return new HttpError('UNSUPPORTED', {
    status: 409,
    message:
      'this registry keeps its content in a folder (--data), which a reset would lose; it works in memory only',
  });
}
