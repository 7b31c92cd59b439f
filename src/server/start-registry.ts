import { createApp } from './app.ts';
import { type Clock, createMovableClock, systemClock } from './clock.ts';
import { createDownloadSignature } from './download-signature.ts';
import { createAftermath } from './faults/aftermath.ts';
import { createFaultList, type FaultList } from './faults/fault-list.ts';
import { HttpError } from './http-error.ts';
import { type Listening, listen } from './listen.ts';
import { type Log, silentLog } from './log.ts';
import { createMetrics } from './metrics/metrics.ts';
import { type Login, type OpenedWorld, openWorld, type WorldOptions } from './open-world.ts';
import { formatHost } from './origin.ts';
import { adoptPackages, forgetContent } from './packages/content.ts';
import { createIssuedTokens } from './permissions/tokens.ts';
import { createRecorder, type RequestFilter, type RequestRecord } from './recorder/recorder.ts';
import { ROUTES, STORAGE_ROUTES } from './routes/index.ts';
import type { Services } from './services.ts';
import { openStore, type StoreOptions } from './storage/open-store.ts';
import { createUploadSessions } from './upload-sessions.ts';
import type { WorldDocument } from './world-document.ts';
import { createWorldState } from './world-state.ts';

/** `mode` is `ghcr` by default, `data` in memory. */
export interface RegistryOptions extends WorldOptions, StoreOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** 127.0.0.1 by default. */
  readonly listen?: string;
  /** Opens a second origin for downloads, which refuses Authorization; 0 takes any free port. */
  readonly blobPort?: number;
  /** How clients reach the blob port, if not as `http://localhost:PORT`. */
  readonly blobUrl?: string;
  /** Lets callers from other machines use `/_/`. */
  readonly adminToken?: string;
  readonly clock?: Clock;
  readonly log?: Log;
}

/** Where a registry answers; each is `http://host:port` with the path of that interface. */
export interface RegistryAddresses {
  readonly registry: string;
  readonly api: string;
  readonly legacy: string;
  readonly admin: string;
  readonly pages: string;
}

/** A registry that runs in this process. */
export interface RunningRegistry extends RegistryAddresses {
  /** The one login that there is when no world was given (`ghcr` mode). */
  readonly login: Login | undefined;
  readonly faults: FaultList;
  world(): WorldDocument;
  requests(filter?: RequestFilter): RequestRecord[];
  /** Content, record, faults and clock as at the start. */
  reset(): Promise<void>;
  /** Lets requests in flight finish. */
  close(): Promise<void>;
}

const GRACE_MS = 10_000;
const LOOPBACK = '127.0.0.1';

/** @throws UserError for a wrong world, a data folder that cannot be used, or a port that is taken */
export async function startRegistry(options: RegistryOptions = {}): Promise<RunningRegistry> {
  const address = options.listen ?? LOOPBACK;
  const opened = await openWorld(options);
  const services = createServices(options, opened);
  const ports: Listening[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(ports.map((port) => port.close(GRACE_MS)));
    await services.sessions.endAll();
    await services.store.close();
  };
  try {
    if (options.blobPort !== undefined) {
      const blobs = await listen(createApp(STORAGE_ROUTES, services), address, options.blobPort);
      ports.push(blobs);
      services.downloads.moveTo(options.blobUrl ?? blobOrigin(address, blobs.port));
    }
    ports.push(await listen(createApp(ROUTES, services), address, options.port ?? 0));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...addressesOf(`http://${formatHost(reachable(address), ports.at(-1)?.port ?? 0)}`),
    login: opened.login,
    faults: services.faults,
    world: () => services.world.current.document,
    requests: (filter) => services.recorder.list(filter),
    reset: services.reset,
    close,
  };
}

function createServices(options: RegistryOptions, opened: OpenedWorld): Services {
  const { clock: realClock = systemClock, log = silentLog, adminToken } = options;
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

/** With the registry's own host name some clients would forward their token to the blob port. */
function blobOrigin(address: string, port: number): string {
  const host = reachable(address);
  return `http://${formatHost(host === LOOPBACK ? 'localhost' : host, port)}`;
}

/** A wildcard address is no address to connect to. */
function reachable(address: string): string {
  if (address === '0.0.0.0') return LOOPBACK;
  return address === '::' ? '::1' : address;
}

function addressesOf(registry: string): RegistryAddresses {
  return { registry, api: `${registry}/api/v3`, legacy: registry, admin: `${registry}/_/`, pages: registry };
}
