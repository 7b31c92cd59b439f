import { Readable } from 'node:stream';
import { readAdminBody } from '../admin-body.ts';
import type { Exchange } from '../exchange.ts';
import { isFields } from '../merge-patch.ts';
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
  const { world } = services;
  await readAdminBody(exchange.body, (patch) => {
    const edit = (current: WorldDocument): unknown => patchSettings(current, withTokenDigests(patch));
    const names = packagesAlone(patch);
    return names === undefined ? world.change(edit) : world.changePackages(names, edit);
  });
  return showWorld(exchange, services);
}

/** `GET /_/content`: packages with versions, tags, ids, times, sizes, and what their pages show (META-01). */
export function showContent(_: Exchange, { store }: Services): Reply {
  const headers = { 'content-type': 'application/json' };
  return { status: 200, headers, body: { length: undefined, open: () => Readable.from(contentText(store)) } };
}

/** The names of the packages that a patch changes, if it changes nothing else. */
function packagesAlone(patch: unknown): string[] | undefined {
  if (!isFields(patch)) return undefined;
  const { packages, ...others } = patch;
  return isFields(packages) && Object.keys(others).length === 0 ? Object.keys(packages) : undefined;
}

function withTokenDigests(patch: unknown): unknown {
  return isFields(patch) && isFields(patch.tokens) ? withoutSecrets(patch as WorldDocument) : patch;
}
