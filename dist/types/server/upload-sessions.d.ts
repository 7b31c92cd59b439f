import type { DigestAlgorithm } from '../oci/digest.js';
import type { Clock } from './clock.js';
import { type BlobUpload } from './storage/store.js';
/** An upload between its POST and its PUT. */
export interface UploadSession {
    readonly id: string;
    /** As the store calls it. */
    readonly repository: string;
    readonly upload: BlobUpload;
    /** What `digest-algorithm` promised; else the closing digest decides. */
    readonly algorithm: DigestAlgorithm | undefined;
}
export interface UploadSessions {
    begin(repository: string, algorithm?: DigestAlgorithm): UploadSession;
    /** @throws HttpError BLOB_UPLOAD_UNKNOWN also for a session of another repository */
    find(id: string, repository: string): UploadSession;
    /**
     * Runs `work` with the session to itself.
     * @param interrupt is called if the session's time ends meanwhile
     * @throws HttpError BLOB_UPLOAD_INVALID while another request writes, BLOB_UPLOAD_UNKNOWN when the session is ended meanwhile
     */
    exclusively<T>(session: UploadSession, interrupt: () => void, work: () => Promise<T>): Promise<T>;
    /** Takes the session from the list; who has it to itself goes on. */
    forget(session: UploadSession): void;
    /** Forgets the session and its bytes; who writes is told so. */
    end(session: UploadSession): Promise<void>;
    endAll(): Promise<void>;
    count(): number;
}
/** Sessions that end by themselves after `timeoutMs` (REG-08), as it is when they begin. */
export declare function createUploadSessions(beginUpload: () => BlobUpload, clock: Clock, timeoutMs: () => number): UploadSessions;
