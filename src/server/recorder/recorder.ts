/** One request as `GET /_/requests` shows it (SVC-05). */
export interface RequestRecord {
  /** ISO 8601, when the request began. */
  readonly time: string;
  readonly method: string;
  /** With the query; signatures are left out. */
  readonly path: string;
  /** 499 when the client left before the answer. */
  readonly status: number;
  readonly principal: string;
  readonly action?: string;
  readonly package?: string;
  /** The older one; absent for a package of the container registry. */
  readonly registry?: 'legacy';
  readonly decision?: string;
  /** Why it was refused. */
  readonly reason?: string;
  /** The id of the fault that struck. */
  readonly fault?: string;
  readonly durationMs: number;
  /** Body bytes. */
  readonly bytesIn: number;
  readonly bytesOut: number;
}

/** Fields to compare; `path` may hold `*` for any characters and is compared without the query. */
export type RequestFilter = Partial<
  Readonly<Record<'method' | 'path' | 'principal' | 'status' | 'decision', string>>
>;

export interface Recorder {
  add(record: RequestRecord): void;
  /** Oldest first. */
  list(filter?: RequestFilter): RequestRecord[];
  clear(): void;
  /** Tells of each new record, and by undefined that all are gone. @returns what ends that */
  watch(watcher: RecordWatcher): () => void;
}

export type RecordWatcher = (record: RequestRecord | undefined) => void;

const CAPACITY = 10_000;

/** Keeps the newest `capacity` requests. */
export function createRecorder(capacity: number = CAPACITY): Recorder {
  const watchers = new Set<RecordWatcher>();
  let ring: RequestRecord[] = [];
  let next = 0;
  return {
    add(record) {
      ring[next % capacity] = record;
      next += 1;
      for (const tell of watchers) tell(record);
    },
    list(filter = {}) {
      const start = next > capacity ? next % capacity : 0;
      return [...ring.slice(start), ...ring.slice(0, start)].filter(recordMatcher(filter));
    },
    clear() {
      ring = [];
      next = 0;
      for (const tell of watchers) tell(undefined);
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** Whether a record is what the filter asks for. */
export function recordMatcher({ path, ...fields }: RequestFilter): (record: RequestRecord) => boolean {
  const isPath = path === undefined ? undefined : pathMatcher(path);
  const wanted = Object.entries(fields) as [keyof RequestRecord, string][];
  return (record) =>
    (isPath?.(record.path) ?? true) && wanted.every(([field, value]) => String(record[field]) === value);
}

/** Whether the path of a request target (its query aside) is `pattern`, in which `*` stands for any characters. */
export function pathMatcher(pattern: string): (target: string) => boolean {
  const [first = '', ...pieces] = pattern.split('*');
  const last = pieces.pop();
  // No regular expression: with many stars its time would grow without bound.
  return (target) => {
    const path = target.split('?', 1)[0] ?? '';
    if (last === undefined) return path === first;
    if (!path.startsWith(first)) return false;
    let end = first.length;
    for (const piece of pieces) {
      const found = path.indexOf(piece, end);
      if (found === -1) return false;
      end = found + piece.length;
    }
    return path.length - last.length >= end && path.endsWith(last);
  };
}
