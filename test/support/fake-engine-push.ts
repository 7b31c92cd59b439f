import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import type { Source } from '../../src/oci/target.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { copyGraph } from '../../src/registry/copy.ts';

/** What an Engine has to push. */
export interface FakePush {
  readonly source: Source;
  readonly root: Descriptor;
}

/** Whether a request belongs to a push: naming the image, pushing it, removing the name. */
export function isPushRequest({ method, url = '' }: IncomingMessage): boolean {
  return method === 'DELETE' || (method === 'POST' && /\/(tag|push)\?/.test(url));
}

/** Answers those requests as an Engine of Docker 29 does; without `pushed` it fails in the middle of the push. */
export async function answerPush(
  request: IncomingMessage,
  response: ServerResponse,
  pushed: FakePush | undefined,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  if (request.method === 'DELETE') return void response.end('[{"Untagged":"x"}]');
  if (pathname.endsWith('/tag')) return void response.writeHead(201).end();
  response.write('{"status":"The push refers to repository"}\r\n');
  const [host = '', ...name] = pathname
    .slice('/images/'.length, -'/push'.length)
    .split('/')
    .map(decodeURIComponent);
  const login = JSON.parse(Buffer.from(String(request.headers['x-registry-auth']), 'base64url').toString());
  const failure = pushed
    ? await push(pushed, { host, name: name.join('/'), tag: searchParams.get('tag') ?? '', login })
    : 'connection refused';
  response.end(
    failure === undefined
      ? '{"status":"pushed"}\r\n'
      : `${JSON.stringify({ errorDetail: { message: failure } })}\r\n`,
  );
}

interface Place {
  readonly host: string;
  readonly name: string;
  readonly tag: string;
  readonly login: { readonly username: string; readonly password: string; readonly serveraddress: string };
}

async function push(
  { source, root }: FakePush,
  { host, name, tag, login }: Place,
): Promise<string | undefined> {
  // The Engine gives a credential to the host that it is for, and to no other.
  const credentials = async (registry: string) => (registry === login.serveraddress ? login : undefined);
  const client = createRegistryClient({ plainHttp: true, credentials, retry: { attempts: 1 } });
  try {
    await copyGraph(source, client.repository(host, name), root, { tags: [tag] });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.close();
  }
}
