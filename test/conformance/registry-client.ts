import { Readable } from 'node:stream';
import { Agent, request } from 'undici';
import { expect } from 'vitest';
import type { Digest } from '../../src/oci/digest.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface Sending {
  readonly headers?: Readonly<Record<string, string>>;
  /** An iterable travels in chunks, without a Content-Length. */
  readonly body?: Buffer | AsyncIterable<Buffer>;
}

/** Sends exactly what a test says, in one repository, and adds nothing but the credential. */
export interface RegistryClient {
  readonly repository: string;
  /** @param path below `/v2/REPOSITORY/`, or absolute, as in a Location */
  send(method: string, path: string, sending?: Sending): Promise<Answer>;
  /** The same client in another repository. */
  in(repository: string): RegistryClient;
  close(): Promise<void>;
}

export function createRegistryClient(
  origin: string,
  repository: string,
  authorization?: string,
): RegistryClient {
  const agent = new Agent();
  const create = (name: string): RegistryClient => ({
    repository: name,
    async send(method, path, { headers = {}, body } = {}) {
      const url = new URL(path, `${origin}/v2/${name}/`);
      const answer = await request(url, {
        method: method as 'GET',
        dispatcher: agent,
        headers: { ...(authorization === undefined ? {} : { authorization }), ...headers },
        body: body === undefined || Buffer.isBuffer(body) ? (body ?? null) : Readable.from(body),
      });
      const bytes = Buffer.from(await answer.body.arrayBuffer());
      return { status: answer.statusCode, headers: answer.headers, body: bytes };
    },
    in: create,
    close: () => agent.close(),
  });
  return create(repository);
}

/** The path of the upload or the content that an answer points to. */
export function locationOf({ headers }: Answer): string {
  expect(headers.location, 'Location').toEqual(expect.any(String));
  return String(headers.location);
}

/** What is at `path` is these bytes, under GET and HEAD. */
export async function expectContent(
  client: RegistryClient,
  method: 'GET' | 'HEAD',
  path: string,
  content: { readonly digest: Digest; readonly bytes: Buffer; readonly mediaType?: string },
): Promise<void> {
  const answer = await client.send(method, path, accept(content.mediaType));
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-length': String(content.bytes.byteLength),
    'docker-content-digest': content.digest,
    ...(content.mediaType === undefined ? {} : { 'content-type': content.mediaType }),
  });
  const expected = method === 'GET' ? content.bytes : Buffer.alloc(0);
  expect(answer.body.equals(expected), 'the same bytes').toBe(true);
}

function accept(mediaType: string | undefined): Sending {
  return mediaType === undefined ? {} : { headers: { accept: mediaType } };
}
