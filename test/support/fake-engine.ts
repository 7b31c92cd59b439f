import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { EngineStorage } from '../../src/images/docker-engine.ts';
import type { EngineEndpoint } from '../../src/images/engine-endpoint.ts';
import type { Digest } from '../../src/oci/digest.ts';
import { answerPush, type FakePush, isPushRequest } from './fake-engine-push.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An image as the fake Engine has it: what inspection says, and the tar of `docker save`. */
export interface FakeEngineImage {
  readonly id: string;
  readonly tags: readonly string[];
  readonly tar: Uint8Array;
  readonly diffIds?: readonly Digest[];
  readonly labels?: Readonly<Record<string, string>>;
  /** `linux` unless told. */
  readonly os?: string;
  /** An Engine with the containerd store says it since Docker 28. */
  readonly descriptor?: unknown;
  /** Ends a save after so many bytes, as an Engine that dies. */
  readonly diesAfterBytes?: number;
  /** Sends so many bytes of a save and then no more. */
  readonly stallsAfterBytes?: number;
  /** What the Engine pushes, as one with the containerd store can; without it its pushes fail. */
  readonly pushed?: FakePush;
  /** Is there when it is inspected, and gone when it is to be saved. */
  readonly isRemovedBeforeSave?: boolean;
}

export interface FakeEngineOptions {
  /** Keeps images as a registry does; so does who has one with a descriptor. */
  readonly hasContainerdStore?: boolean;
  /** Where it keeps images unpacked. */
  readonly storage?: EngineStorage;
  /** Reached over TCP, as an Engine on another machine. */
  readonly isRemote?: boolean;
}

export interface FakeEngine {
  readonly endpoint: EngineEndpoint;
  /** Method and path of each request. */
  readonly requests: readonly string[];
}

/** As `docker info` of Docker 29 shows it. */
const CONTAINERD_STATUS = [['driver-type', 'io.containerd.snapshotter.v1']];

/** The part of the Docker Engine API that reads images, on a socket (a named pipe on Windows). */
export async function startFakeEngine(
  images: readonly FakeEngineImage[],
  { hasContainerdStore = false, storage, isRemote = false }: FakeEngineOptions = {},
): Promise<FakeEngine> {
  const folder = await temporaryFolder();
  const socketPath =
    process.platform === 'win32' ? `\\\\.\\pipe\\${folder.replace(/.*\\/, '')}` : join(folder, 'docker.sock');
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (isPushRequest(request)) return void answerPush(request, response, images[0]?.pushed);
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.url === '/images/json')
      return answer(
        200,
        images.map(({ id, tags }) => ({ Id: id, RepoTags: tags })),
      );
    if (request.url === '/info') {
      return answer(200, {
        ...(storage && { Driver: storage.driver, DockerRootDir: storage.folder }),
        DriverStatus: hasContainerdStore ? CONTAINERD_STATUS : [['Backing Filesystem', 'extfs']],
      });
    }
    const [, name = '', what] = /^\/images\/(.+)\/(json|get)$/.exec(request.url ?? '') ?? [];
    const wanted = name.split('/').map(decodeURIComponent).join('/');
    const byName = images.find(({ id, tags }) => tags.includes(wanted) || id === wanted);
    const [byId, ...more] = images.filter(({ id }) => id.slice('sha256:'.length).startsWith(wanted));
    const image = byName ?? (more.length === 0 ? byId : undefined);
    if (image === undefined) return answer(404, { message: `No such image: ${wanted}` });
    if (what === 'json') {
      const { id, tags, descriptor = null, diffIds = [], labels = null, os = 'linux' } = image;
      const rootFs = { Type: 'layers', Layers: diffIds };
      return answer(200, {
        ...{ Id: id, RepoTags: tags, Descriptor: descriptor, RootFS: rootFs },
        ...{ Os: os, Architecture: 'amd64', Variant: '', Config: { Labels: labels } },
      });
    }
    if (image.isRemovedBeforeSave) return answer(404, { message: `reference does not exist: ${wanted}` });
    response.writeHead(200, { 'content-type': 'application/x-tar' });
    if (image.stallsAfterBytes !== undefined) {
      return void response.write(image.tar.subarray(0, image.stallsAfterBytes));
    }
    if (image.diesAfterBytes === undefined) return void response.end(image.tar);
    response.write(image.tar.subarray(0, image.diesAfterBytes), () => response.destroy());
  });
  await new Promise<void>((resolve) =>
    isRemote ? server.listen(0, '127.0.0.1', resolve) : server.listen(socketPath, resolve),
  );
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = isRemote ? `http://127.0.0.1:${(server.address() as AddressInfo).port}` : '';
  const endpoint = isRemote ? { label: origin, origin } : { label: `unix://${socketPath}`, socketPath };
  return { endpoint, requests };
}
