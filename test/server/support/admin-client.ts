import type { Answer, RegistryClient } from '../../conformance/registry-client.ts';

/** The admin API as `curl` uses it. */
export interface AdminClient {
  /** @param path below `/_/` */
  send(method: string, path: string, value?: unknown): Promise<Answer>;
  /** The JSON of the answer to a GET. */
  read(path: string): Promise<unknown>;
}

export function createAdminClient(client: RegistryClient): AdminClient {
  const send: AdminClient['send'] = (method, path, value) =>
    client.send(method, `/_/${path}`, {
      headers: value === undefined ? {} : { 'content-type': 'application/json' },
      ...(value === undefined ? {} : { body: Buffer.from(JSON.stringify(value)) }),
    });
  return {
    send,
    read: async (path) => JSON.parse((await send('GET', path)).body.toString()),
  };
}
