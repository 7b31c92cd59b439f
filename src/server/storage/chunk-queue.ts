/** Above this many chunks they are joined: a client may send its bytes one by one, and each chunk costs an object. */
const MAX_CHUNKS = 512;

/** Bytes that have arrived and wait, in the pieces they came in. Keeps the pieces: nobody may write to them any more. */
export class ChunkQueue {
  #chunks: Uint8Array[] = [];
  #length = 0;

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  push(chunk: Uint8Array): void {
    if (this.#chunks.length === MAX_CHUNKS) this.#chunks = [Buffer.concat(this.#chunks)];
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  /** Moves the first bytes to `target`, as many as it holds; there must be that many. */
  moveTo(target: Uint8Array): void {
    let filled = 0;
    let used = 0;
    while (filled < target.length) {
      const chunk = this.#chunks[used];
      if (chunk === undefined) throw new RangeError(`${target.length} bytes wanted, ${filled} there`);
      const wanted = target.length - filled;
      if (chunk.length > wanted) {
        target.set(chunk.subarray(0, wanted), filled);
        this.#chunks[used] = chunk.subarray(wanted);
        filled += wanted;
      } else {
        target.set(chunk, filled);
        filled += chunk.length;
        used += 1;
      }
    }
    this.#chunks.splice(0, used);
    this.#length -= filled;
  }

  /** Everything in one piece. */
  joined(): Uint8Array {
    const [only] = this.#chunks;
    return this.#chunks.length === 1 && only ? only : Buffer.concat(this.#chunks);
  }

  clear(): void {
    this.#chunks = [];
    this.#length = 0;
  }
}
