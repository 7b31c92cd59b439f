import { Buffer } from 'node:buffer';
import type { OnReadOpts } from 'node:net';

/** What a socket receives at once where so much has arrived: four times what Node asks the kernel for by itself. */
const BUFFER_BYTES = 256 * 1024;
/** Less than this is copied out, so that a short answer does not keep a whole buffer. */
const SMALL_BYTES = 64 * 1024;
const MAX_FREE_BUFFERS = 16;

const freeBuffers: Buffer[] = [];
/** How many bytes have arrived in a buffer that has been handed out. */
const filledBytes = new WeakMap<ArrayBufferLike, number>();

/**
 * The `onread` option for a socket: large reads into memory that is used again.
 * @param push takes what has arrived, and says whether more may come
 */
export function createReceiver(push: (bytes: Buffer) => boolean): OnReadOpts {
  let current = takeBuffer();
  return {
    buffer: () => current,
    callback(count) {
      const arrived = current.subarray(0, count);
      if (count < SMALL_BYTES) return push(Buffer.from(arrived));
      filledBytes.set(arrived.buffer, count);
      current = takeBuffer();
      return push(arrived);
    },
  };
}

/**
 * Gives back the memory of a received chunk that nobody looks at any more. Only the last bytes of a buffer free it, since those
 * before have been passed on by then. What is not given back is left to the garbage collector; any other memory is let alone.
 */
export function recycle({ buffer, byteOffset, byteLength }: Uint8Array): void {
  if (filledBytes.get(buffer) !== byteOffset + byteLength) return;
  filledBytes.delete(buffer);
  if (freeBuffers.length < MAX_FREE_BUFFERS) freeBuffers.push(Buffer.from(buffer));
}

function takeBuffer(): Buffer {
  return freeBuffers.pop() ?? Buffer.allocUnsafeSlow(BUFFER_BYTES);
}
