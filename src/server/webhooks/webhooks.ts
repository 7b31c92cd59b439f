import { createHmac, randomUUID } from 'node:crypto';
import type { Dispatcher } from 'undici';
import type { Clock } from '../clock.ts';

/** Where events go, and the secret that signs them. */
export interface WebhookTarget {
  readonly url: string;
  readonly secret?: string;
}

/** GitHub's name of an event, and what it says. */
export interface WebhookEvent {
  readonly event: 'package' | 'registry_package';
  readonly payload: object;
}

/** One event on its way, as `GET /_/webhooks` lists it. */
export interface Delivery extends WebhookEvent {
  /** GitHub's X-GitHub-Delivery. */
  readonly id: string;
  readonly attempts: number;
  /** Of the last attempt; absent while there was no answer. */
  readonly status?: number;
  /** Why the last attempt had no answer. */
  readonly error?: string;
  readonly state: 'pending' | 'delivered' | 'failed';
}

export interface Webhooks {
  /** Sends it, and tries again while the receiver does not answer or is overloaded. Never throws, never waits. */
  send(event: WebhookEvent): void;
  /** The newest ones, oldest first. */
  list(): readonly Delivery[];
  close(): Promise<void>;
}

const KEPT_DELIVERIES = 1000;
const MAX_ATTEMPTS = 5;
const FIRST_DELAY_MS = 1000;
/** GitHub waits no longer either. */
const TIMEOUT_MS = 10_000;

type Outcome = Pick<Delivery, 'status' | 'error'>;

/** @param clock runs the pauses between attempts: 1, 2, 4 and 8 seconds */
export function createWebhooks(target: WebhookTarget, clock: Pick<Clock, 'schedule'>): Webhooks {
  let deliveries: Delivery[] = [];
  let isClosed = false;
  let agent: Promise<Dispatcher> | undefined;

  const update = (delivery: Delivery): void => {
    deliveries = deliveries.map((other) => (other.id === delivery.id ? delivery : other));
  };

  const attempt = async (delivery: Delivery): Promise<void> => {
    if (isClosed) return;
    agent ??= openAgent();
    const outcome = await post(target, delivery, await agent);
    const attempts = delivery.attempts + 1;
    const state = stateAfter(outcome, attempts);
    const next: Delivery = { ...identity(delivery), attempts, ...outcome, state };
    update(next);
    if (state !== 'pending') return;
    clock.schedule(FIRST_DELAY_MS * 2 ** (attempts - 1), () => void attempt(next));
  };

  return {
    send(event) {
      const delivery: Delivery = { ...event, id: randomUUID(), attempts: 0, state: 'pending' };
      deliveries = [...deliveries, delivery].slice(-KEPT_DELIVERIES);
      void attempt(delivery);
    },
    list: () => deliveries,
    async close() {
      isClosed = true;
      await (await agent)?.destroy();
    },
  };
}

function identity({ id, event, payload }: Delivery): Pick<Delivery, 'id' | 'event' | 'payload'> {
  return { id, event, payload };
}

function stateAfter({ status }: Outcome, attempts: number): Delivery['state'] {
  if (status !== undefined && status >= 200 && status < 300) return 'delivered';
  const isTransient = status === undefined || status >= 500 || status === 408 || status === 429;
  return isTransient && attempts < MAX_ATTEMPTS ? 'pending' : 'failed';
}

/** Most registries have no receiver: they do without the client. */
async function openAgent(): Promise<Dispatcher> {
  const { Agent } = await import('../../http/undici.ts');
  return new Agent({ headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS, connect: { timeout: TIMEOUT_MS } });
}

async function post(target: WebhookTarget, delivery: Delivery, dispatcher: Dispatcher): Promise<Outcome> {
  const body = JSON.stringify(delivery.payload);
  const headers = headersOf(target, delivery, body);
  try {
    const { origin, pathname, search } = new URL(target.url);
    const path = `${pathname}${search}`;
    const answer = await dispatcher.request({ origin, path, method: 'POST', headers, body });
    await answer.body.dump();
    return { status: answer.statusCode };
  } catch (error) {
    // The receiver is somebody else's: whatever it does wrong is what the list shows.
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function headersOf({ secret }: WebhookTarget, { id, event }: Delivery, body: string): Record<string, string> {
  return {
    accept: '*/*',
    'content-type': 'application/json',
    'user-agent': 'GitHub-Hookshot/ghcr-actions',
    'x-github-delivery': id,
    'x-github-event': event,
    'x-github-hook-id': '1',
    ...(secret === undefined ? {} : { 'x-hub-signature-256': signatureOf(body, secret) }),
  };
}

function signatureOf(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
