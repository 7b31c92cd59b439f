import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import type { WorldDocument } from '../../../src/server/main.ts';
import type { ActRun } from './act.ts';
import type { StoredVersion } from './github-api.ts';
import { startOurRegistry } from './our-registry.ts';

/** Where the authority is in a runner. */
const CA_FILE = '/etc/ghcr-ca.pem';

/** The test registry in the place of GitHub's hosts, as runners see it. */
export interface Ghcr {
  /** What leads a runner to it; nothing else is different there. */
  readonly place: Required<Pick<ActRun, 'env' | 'containerOptions'>>;
  versions(name: string): Promise<readonly StoredVersion[]>;
  /** The repository that a package is linked to. */
  link(name: string): Promise<string | undefined>;
  /** Method and path of every request so far, such as `PUT /v2/octocat/app/manifests/main`. */
  requests(): Promise<string[]>;
  /** JSON from a path of it, or an index, asked for with a secret. */
  read<Body>(path: string, secret?: string): Promise<Body>;
  stop(): Promise<void>;
}

/** On port 443 of a loopback address that no other process of this machine uses, whatever runs beside it. */
export async function startGhcr(world: WorldDocument, flags: readonly string[] = []): Promise<Ghcr> {
  const address = `127.43.${(process.pid >> 8) & 255}.${process.pid & 255}`;
  const place = ['--listen', address, '--port', '443', '--tls', 'auto'];
  const registry = await startOurRegistry([...place, ...flags], 'disk', world);
  const caFile = join(registry.folder, 'data', 'tls', 'ca.pem');
  const dispatcher = new Agent({ connect: { ca: await readFile(caFile, 'utf8') } });
  const read = async <Body>(path: string, secret?: string): Promise<Body> => {
    const authorization = secret === undefined ? {} : { authorization: `Bearer ${btoa(secret)}` };
    const headers = { accept: MEDIA_TYPE.ociIndex, ...authorization };
    const { statusCode, body } = await request(`${registry.url}${path}`, { dispatcher, headers });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${text}`);
    return JSON.parse(text) as Body;
  };
  return {
    place: {
      env: { NODE_EXTRA_CA_CERTS: CA_FILE },
      containerOptions: [
        ...['ghcr.io', 'api.github.com'].map((host) => `--add-host=${host}:${address}`),
        `--volume=${caFile}:${CA_FILE}:ro`,
      ],
    },
    read,
    async versions(name) {
      const { packages } = await read<{ packages: { name: string; versions: StoredVersion[] }[] }>(
        '/_/content',
      );
      return packages.find((each) => each.name === name)?.versions ?? [];
    },
    async link(name) {
      const { packages } = await read<WorldDocument>('/_/world');
      return packages?.[name]?.repository ?? undefined;
    },
    async requests() {
      const requests = await read<{ method: string; path: string }[]>('/_/requests');
      return requests.map(({ method, path }) => `${method} ${path}`);
    },
    async stop() {
      await dispatcher.close();
      await registry.stop();
    },
  };
}
