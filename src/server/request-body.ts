import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';

/** The body of one request. Asking for it answers `Expect: 100-continue`; until then the client may still be refused. */
export interface RequestBody {
  /** Content-Length; undefined for chunked bodies. */
  readonly length: number | undefined;
  /** Bytes taken so far by who read it, for the record. */
  taken: number;
  open(): Readable;
  /** The whole body, or undefined as soon as it is longer than `limit` bytes. */
  collect(limit: number): Promise<Buffer | undefined>;
  /** Lets every later `open` give this view of the stream. */
  through(view: (body: Readable) => Readable): void;
  /** Cuts the connection. */
  readonly abort: () => void;
  /** True while the client may be waiting for leave to send. */
  readonly isWithheld: boolean;
}

export function createRequestBody(request: IncomingMessage, response: ServerResponse): RequestBody {
  const { headers } = request;
  let isWithheld = headers.expect?.toLowerCase() === '100-continue';
  let view = (body: Readable): Readable => body;
  return {
    length: headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : undefined,
    taken: 0,
    abort: () => request.destroy(),
    get isWithheld() {
      return isWithheld;
    },
    through(next) {
      view = next;
    },
    open() {
      if (isWithheld) response.writeContinue();
      isWithheld = false;
      return view(request);
    },
    async collect(limit) {
      if (this.length !== undefined && this.length > limit) return undefined;
      const bytes = await collectStream(this.open(), limit);
      this.taken += bytes?.byteLength ?? limit;
      return bytes;
    },
  };
}

/** Listens instead of iterating: leaving an iteration early would destroy the connection. */
function collectStream(body: Readable, limit: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let seen = 0;
    const onData = (chunk: Buffer): void => {
      seen += chunk.byteLength;
      chunks.push(chunk);
      if (seen > limit) settle(() => resolve(undefined));
    };
    const onEnd = (): void => settle(() => resolve(Buffer.concat(chunks)));
    const onError = (error: Error): void => settle(() => reject(error));
    const settle = (outcome: () => void): void => {
      body.off('data', onData).off('end', onEnd).off('error', onError).pause();
      outcome();
    };
    body.on('data', onData).on('end', onEnd).on('error', onError);
  });
}
