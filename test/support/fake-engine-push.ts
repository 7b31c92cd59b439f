import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { readVerified } from '../../src/oci/content.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { hexOf } from '../../src/oci/digest.ts';
import { parseManifest } from '../../src/oci/manifest.ts';
import { isImageConfigType, isManifestType } from '../../src/oci/media-types.ts';
import type { Platform } from '../../src/oci/platform.ts';
import { contentOf, type Source } from '../../src/oci/target.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import type { CopyReport } from '../../src/registry/copy-report.ts';
import type { Credential } from '../../src/registry/credential.ts';

/** What an Engine has to push. */
export interface FakePush {
  readonly source: Source;
  readonly root: Descriptor;
  /** What the push to a destination (`HOST/NAME:TAG`) fails with; undefined when it works. */
  readonly failsAt?: (destination: string) => string | undefined;
  /** Begins every push, and ends none. */
  readonly hangs?: boolean;
  /** Ends the connection in the middle of every push. */
  readonly isCut?: boolean;
  /** Says that it has pushed, and has not. */
  readonly lies?: boolean;
  /** Hears of pushes whose client has gone away. */
  readonly onAbandoned?: () => void;
  /** Hears of what it is to log in with. */
  readonly onLogin?: (login: FakeLogin) => void;
  /** How long it thinks before each push. */
  readonly delayMs?: number;
}

/** Answers `POST /images/NAME/push` as an Engine of Docker 29 does; without `pushed` it fails in the middle of it. */
export async function answerPush(
  request: IncomingMessage,
  response: ServerResponse,
  pushed: FakePush | undefined,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  response.on('close', () => {
    if (!response.writableFinished) pushed?.onAbandoned?.();
  });
  const write = (line: object): void => void response.write(`${JSON.stringify(line)}\r\n`);
  write({ status: 'The push refers to repository' });
  const parts = pathname.slice('/images/'.length, -'/push'.length).split('/').map(decodeURIComponent);
  const [host = '', ...name] = parts;
  const tag = searchParams.get('tag') ?? '';
  const login = readLogin(String(request.headers['x-registry-auth']));
  pushed?.onLogin?.(login);
  await delay(pushed?.delayMs ?? 0);
  if (pushed?.hangs) return;
  if (pushed?.isCut) {
    await delay(10); // so that the first line is under way
    response.destroy();
    return;
  }
  const failure = pushed === undefined ? 'connection refused' : pushed.failsAt?.(`${parts.join('/')}:${tag}`);
  try {
    if (failure !== undefined) throw new Error(failure);
    const platform = JSON.parse(searchParams.get('platform') ?? 'null') as Platform | null;
    if (pushed !== undefined && !pushed.lies) {
      const report = await push(pushed, platform, { host, name: name.join('/'), tag, login });
      for (const line of layerLines(report)) write(line);
    }
  } catch (error) {
    write({ errorDetail: { message: (error as Error).message } });
  }
  response.end();
}

/** A header without padding is none to the Engine's decoder. */
function readLogin(header: string): FakeLogin {
  const text = Buffer.from(header, 'base64url').toString();
  return header.length % 4 === 0 && !/[+/]/.test(header) ? JSON.parse(text) : { serveraddress: '' };
}

export type FakeLogin = { readonly serveraddress: string } & Partial<Record<string, string>>;

interface Place {
  readonly host: string;
  readonly name: string;
  readonly tag: string;
  readonly login: FakeLogin;
}

async function push(
  { source, root }: FakePush,
  platform: Platform | null,
  { host, name, tag, login }: Place,
): Promise<CopyReport> {
  const { username = '', password, identitytoken = '' } = login;
  const credential = password === undefined ? { identityToken: identitytoken } : { username, password };
  const isKnown = password !== undefined || identitytoken !== '';
  // The Engine gives a credential to the host that it is for, and to no other.
  const credentials = async (registry: string): Promise<Credential | undefined> =>
    isKnown && registry === login.serveraddress ? credential : undefined;
  const client = createRegistryClient({ plainHttp: true, credentials, retry: { attempts: 1 } });
  try {
    const wanted = platform === null ? root : await childFor(source, root, platform);
    return await copyGraph(source, client.repository(host, name), wanted, { tags: [tag] });
  } finally {
    await client.close();
  }
}

async function childFor(source: Source, root: Descriptor, platform: Platform): Promise<Descriptor> {
  const index = parseManifest(await readVerified(contentOf(source, root)), root.mediaType);
  const children = index.kind === 'index' ? index.manifests : [];
  const child = children.find((entry) => JSON.stringify(entry.platform) === JSON.stringify(platform));
  if (child === undefined) throw new Error('image does not provide the specified platform');
  return child;
}

const WORDS = {
  uploaded: 'Pushed',
  mounted: 'Mounted from other',
  exists: 'Layer already exists',
  foreign: 'Skipped',
};

/** An Engine tells of layers alone. */
function layerLines({ nodes }: CopyReport): object[] {
  const layers = nodes.filter(
    ({ descriptor: { mediaType } }) => !isManifestType(mediaType) && !isImageConfigType(mediaType),
  );
  return layers.flatMap(({ descriptor: { digest, size }, outcome }) => {
    const id = hexOf(digest).slice(0, 12);
    return [
      { status: 'Waiting', progressDetail: {}, id },
      { status: 'Pushing', progressDetail: { current: size, total: size }, id },
      { status: WORDS[outcome], progressDetail: {}, id },
    ];
  });
}
