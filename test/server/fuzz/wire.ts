import { connect, type Socket } from 'node:net';

/** A request as bytes that nobody has checked. */
export interface RawRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Latin-1 in the head; these bytes after it, however long the head says that they are. */
  readonly body: Buffer;
  /** The head announces more bytes than follow: the client leaves in the middle. */
  readonly isCut: boolean;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** How a request ended: with an answer, with a connection that closed without one, or not at all. */
export type Outcome =
  | { readonly kind: 'answer'; readonly answer: RawAnswer }
  | { readonly kind: 'closed' }
  | { readonly kind: 'silence' };

/** One connection that is kept as long as both sides keep it. */
export interface Wire {
  /** @throws Error for an answer that is no HTTP */
  send(request: RawRequest, patienceMs: number): Promise<Outcome>;
  /** How many connections it took so far. */
  readonly connections: number;
  close(): void;
}

const HEAD_END = Buffer.from('\r\n\r\n');

export function createWire(port: number): Wire {
  let socket: Socket | undefined;
  let connections = 0;
  const open = (): Socket => {
    if (socket !== undefined && !socket.destroyed && socket.writable) return socket;
    connections += 1;
    socket = connect({ port, host: '127.0.0.1', noDelay: true });
    // The close that follows says it.
    return socket.on('error', () => {});
  };
  return {
    async send(request, patienceMs) {
      const used = open();
      const outcome = await exchange(used, request, patienceMs);
      if (outcome.kind !== 'answer' || request.isCut || mustClose(outcome.answer, request)) used.destroy();
      return outcome;
    },
    get connections() {
      return connections;
    },
    close: () => socket?.destroy(),
  };
}

/** What is written after a head that says otherwise would be taken for the next request. */
function mustClose({ headers }: RawAnswer, request: RawRequest): boolean {
  return headers.connection === 'close' || !isFramed(request) || asksForUpgrade(request);
}

/** Node answers it as any other, but never says 400 to what comes after it on the same connection. */
export function asksForUpgrade({ headers }: RawRequest): boolean {
  return headers.some(([name]) => name === 'Upgrade');
}

function isFramed({ headers, body }: RawRequest): boolean {
  const lengths = headers.filter(([name]) => name.toLowerCase() === 'content-length');
  return body.byteLength === 0 ? lengths.length === 0 : lengths[0]?.[1] === String(body.byteLength);
}

function exchange(socket: Socket, request: RawRequest, patienceMs: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      socket.off('data', onData).off('close', onClose);
      finish();
    };
    const timer = setTimeout(() => settle(() => resolve({ kind: 'silence' })), patienceMs);
    const onData = (chunk: Buffer): void => {
      received = received.byteLength === 0 ? chunk : Buffer.concat([received, chunk]);
      try {
        const answer = parseAnswer(received, request.method);
        if (answer !== undefined) settle(() => resolve({ kind: 'answer', answer }));
      } catch (error) {
        settle(() => reject(error as Error));
      }
    };
    const onClose = (): void => settle(() => resolve({ kind: 'closed' }));
    socket.on('data', onData).on('close', onClose);
    socket.write(Buffer.concat([Buffer.from(headOf(request), 'latin1'), request.body]));
    if (request.isCut) socket.end();
  });
}

function headOf({ method, target, headers }: RawRequest): string {
  return `${method} ${target} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

/** Undefined until all of it is there. Answers of the registry always have a length. */
function parseAnswer(bytes: Buffer, method: string): RawAnswer | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end === -1) return undefined;
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const [, code] = /^HTTP\/1\.1 (\d{3}) /.exec(statusLine) ?? [];
  if (code === undefined) throw new Error(`no status line: ${JSON.stringify(statusLine)}`);
  const status = Number(code);
  const rest = bytes.subarray(end + HEAD_END.byteLength);
  if (status === 100) return parseAnswer(rest, method);
  const headers = Object.fromEntries(lines.map(parseHeader));
  const hasBody = method !== 'HEAD' && status !== 204 && status !== 304;
  const length = hasBody ? Number(headers['content-length'] ?? 0) : 0;
  if (!Number.isInteger(length)) throw new Error(`no length: ${headers['content-length']}`);
  return rest.byteLength < length ? undefined : { status, headers, body: rest.subarray(0, length) };
}

function parseHeader(line: string): [name: string, value: string] {
  const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([^\0\r\n]*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`no header: ${JSON.stringify(line)}`);
  return [name.toLowerCase(), value];
}
