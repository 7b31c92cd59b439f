import { randomUUID } from 'node:crypto';
import type { DigestAlgorithm } from '../oci/digest.ts';
import type { Clock } from './clock.ts';
import { HttpError } from './http-error.ts';
import { type BlobUpload, StorageError } from './storage/store.ts';

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

interface Entry {
  readonly session: UploadSession;
  readonly cancelTimer: () => void;
  interrupt: (() => void) | undefined;
  isEnded: boolean;
}

/** Sessions that end by themselves after `timeoutMs` (REG-08), as it is when they begin. */
export function createUploadSessions(
  beginUpload: () => BlobUpload,
  clock: Clock,
  timeoutMs: () => number,
): UploadSessions {
  const entries = new Map<string, Entry>();

  const forget = (session: UploadSession): Entry | undefined => {
    const entry = entries.get(session.id);
    entry?.cancelTimer();
    entries.delete(session.id);
    return entry;
  };

  const end = async (session: UploadSession): Promise<void> => {
    const entry = forget(session);
    if (entry === undefined) return;
    entry.isEnded = true;
    await session.upload.discard();
  };

  const expire = (session: UploadSession): void => {
    const interrupt = entries.get(session.id)?.interrupt;
    if (interrupt === undefined) return void end(session);
    // Who writes discards when it has stopped.
    forget(session);
    interrupt();
  };

  return {
    begin(repository, algorithm) {
      const id = randomUUID();
      const session = { id, repository, algorithm, upload: beginUpload() };
      const cancelTimer = clock.schedule(timeoutMs(), () => expire(session));
      entries.set(id, { session, cancelTimer, interrupt: undefined, isEnded: false });
      return session;
    },
    find(id, repository) {
      const session = entries.get(id)?.session;
      if (session?.repository === repository) return session;
      throw new HttpError('BLOB_UPLOAD_UNKNOWN');
    },
    async exclusively(session, interrupt, work) {
      const entry = entries.get(session.id);
      if (entry === undefined) throw new HttpError('BLOB_UPLOAD_UNKNOWN');
      if (entry.interrupt !== undefined) {
        throw new HttpError('BLOB_UPLOAD_INVALID', {
          details: ['another request is writing to this upload'],
        });
      }
      entry.interrupt = interrupt;
      try {
        return await work();
      } catch (error) {
        // The store has discarded the upload.
        if (error instanceof StorageError) forget(session);
        throw entry.isEnded ? new HttpError('BLOB_UPLOAD_UNKNOWN', { cause: error }) : error;
      } finally {
        entry.interrupt = undefined;
        if (!entries.has(session.id)) await session.upload.discard();
      }
    },
    forget,
    end,
    count: () => entries.size,
    async endAll() {
      await Promise.all([...entries.values()].map(({ session }) => end(session)));
    },
  };
}
