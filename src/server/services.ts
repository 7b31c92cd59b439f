import type { MovableClock } from './clock.ts';
import type { DownloadSignature } from './download-signature.ts';
import type { Aftermath } from './faults/aftermath.ts';
import type { FaultList } from './faults/fault-list.ts';
import type { RateLimit } from './faults/rate-limit.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { PageSessions } from './pages/page-sessions.ts';
import type { IssuedTokens } from './permissions/tokens.ts';
import type { LiveRecords } from './recorder/live-records.ts';
import type { Recorder } from './recorder/recorder.ts';
import type { RegistryInterface } from './registry-interface.ts';
import type { RestQuotas } from './rest/rest-quotas.ts';
import type { ServerHosts } from './server-hosts.ts';
import type { Snapshots } from './snapshots/snapshots.ts';
import type { Store } from './storage/store.ts';
import type { UploadSessions } from './upload-sessions.ts';
import type { Webhooks } from './webhooks/webhooks.ts';
import type { WorldState } from './world-state.ts';

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
