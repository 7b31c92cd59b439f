import type { Clock } from '../clock.js';
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
/** @param clock runs the pauses between attempts: 1, 2, 4 and 8 seconds */
export declare function createWebhooks(target: WebhookTarget, clock: Pick<Clock, 'schedule'>): Webhooks;
