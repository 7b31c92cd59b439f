import { createHash, type Hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { HashRequest } from './hash-pool.ts';

// A thread that hashes slabs: see hash-pool.ts. It answers every request, in order.
const slabs = new Uint8Array(workerData as SharedArrayBuffer);
const hashes = new Map<number, Hash>();

parentPort?.on('message', (request: HashRequest) => parentPort?.postMessage(answer(request)));

function answer(request: HashRequest): string | undefined {
  switch (request.kind) {
    case 'begin':
      hashes.set(request.hash, createHash(request.algorithm));
      return undefined;
    case 'update':
      hashes.get(request.hash)?.update(slabs.subarray(request.start, request.end));
      return undefined;
    case 'end': {
      const hex = hashes.get(request.hash)?.digest('hex');
      hashes.delete(request.hash);
      return hex;
    }
  }
}
