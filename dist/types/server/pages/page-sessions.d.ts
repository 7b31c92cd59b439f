import type { Clock } from '../clock.js';
/** Who has signed in on the pages. Nothing is kept: a cookie says it, signed with a key of this process. */
export interface PageSessions {
    readonly lifetimeSeconds: number;
    /** The cookie of somebody who has shown that he may sign in. */
    open(login: string): string;
    /** Undefined for cookies that are forged, expired, or of another process. */
    loginOf(cookie: string | undefined): string | undefined;
    /** What each form of whoever has this cookie (or none) carries along, so that no other page can send it. */
    formToken(cookie: string | undefined): string;
    isFormToken(token: string, cookie: string | undefined): boolean;
}
/** @param clock real time: the world's may jump */
export declare function createPageSessions(clock: Pick<Clock, 'now'>): PageSessions;
