import type { Exchange } from '../exchange.ts';
import type { Reply } from '../reply.ts';
import type { Services } from '../services.ts';

/** `GET /_/metrics`, for Prometheus. */
export function showMetrics(_: Exchange, { metrics, sessions, store }: Services): Reply {
  const { blobs, bytes } = store.metadata.blobTotals();
  const gauges = [
    { name: 'ghcr_uploads_in_progress', help: 'Uploads begun and not finished.', value: sessions.count() },
    { name: 'ghcr_stored_blobs', help: 'Blobs, each counted once.', value: blobs },
    { name: 'ghcr_stored_bytes', help: 'Bytes of these blobs.', value: bytes },
  ];
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
    body: metrics.render(gauges),
  };
}
