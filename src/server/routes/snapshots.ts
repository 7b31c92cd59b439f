import type { Exchange } from '../exchange.ts';
import { HttpError } from '../http-error.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import type { Snapshot } from '../snapshots/snapshots.ts';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** `GET /_/snapshots`. */
export function listSnapshots(_: Exchange, { snapshots }: Services): Reply {
  return jsonReply(
    200,
    [...snapshots.list()]
      .filter(([name]) => NAME.test(name))
      .map(([name, snapshot]) => describe(name, snapshot)),
  );
}

/** `POST /_/snapshots/NAME`: keeps world, content and clock as they are now. */
export function takeSnapshot({ parameters }: Exchange, { snapshots }: Services): Reply {
  const { name = '' } = parameters;
  if (!NAME.test(name)) {
    throw new HttpError('UNSUPPORTED', {
      status: 422,
      message:
        'name: expected at most 100 letters, digits, "_", "." and "-", of which the last three do not come first',
    });
  }
  return jsonReply(201, describe(name, snapshots.take(name)));
}

/** `POST /_/snapshots/NAME/restore`: returns to it. Uploads in progress end. */
export async function restoreSnapshot({ parameters }: Exchange, { snapshots }: Services): Promise<Reply> {
  if (await snapshots.restore(nameOf(parameters))) return { status: 204 };
  throw noSnapshot();
}

/** `DELETE /_/snapshots/NAME`. */
export function removeSnapshot({ parameters }: Exchange, { snapshots }: Services): Reply {
  if (snapshots.remove(nameOf(parameters))) return { status: 204 };
  throw noSnapshot();
}

function nameOf({ name = '' }: Exchange['parameters']): string {
  if (NAME.test(name)) return name;
  throw noSnapshot();
}

function describe(name: string, { takenAt, tables }: Snapshot): object {
  return { name, takenAt: new Date(takenAt).toISOString(), blobs: tables.blobCount };
}

function noSnapshot(): HttpError {
  return new HttpError('UNSUPPORTED', {
    status: 404,
    message: 'there is no snapshot of this name; a restart forgets them',
  });
}
