import { Readable } from 'node:stream';
import { readAdminBody } from '../admin-body.ts';
import type { Exchange } from '../exchange.ts';
import { contentText } from '../packages/content.ts';
import { patchSettings } from '../packages/settings.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import { withoutSecrets } from '../world.ts';
import type { WorldDocument } from '../world-document.ts';

/** `GET /_/world`: the rules as one document, secrets as digests only. */
export function showWorld(_: Exchange, { world }: Services): Reply {
  return jsonReply(200, world.current.document);
}

/** `PUT /_/world`: another document in its place. Packages that stay keep their content, the others lose it. */
export async function replaceWorld(exchange: Exchange, services: Services): Promise<Reply> {
  await readAdminBody(exchange.body, (value) => services.world.change(() => value));
  return showWorld(exchange, services);
}

/** `PATCH /_/world`: JSON Merge Patch (RFC 7396), with what GitHub does when such a setting changes. A token may be named by its secret or by the digest. */
export async function patchWorld(exchange: Exchange, services: Services): Promise<Reply> {
  await readAdminBody(exchange.body, (patch) =>
    services.world.change((current) => patchSettings(current, withTokenDigests(patch))),
  );
  return showWorld(exchange, services);
}

/** `GET /_/content`: packages with versions, tags, ids, times, sizes, and what their pages show (META-01). */
export function showContent(_: Exchange, { store }: Services): Reply {
  const headers = { 'content-type': 'application/json' };
  return { status: 200, headers, body: { length: undefined, open: () => Readable.from(contentText(store)) } };
}

function withTokenDigests(patch: unknown): unknown {
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
  return isObject(patch) && isObject((patch as WorldDocument).tokens)
    ? withoutSecrets(patch as WorldDocument)
    : patch;
}
