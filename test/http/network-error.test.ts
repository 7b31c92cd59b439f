import { connect } from 'node:tls';
import { expect, test } from 'vitest';
import { describeNetworkError } from '../../src/http/network-error.ts';
import { startHttpServer } from '../support/http-server.ts';

test('ACT-12 a server without TLS is told in one short line', async () => {
  const { origin } = await startHttpServer((_, response) => void response.end());
  const port = Number(new URL(origin).port);
  const error = await new Promise<Error>((resolve) =>
    connect({ host: '127.0.0.1', port }).on('error', resolve),
  );
  expect(describeNetworkError(error)).toMatch(/^[a-z ]+ \(ERR_SSL_[A-Z_]+\)$/);
});

test('of several addresses the first one speaks', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED ::1:5000'), { code: 'ECONNREFUSED' });
  const error = Object.assign(new AggregateError([refused]), { code: 'ECONNREFUSED' });
  expect(describeNetworkError(error)).toBe('connect ECONNREFUSED ::1:5000');
});
