import type { RequestListener } from 'node:http';
import { createApp } from './app.ts';
import { createServices } from './create-services.ts';
import type { FaultList } from './faults/fault-list.ts';
import { type Listening, listen } from './listen.ts';
import { type Login, openWorld } from './open-world.ts';
import { formatHost } from './origin.ts';
import { createPackageTarget } from './package-target.ts';
import type { RequestFilter, RequestRecord } from './recorder/recorder.ts';
import type { RegistryOptions } from './registry-options.ts';
import { ROUTES, STORAGE_ROUTES } from './routes/index.ts';
import { createServerHosts, namesOf } from './server-hosts.ts';
import type { Services } from './services.ts';
import { openTls } from './tls/open-tls.ts';
import type { WorldDocument } from './world-document.ts';

/** Where a registry answers; each is `http://host:port`, or `https`, with the path of that interface. */
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
  const tls = await openTls(options, [address, ...namesOf(createServerHosts(options.serverUrl))]);
  const services = createServices(options, opened, tls?.authority);
  const ports: Listening[] = [];
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= closeAll(ports, services);
    return closed;
  };
  const open = async (app: RequestListener, wanted: number): Promise<OpenPort> => {
    const port = await listen(app, address, wanted, tls);
    ports.push(port);
    const urlOn = (host: string): string =>
      `${tls === undefined ? 'http' : 'https'}://${formatHost(host, port.port)}`;
    return { url: urlOn(reachable(address)), urlOn };
  };
  try {
    if (options.load !== undefined) await load(options.load, services);
    const addresses = await openPorts(open, options, services);
    return {
      ...addresses,
      login: opened.login,
      faults: services.faults,
      world: () => services.world.current.document,
      requests: (filter) => services.recorder.list(filter),
      reset: services.reset,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function load(fill: NonNullable<RegistryOptions['load']>, services: Services): Promise<void> {
  await fill((name) => createPackageTarget(name, services));
  services.keepStart();
}

/** A port and its addresses. */
interface OpenPort {
  readonly url: string;
  /** By another name of this machine. */
  urlOn(host: string): string;
}

/** Opens the registry's own port last: who reaches it finds all the others. */
async function openPorts(
  open: (app: RequestListener, wanted: number) => Promise<OpenPort>,
  { port = 0, blobPort, blobUrl, legacyPort, listen: address = LOOPBACK }: RegistryOptions,
  services: Services,
): Promise<RegistryAddresses> {
  if (blobPort !== undefined) {
    const blobs = await open(createApp(STORAGE_ROUTES, services, 'storage'), blobPort);
    services.downloads.moveTo(blobUrl ?? blobs.urlOn(blobHost(address)));
  }
  const legacy =
    legacyPort === undefined ? undefined : await open(createApp(ROUTES, services, 'legacy'), legacyPort);
  const { url } = await open(createApp(ROUTES, services), port);
  // Without a port of its own the legacy registry is on this one, under its Host.
  return {
    registry: url,
    api: `${url}/api/v3`,
    legacy: legacy?.url ?? url,
    admin: `${url}/_/`,
    pages: url,
  };
}

async function closeAll(ports: readonly Listening[], services: Services): Promise<void> {
  services.liveRecords.close();
  await Promise.all(ports.map((port) => port.close(GRACE_MS)));
  await services.sessions.endAll();
  await services.webhooks?.close();
  services.snapshots.close();
  await services.store.close();
}

/** With the registry's own host name some clients would forward their token to the blob port. */
function blobHost(address: string): string {
  const host = reachable(address);
  return host === LOOPBACK ? 'localhost' : host;
}

/** A wildcard address is no address to connect to. */
function reachable(address: string): string {
  if (address === '0.0.0.0') return LOOPBACK;
  return address === '::' ? '::1' : address;
}
