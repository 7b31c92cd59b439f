/**
 * How ctr ends when it breaks off its own reading from containerd. gRPC for Go before 1.49, which Debian 12 builds its containerd with,
 * may widen the windows of all streams and miss one that it is about to open; it then resets that stream for sending too much
 * (grpc/grpc-go#5358). That is up to one push in fifty of a layer beyond 64 KiB, to whatever registry. None can cause it: what a
 * registry answers, or breaks off, has no gRPC status.
 */
const BROKEN_READ = 'ctr: failed to copy: rpc error: code = Internal desc = unexpected EOF';
const ATTEMPTS = 3;

/**
 * Lets ctr push again when it broke off its own reading, and says so; any other failure is final.
 * @throws what `push` throws; for a broken read the third time
 */
export async function withoutBrokenReads(
  push: () => Promise<unknown>,
  say: (line: string) => void = printLine,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await push();
      return;
    } catch (error) {
      if (!isBrokenRead(error)) throw error;
      say(
        `ctr images push: attempt ${attempt} of ${ATTEMPTS} broke off between ctr and containerd (grpc/grpc-go#5358)`,
      );
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

function isBrokenRead(error: unknown): boolean {
  return error instanceof Error && error.message.trimEnd().split('\n').at(-1) === BROKEN_READ;
}

function printLine(line: string): void {
  process.stderr.write(`${line}\n`);
}
