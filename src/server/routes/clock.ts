import { readAdminBody } from '../admin-body.ts';
import { aheadAfter, parseClockChange } from '../clock-change.ts';
import type { Exchange } from '../exchange.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';

/** `GET /_/clock`: the time of the world, and how far it is ahead of real time. */
export function showClock(_: Exchange, { clock }: Services): Reply {
  return jsonReply(200, { now: new Date(clock.now()).toISOString(), aheadMs: clock.aheadMs });
}

/** `POST /_/clock`: moves it; retention and the expiry of tokens follow (interfaces: admin API). */
export async function moveClock(exchange: Exchange, services: Services): Promise<Reply> {
  const { clock } = services;
  const aheadMs = await readAdminBody(exchange.body, (value) =>
    aheadAfter(parseClockChange(value), clock.aheadMs, clock.now() - clock.aheadMs),
  );
  clock.setAhead(aheadMs);
  return showClock(exchange, services);
}
