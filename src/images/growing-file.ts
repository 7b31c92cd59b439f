import { type FileHandle, open } from 'node:fs/promises';
import type { ByteStream } from '../oci/content.ts';
import { createDigester, type Digest } from '../oci/digest.ts';
import { readFileRange } from './file-stream.ts';
import type { Location } from './located-image.ts';

/** A file that can be read while it is being written. */
export interface GrowingFile {
  /** Bytes so far. */
  readonly size: number;
  append(chunk: Uint8Array): Promise<void>;
  /** @returns the digest of all bytes, and where they are */
  end(): Promise<{ readonly digest: Digest; readonly location: Location }>;
  /** Ends it before its time; who reads it gets `error`. Does nothing after the end. */
  fail(error: Error): Promise<void>;
  /** All bytes from byte `from` on, those that are still to come, too. */
  read(from?: number): ByteStream;
}

export async function openGrowingFile(path: string): Promise<GrowingFile> {
  const handle: FileHandle = await open(path, 'wx', 0o600);
  const digester = createDigester();
  let size = 0;
  let isEnded = false;
  let failure: Error | undefined;
  let readers: (() => void)[] = [];

  function wakeReaders(): void {
    for (const wake of readers) wake();
    readers = [];
  }

  async function close(error?: Error): Promise<void> {
    isEnded = true;
    failure = error;
    await handle.close();
    wakeReaders();
  }

  return {
    get size() {
      return size;
    },
    async append(chunk) {
      digester.update(chunk);
      for (let written = 0; written < chunk.byteLength; ) {
        const rest = chunk.subarray(written);
        written += (await handle.write(rest, 0, rest.byteLength, size + written)).bytesWritten;
      }
      size += chunk.byteLength;
      wakeReaders();
    },
    async end() {
      await close();
      return { digest: digester.digest(), location: { file: path, range: { start: 0, end: size } } };
    },
    async fail(error) {
      if (!isEnded) await close(error);
    },
    async *read(from = 0) {
      for (let position = from; ; ) {
        while (position >= size && !isEnded) await new Promise<void>((wake) => readers.push(wake));
        if (failure !== undefined) throw failure;
        if (position >= size) return;
        for await (const chunk of readFileRange(path, { start: position, end: size })) {
          position += chunk.byteLength;
          yield chunk;
        }
      }
    },
  };
}
