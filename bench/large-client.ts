import { Client } from 'undici';
import { SECRET } from './large-data.ts';

/** Whatever is longer is begun only. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** One connection to a large registry, as Octocat. */
export interface LargeClient {
  /** @throws Error for any refusal. @returns headers of the answer, which has been read */
  send(
    method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    headers?: Readonly<Record<string, string>>,
    body?: string,
  ): Promise<Readonly<Record<string, string | undefined>>>;
  /** Reads an answer of the admin API up to so many bytes, and leaves. */
  begin(path: string, bytes: number): Promise<void>;
  /** Reads a page as whoever has signed in. */
  page(path: string): Promise<void>;
  close(): Promise<void>;
}

export async function openClient(origin: string): Promise<LargeClient> {
  const client = new Client(origin, { bodyTimeout: 0, headersTimeout: 0 });
  const cookie = await signIn(client);
  const bearer = await exchange(client);
  const send: LargeClient['send'] = async (method, path, headers = {}, body) => {
    const authorization = path.startsWith('/v2/') ? bearer : `token ${SECRET}`;
    const all = path.startsWith('/_/') ? headers : { authorization, ...headers };
    const answer = await client.request({
      method,
      path,
      headers: all,
      ...(body === undefined ? {} : { body }),
    });
    await answer.body.dump({ limit: MAX_ANSWER_BYTES });
    if (answer.statusCode >= 400) throw new Error(`${method} ${path}: ${answer.statusCode}`);
    return answer.headers as Readonly<Record<string, string | undefined>>;
  };
  return {
    send,
    page: async (path) => {
      await send('GET', path, { accept: 'text/html', cookie });
    },
    begin: async (path, bytes) => {
      const { body } = await client.request({ method: 'GET', path });
      let seen = 0;
      for await (const chunk of body) {
        seen += (chunk as Buffer).byteLength;
        if (seen >= bytes) break;
      }
    },
    close: () => client.close(),
  };
}

async function exchange(client: Client): Promise<string> {
  const authorization = `Basic ${Buffer.from(`octocat:${SECRET}`).toString('base64')}`;
  const { body } = await client.request({ method: 'GET', path: '/token', headers: { authorization } });
  return `Bearer ${((await body.json()) as { token: string }).token}`;
}

async function signIn(client: Client): Promise<string> {
  const accept = { accept: 'text/html' };
  const page = await client.request({ method: 'GET', path: '/-/sign-in', headers: accept });
  const token = /name="token" value="([^"]+)"/.exec(await page.body.text())?.[1] ?? '';
  const { headers, body } = await client.request({
    method: 'POST',
    path: '/-/sign-in',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token, user: 'octocat' }).toString(),
  });
  await body.dump();
  return String(headers['set-cookie']).split(';', 1)[0] ?? '';
}
