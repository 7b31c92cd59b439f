import { expect, test } from 'vitest';
import { createMetrics } from '../../../src/server/metrics/metrics.ts';
import { beginUpload } from '../../conformance/image-cases.ts';
import { createAdminClient } from '../support/admin-client.ts';
import { openServer, uploadBlob } from '../support/open-server.ts';

const RECORD = {
  time: '2026-01-01T00:00:00.000Z',
  path: '/v2/',
  principal: 'octocat',
  durationMs: 1,
  bytesIn: 3,
  bytesOut: 5,
};

test('counts by method, status and decision; a method that nobody knows makes no series of its own', () => {
  const metrics = createMetrics();
  metrics.count({ ...RECORD, method: 'GET', status: 200, decision: 'allow' });
  metrics.count({ ...RECORD, method: 'GET', status: 200, decision: 'allow' });
  metrics.count({ ...RECORD, method: 'PROPFIND', status: 404 });
  metrics.count({ ...RECORD, method: 'MKCOL', status: 404 });
  expect(metrics.render([{ name: 'ghcr_gauge', help: 'A gauge.', value: 7 }])).toBe(
    `# HELP ghcr_requests_total Requests answered.
# TYPE ghcr_requests_total counter
ghcr_requests_total{method="GET",status="200",decision="allow"} 2
ghcr_requests_total{method="other",status="404",decision="none"} 2
# HELP ghcr_received_bytes_total Bytes of request bodies.
# TYPE ghcr_received_bytes_total counter
ghcr_received_bytes_total 12
# HELP ghcr_sent_bytes_total Bytes of answers, without headers.
# TYPE ghcr_sent_bytes_total counter
ghcr_sent_bytes_total 20
# HELP ghcr_gauge A gauge.
# TYPE ghcr_gauge gauge
ghcr_gauge 7
`,
  );
});

test('GET /_/metrics says what the registry holds and does, a shared blob counted once', async () => {
  const { client } = await openServer({ mode: 'oci' });
  await uploadBlob(client(), 'ten bytes.');
  await uploadBlob(client().in('octocat/other'), 'ten bytes.');
  await beginUpload(client());
  const answer = await createAdminClient(client()).send('GET', 'metrics');
  const text = answer.body.toString();
  expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(text).toContain('ghcr_requests_total{method="PUT",status="201",decision="allow"} 2\n');
  expect(text).toContain('ghcr_received_bytes_total 20\n');
  expect(text).toContain('ghcr_uploads_in_progress 1\n');
  expect(text).toContain('ghcr_stored_blobs 1\n');
  expect(text).toContain('ghcr_stored_bytes 10\n');
});
