import { describe, expect, onTestFinished, test } from 'vitest';
import { openPushSink, type PushSink } from '../../src/images/push-sink.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const BYTES = 'the bytes of a layer';
const DIGEST = digestOf(BYTES);

interface OpenedSink {
  readonly sink: PushSink;
  send(method: string, path: string, body?: string, login?: string): Promise<Response>;
}

async function openSink(): Promise<OpenedSink> {
  const sink = await openPushSink(await temporaryFolder(), () => undefined);
  onTestFinished(() => sink.close());
  const [host = '', ...name] = sink.repository.split('/');
  const { username, password } = sink.credential;
  return {
    sink,
    send(method, path, body, login = `${username}:${password}`) {
      const authorization = `Basic ${Buffer.from(login).toString('base64')}`;
      const url = path.startsWith('/')
        ? `http://${host}${path}`
        : `http://${host}/v2/${name.join('/')}/${path}`;
      return fetch(url, { method, headers: { authorization }, ...(body !== undefined && { body }) });
    },
  };
}

describe('the sink of a push', () => {
  test.each([
    ['in one piece, as containerd sends it', ''],
    ['in pieces, as Docker up to 28 sends it', BYTES.slice(0, 5)],
  ])('takes a blob %s', async (_, piece) => {
    const { sink, send } = await openSink();
    const session = await send('POST', 'blobs/uploads/?mount=sha256:abc&from=base');
    expect(session.status).toBe(202);
    const location = session.headers.get('location') ?? '';
    if (piece !== '') expect((await send('PATCH', location, piece)).status).toBe(202);
    const finished = await send('PUT', `${location}?digest=${DIGEST}`, BYTES.slice(piece.length));
    expect(finished.status).toBe(201);
    expect(finished.headers.get('docker-content-digest')).toBe(DIGEST);
    expect([...sink.locations.keys()]).toEqual([DIGEST]);
    const head = await send('HEAD', `blobs/${DIGEST}`);
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(BYTES.length)]);
  });

  test('refuses a blob that is not what its digest promises', async () => {
    const { sink, send } = await openSink();
    const location = (await send('POST', 'blobs/uploads/')).headers.get('location') ?? '';
    expect((await send('PUT', `${location}?digest=${DIGEST}`, 'other bytes')).status).toBe(400);
    expect(sink.locations.size).toBe(0);
  });

  test('knows the manifest under a tag from those below it', async () => {
    const { sink, send } = await openSink();
    const child = '{"schemaVersion":2}';
    expect((await send('PUT', `manifests/${digestOf(child)}`, child)).status).toBe(201);
    expect(sink.root()).toBeUndefined();
    expect((await send('PUT', `manifests/${DIGEST}`, child)).status).toBe(400);
    expect((await send('PUT', 'manifests/tag', '{}')).status).toBe(201);
    expect(sink.root()).toMatchObject({ digest: digestOf('{}'), size: 2 });
    expect(sink.root()?.mediaType).not.toBe(MEDIA_TYPE.octetStream);
  });

  test('takes nothing from who has not its password, and nothing for other repositories', async () => {
    const { send } = await openSink();
    for (const path of ['/v2/', 'blobs/uploads/', `blobs/${DIGEST}`]) {
      const response = await send('POST', path, undefined, 'push:guess');
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([
        401,
        'Basic realm="push"',
      ]);
    }
    expect((await send('POST', '/v2/other/blobs/uploads/')).status).toBe(404);
    expect((await send('GET', '/v2/')).status).toBe(200);
    expect((await send('DELETE', `blobs/${DIGEST}`)).status).toBe(404);
  });

  test('two at a time have two ports', async () => {
    const [one, other] = [await openSink(), await openSink()];
    expect(one.sink.repository).not.toBe(other.sink.repository);
  });
});
