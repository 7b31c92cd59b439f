import { once } from 'node:events';
import { type Call, resetConnection } from '../call.ts';
import type { Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import { distortReply, faultReply } from './apply.ts';
import { cutAfter, type Passage, paced, throughAll } from './body-passages.ts';
import type { FaultEffects } from './fault.ts';

/** Nobody hears of it: the connection is gone when it is thrown. */
class ConnectionCutError extends Error {
  override readonly name = 'ConnectionCutError';
}

interface FaultyWork {
  readonly call: Call;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly effects: FaultEffects;
  /** What the request does when nothing is wrong. */
  work(): Promise<Reply>;
}

/** Answers a request that a fault has struck (SVC-04). */
export async function workWithFault(faulty: FaultyWork, { clock }: Pick<Services, 'clock'>): Promise<Reply> {
  const { call, effects, work } = faulty;
  const { delayMs } = effects;
  if (delayMs !== undefined) await new Promise<void>((resolve) => clock.schedule(delayMs, resolve));
  if (effects.resetAtOnce) cut(call);
  if (effects.stallAfterBytes === 0) await silence(call);
  const reply = faultReply(effects, faulty);
  if (reply !== undefined) return reply;
  const pace = effects.bytesPerSecond === undefined ? [] : [paced(effects.bytesPerSecond, clock)];
  const breaks = breaksOf(call, effects);
  const breaksRequest = call.body.length !== 0;
  const requestPassages = [...pace, ...(breaksRequest ? breaks : [])];
  if (requestPassages.length > 0) call.body.through((body) => throughAll(body, requestPassages));
  const real = await work();
  if (effects.resetBeforeReply) cut(call);
  return distortReply(real, effects, [...pace, ...(breaksRequest ? [] : breaks)]);
}

/** Where a body ends too early. */
function breaksOf(call: Call, { resetAfterBytes, stallAfterBytes }: FaultEffects): Passage[] {
  return [
    ...(resetAfterBytes === undefined ? [] : [cutAfter(resetAfterBytes, () => resetConnection(call))]),
    ...(stallAfterBytes === undefined ? [] : [cutAfter(stallAfterBytes, () => {})]),
  ];
}

function cut(call: Call): never {
  resetConnection(call);
  throw new ConnectionCutError('a fault has cut the connection');
}

async function silence(call: Call): Promise<never> {
  await once(call.request.socket, 'close');
  throw new ConnectionCutError('a fault has kept silent until the client left');
}
