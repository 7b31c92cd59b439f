import type { ByteStream } from '../../oci/content.ts';

const SKIPPABLE_MAGIC = 0x184d2a50;
const FRAME_MAGIC = 0xfd2fb528;

/** How many of the next bytes belong together, and whether they have to be seen. */
interface Step {
  readonly byteCount: number;
  readonly isRead?: boolean;
  /** Whether a frame ends before them. */
  readonly endsFrame?: boolean;
}

/**
 * The same bytes, with no chunk across the end of a frame: Node's decoder stops in the middle of such a chunk. Frames that follow each
 * other are one content (RFC 8878, 3.1); pzstd, zstd:chunked and our own layers have many.
 */
export async function* splitFrames(source: ByteStream): ByteStream {
  const steps = walkFrames();
  let step = steps.next().value as Step;
  let missing = step.byteCount;
  let read: number[] = [];
  for await (const chunk of source) {
    let start = 0;
    for (let position = 0; position < chunk.byteLength; ) {
      const taken = Math.min(missing, chunk.byteLength - position);
      if (step.isRead) read.push(...chunk.subarray(position, position + taken));
      position += taken;
      missing -= taken;
      while (missing === 0) {
        step = steps.next(Buffer.from(read)).value as Step;
        missing = step.byteCount;
        read = [];
        if (step.endsFrame && position > start) {
          yield chunk.subarray(start, position);
          start = position;
        }
      }
    }
    if (start < chunk.byteLength) yield chunk.subarray(start);
  }
}

/** Goes from part to part of all frames (RFC 8878, 3.1.1 and 3.1.2), and is told the bytes that it wants to see. */
function* walkFrames(): Generator<Step, never, Buffer> {
  for (let endsFrame = false; ; endsFrame = true) {
    const magic = (yield { byteCount: 4, isRead: true, endsFrame }).readUInt32LE();
    if ((magic & 0xfffffff0) === SKIPPABLE_MAGIC) {
      const size = yield { byteCount: 4, isRead: true };
      yield { byteCount: size.readUInt32LE() };
    } else if (magic === FRAME_MAGIC) {
      yield* walkFrame();
    } else {
      yield { byteCount: Number.POSITIVE_INFINITY }; // no frame: that is for the decoder to say
    }
  }
}

function* walkFrame(): Generator<Step, void, Buffer> {
  const descriptor = (yield { byteCount: 1, isRead: true }).readUInt8();
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const windowBytes = isSingleSegment ? 0 : 1;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] as number;
  const contentSizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] as number;
  yield { byteCount: windowBytes + dictionaryBytes + contentSizeBytes };
  for (let isLast = false; !isLast; ) {
    const header = (yield { byteCount: 3, isRead: true }).readUIntLE(0, 3);
    isLast = (header & 1) !== 0;
    const isRunLength = ((header >> 1) & 3) === 1;
    yield { byteCount: isRunLength ? 1 : header >> 3 };
  }
  if ((descriptor & 4) !== 0) yield { byteCount: 4 };
}
