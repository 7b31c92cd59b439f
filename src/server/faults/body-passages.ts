import { pipeline, Readable, Transform } from 'node:stream';
import type { Clock } from '../clock.ts';
import { bodyLength, isStreamBody, type Reply, type StreamBody } from '../reply.ts';

/** Makes one stage that a body passes; each opening of the body gets its own. */
export type Passage = () => Transform;

/** The body of an answer after these stages, of which none makes it longer than `limit` bytes. */
export function throughPassages(
  body: Reply['body'],
  passages: readonly Passage[],
  limit = Number.POSITIVE_INFINITY,
): StreamBody {
  const open = (): Readable => (isStreamBody(body) ? body.open() : Readable.from([Buffer.from(body ?? '')]));
  const length = bodyLength(body);
  return {
    length: length === undefined ? undefined : Math.min(length, limit),
    open: () => throughAll(open(), passages),
  };
}

/** A body after these stages. */
export function throughAll(body: Readable, passages: readonly Passage[]): Readable {
  return passages.reduce<Readable>((from, passage) => pipeline(from, passage(), () => {}), body);
}

/** Lets `limit` bytes pass and drops the rest. With `reached`, calls that instead and lets nothing follow, not even the end. */
export function cutAfter(limit: number, reached?: () => void): Passage {
  return () => {
    let room = limit;
    return new Transform({
      transform(chunk: Buffer, _, done) {
        this.push(chunk.subarray(0, room));
        room -= Math.min(room, chunk.byteLength);
        if (room > 0 || reached === undefined) return done();
        // After the pushed bytes have gone on.
        setImmediate(reached);
      },
    });
  };
}

/** Changes the byte at this position. */
export function flipAt(position: number): Passage {
  return () => {
    let offset = 0;
    return new Transform({
      transform(chunk: Buffer, _, done) {
        const copy = Buffer.from(chunk);
        const index = position - offset;
        if (index >= 0 && index < copy.byteLength) copy[index] = (copy[index] ?? 0) ^ 0xff;
        offset += chunk.byteLength;
        done(null, copy);
      },
    });
  };
}

const SLICES_PER_SECOND = 10;

/** Lets so many bytes pass in a second. */
export function paced(bytesPerSecond: number, clock: Pick<Clock, 'schedule'>): Passage {
  const sliceBytes = Math.ceil(bytesPerSecond / SLICES_PER_SECOND);
  const passSlices = (stage: Transform, chunk: Buffer, done: () => void): void => {
    if (chunk.byteLength === 0) done();
    if (chunk.byteLength === 0 || stage.destroyed) return;
    const slice = chunk.subarray(0, sliceBytes);
    clock.schedule((slice.byteLength / bytesPerSecond) * 1000, () => {
      stage.push(slice);
      passSlices(stage, chunk.subarray(slice.byteLength), done);
    });
  };
  return () =>
    new Transform({
      transform(chunk: Buffer, _, done) {
        passSlices(this, chunk, done);
      },
    });
}
