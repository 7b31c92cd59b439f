import { createHash, type Hash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { HashAnswer, HashRequest } from './hash-pool.ts';

// A thread that hashes slabs, and writes them to files: see hash-pool.ts. It answers every request, in order.
const slabs = new Uint8Array(workerData as SharedArrayBuffer);
const hashes = new Map<number, Hash>();

/** Linux takes larger pages for larger writes, and in a virtual machine may first have to ask the host for them. */
const WRITE_BYTES = 64 * 1024;

parentPort?.on('message', (request: HashRequest) => parentPort?.postMessage(answer(request)));

function answer(request: HashRequest): HashAnswer {
  switch (request.kind) {
    case 'begin':
      hashes.set(request.hash, createHash(request.algorithm));
      return {};
    case 'update':
      return update(request);
    case 'end': {
      const hex = hashes.get(request.hash)?.digest('hex') ?? '';
      hashes.delete(request.hash);
      return { hex };
    }
  }
}

function update({ hash, start, end, file, position = 0 }: HashRequest & { kind: 'update' }): HashAnswer {
  hashes.get(hash)?.update(slabs.subarray(start, end));
  if (file === undefined) return {};
  try {
    write(file, start, end, position - start);
    return {};
  } catch (error) {
    // A message carries no fields of an error but its text.
    const { message, code, errno } = error as NodeJS.ErrnoException;
    return { failure: { message, code, errno } };
  }
}

function write(file: number, start: number, end: number, shift: number): void {
  for (let at = start; at < end; ) {
    at += writeSync(file, slabs, at, Math.min(WRITE_BYTES, end - at), at + shift);
  }
}
