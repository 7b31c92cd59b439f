import type { RequestRecord } from '../recorder/recorder.ts';

/** Counts for `GET /_/metrics`. */
export interface Metrics {
  count(record: RequestRecord): void;
  /** Prometheus text format 0.0.4, `gauges` among it. */
  render(gauges: readonly Gauge[]): string;
}

/** A value as it is now. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly value: number;
}

/** Methods that are counted by name: others come from outside and could be endless. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** The format is three kinds of lines: less than the library for it, with its dependencies, would bring. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  let bytesIn = 0;
  let bytesOut = 0;
  return {
    count(record) {
      const labels = labelsOf(record);
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      bytesIn += record.bytesIn;
      bytesOut += record.bytesOut;
    },
    render(gauges) {
      return [
        ...family('ghcr_requests_total', 'counter', 'Requests answered.', [...requests]),
        ...family('ghcr_received_bytes_total', 'counter', 'Bytes of request bodies.', [['', bytesIn]]),
        ...family('ghcr_sent_bytes_total', 'counter', 'Bytes of answers, without headers.', [['', bytesOut]]),
        ...gauges.flatMap(({ name, help, value }) => family(name, 'gauge', help, [['', value]])),
        '',
      ].join('\n');
    },
  };
}

function labelsOf({ method, status, decision }: RequestRecord): string {
  const known = METHODS.has(method) ? method : 'other';
  return `{method="${known}",status="${status}",decision="${decision ?? 'none'}"}`;
}

function family(name: string, type: string, help: string, samples: readonly [string, number][]): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...samples.map(([labels, value]) => `${name}${labels} ${value}`),
  ];
}
