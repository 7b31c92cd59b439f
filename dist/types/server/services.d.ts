import type { MovableClock } from './clock.js';
import type { DownloadSignature } from './download-signature.js';
import type { Aftermath } from './faults/aftermath.js';
import type { FaultList } from './faults/fault-list.js';
import type { RateLimit } from './faults/rate-limit.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics/metrics.js';
import type { PageSessions } from './pages/page-sessions.js';
import type { IssuedTokens } from './permissions/tokens.js';
import type { LiveRecords } from './recorder/live-records.js';
import type { Recorder } from './recorder/recorder.js';
import type { RegistryInterface } from './registry-interface.js';
import type { RestQuotas } from './rest/rest-quotas.js';
import type { ServerHosts } from './server-hosts.js';
import type { Snapshots } from './snapshots/snapshots.js';
import type { Store } from './storage/store.js';
import type { UploadSessions } from './upload-sessions.js';
import type { Webhooks } from './webhooks/webhooks.js';
import type { WorldState } from './world-state.js';
/** What a running registry is made of; handlers take from it what they need. */
export interface Services extends RegistryInterface {
    readonly store: Store;
    readonly world: WorldState;
    readonly sessions: UploadSessions;
    readonly issuedTokens: IssuedTokens;
    readonly pageSessions: PageSessions;
    readonly downloads: DownloadSignature;
    readonly recorder: Recorder;
    readonly liveRecords: LiveRecords;
    readonly metrics: Metrics;
    readonly faults: FaultList;
    readonly snapshots: Snapshots;
    /** Absent when events go nowhere. */
    readonly webhooks: Webhooks | undefined;
    readonly aftermath: Aftermath;
    readonly rateLimit: RateLimit;
    readonly restQuotas: RestQuotas;
    /** The time of the world, which tests move. Its timers, bearers and addresses of downloads run in real time. */
    readonly clock: MovableClock;
    readonly log: Log;
    /** Lets callers from other machines use `/_/`. */
    readonly adminToken: string | undefined;
    /** The certificate of the authority of `--tls auto`, PEM. */
    readonly authority: string | undefined;
    /** What source labels and links to pages start with: `https://github.com`, without a slash at the end. */
    readonly serverUrl: string;
    /** Of that server. */
    readonly hosts: ServerHosts;
    /** Makes the present state the one that a reset returns to, unless the data folder brought content of its own. */
    keepStart(): void;
    /** Brings content, record and faults back to the start. */
    reset(): Promise<void>;
}
