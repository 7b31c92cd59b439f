import type { RequestRecord } from '../recorder/recorder.js';
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
/** The format is three kinds of lines: less than the library for it, with its dependencies, would bring. */
export declare function createMetrics(): Metrics;
