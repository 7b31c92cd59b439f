import { expect, test } from 'vitest';
import { withoutBrokenReads } from './support/clients/broken-read.ts';

/** As `run` throws it: the command, and all that it printed. */
const BROKEN_READ = failure('ctr: failed to copy: rpc error: code = Internal desc = unexpected EOF');
const NETWORK = failure(
  'ctr: failed to copy: failed to do request: Put "http://127.0.0.1:1/": unexpected EOF',
);
const REFUSAL = failure('ctr: failed to copy: unexpected status from PUT request: 500 Internal Server Error');
const EARLIER = failure(`${BROKEN_READ.message}ctr: content digest: not found`);

function failure(lastLine: string): Error {
  return new Error(`ctr images push ended with 1\nconfig: done\n${lastLine}\n`);
}

test.each([
  ['passes at once', [], undefined, 1, 0],
  ['tries again when ctr could not read from containerd', [BROKEN_READ, BROKEN_READ], undefined, 3, 2],
  ['tries three times at most', [BROKEN_READ, BROKEN_READ, BROKEN_READ], BROKEN_READ, 3, 3],
  ['keeps what follows a first failure', [BROKEN_READ, REFUSAL], REFUSAL, 2, 1],
  ['does not try again when the registry cuts the connection', [NETWORK], NETWORK, 1, 0],
  ['does not try again when the registry refuses', [REFUSAL], REFUSAL, 1, 0],
  ['goes by the last line alone', [EARLIER], EARLIER, 1, 0],
])('a push of ctr %s', async (_, failures, thrown, attempts, lines) => {
  const left = [...failures];
  const said: string[] = [];
  let pushes = 0;
  const push = async (): Promise<void> => {
    pushes += 1;
    const error = left.shift();
    if (error !== undefined) throw error;
  };
  const pushed = withoutBrokenReads(push, (line) => said.push(line));
  if (thrown === undefined) await pushed;
  else await expect(pushed).rejects.toBe(thrown);
  expect([pushes, said.length]).toEqual([attempts, lines]);
});
