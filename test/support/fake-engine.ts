import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { EngineStorage } from '../../src/images/docker-engine.ts';
import type { EngineEndpoint } from '../../src/images/engine-endpoint.ts';
import { isAttestation } from '../../src/oci/attestation.ts';
import { readVerified } from '../../src/oci/content.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import type { Digest } from '../../src/oci/digest.ts';
import { parseManifest } from '../../src/oci/manifest.ts';
import type { Platform } from '../../src/oci/platform.ts';
import { contentOf, type Source } from '../../src/oci/target.ts';
import { answerPush, type FakePush } from './fake-engine-push.ts';
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
  /** The same. */
  readonly manifests?: readonly FakeEngineManifest[];
  /** Ends a save after so many bytes, as an Engine that dies. */
  readonly diesAfterBytes?: number;
  /** Sends so many bytes of a save and then no more. */
  readonly stallsAfterBytes?: number;
  /** What the Engine pushes, as one with the containerd store can; without it its pushes fail. */
  readonly pushed?: FakePush;
  /** Why the Engine lets none of its names go. */
  readonly namesStayFor?: string;
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
  /** What its images are called now. */
  names(): string[];
}

/** As inspection shows it with `manifests=true`. */
export interface FakeEngineManifest {
  readonly Descriptor: Descriptor;
  readonly Available: boolean;
  readonly Kind: 'image' | 'attestation';
  readonly ImageData?: { readonly Platform: Platform };
}

/** Of an image's manifests all are there but those of `without`. */
export async function engineManifests(
  source: Source,
  root: Descriptor,
  without: readonly Descriptor[] = [],
): Promise<FakeEngineManifest[]> {
  const manifest = parseManifest(await readVerified(contentOf(source, root)), root.mediaType);
  const parts = manifest.kind === 'index' ? manifest.manifests : [root];
  return parts.map((descriptor) => ({
    Descriptor: descriptor,
    Available: without.every(({ digest }) => digest !== descriptor.digest),
    Kind: isAttestation(descriptor) ? 'attestation' : 'image',
    ...(descriptor.platform &&
      !isAttestation(descriptor) && { ImageData: { Platform: descriptor.platform } }),
  }));
}

/** As `docker info` of Docker 29 shows it. */
const CONTAINERD_STATUS = [['driver-type', 'io.containerd.snapshotter.v1']];

/** The part of the Docker Engine API that reads and pushes images, on a socket (a named pipe on Windows). */
export async function startFakeEngine(
  images: readonly FakeEngineImage[],
  { hasContainerdStore = false, storage, isRemote = false }: FakeEngineOptions = {},
): Promise<FakeEngine> {
  const folder = await temporaryFolder();
  const socketPath =
    process.platform === 'win32' ? `\\\\.\\pipe\\${folder.replace(/.*\\/, '')}` : join(folder, 'docker.sock');
  const requests: string[] = [];
  const names = new Map(images.flatMap((image) => image.tags.map((tag) => [tag, image] as const)));
  const find = (wanted: string): FakeEngineImage | undefined => {
    const byName = names.get(wanted) ?? images.find(({ id }) => id === wanted);
    const [byId, ...more] = images.filter(({ id }) => id.slice('sha256:'.length).startsWith(wanted));
    return byName ?? (more.length === 0 ? byId : undefined);
  };
  const namesOf = (image: FakeEngineImage): string[] =>
    [...names].flatMap(([name, other]) => (other === image ? [name] : []));
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (pathname === '/images/json') {
      const { reference } = JSON.parse(searchParams.get('filters') ?? '{}') as { reference?: string[] };
      const isListed = (name: string): boolean =>
        reference === undefined || reference.some((wanted) => name.startsWith(`${wanted}:`));
      const listed = images.map((image) => ({ Id: image.id, RepoTags: namesOf(image).filter(isListed) }));
      return answer(
        200,
        listed.filter(({ RepoTags }) => reference === undefined || RepoTags.length > 0),
      );
    }
    if (pathname === '/info') {
      return answer(200, {
        ...(storage && { Driver: storage.driver, DockerRootDir: storage.folder }),
        DriverStatus: hasContainerdStore ? CONTAINERD_STATUS : [['Backing Filesystem', 'extfs']],
      });
    }
    const [, name = '', what] = /^\/images\/(.+?)(?:\/(json|get|tag|push))?$/.exec(pathname) ?? [];
    const wanted = name.split('/').map(decodeURIComponent).join('/');
    if (request.method === 'DELETE') {
      const reason = names.get(wanted)?.namesStayFor;
      if (reason !== undefined) return answer(409, { message: reason });
      return names.delete(wanted)
        ? answer(200, [{ Untagged: wanted }])
        : answer(404, { message: `No such image: ${wanted}` });
    }
    if (what === 'push') {
      const pushed = names.get(`${wanted}:${searchParams.get('tag')}`)?.pushed;
      return void answerPush(request, response, pushed);
    }
    const image = find(wanted);
    if (image === undefined) return answer(404, { message: `No such image: ${wanted}` });
    if (what === 'tag') {
      names.set(`${searchParams.get('repo')}:${searchParams.get('tag')}`, image);
      return void response.writeHead(201).end();
    }
    if (what === 'json') {
      const { id, descriptor = null, diffIds = [], labels = null, manifests = [], os = 'linux' } = image;
      const rootFs = { Type: 'layers', Layers: diffIds };
      return answer(200, {
        ...{ Id: id, RepoTags: namesOf(image), Descriptor: descriptor, RootFS: rootFs },
        ...{ Os: os, Architecture: 'amd64', Variant: '', Config: { Labels: labels } },
        ...(searchParams.get('manifests') === 'true' && { Manifests: manifests }),
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
  return { endpoint, requests, names: () => [...names.keys()] };
}
