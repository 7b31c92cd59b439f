import { expect, test } from 'vitest';
import { isLoopbackHost, isPrivateHost } from '../../src/http/addresses.ts';

test.each([
  ['localhost', true, true],
  ['registry.localhost', true, true],
  ['LOCALHOST.', true, true],
  ['127.0.0.1', true, true],
  ['127.8.9.10', true, true],
  ['[::1]', true, true],
  ['[::ffff:127.0.0.1]', true, true],
  ['10.1.2.3', false, true],
  ['172.31.0.1', false, true],
  ['172.32.0.1', false, false],
  ['192.168.1.1', false, true],
  ['169.254.169.254', false, true],
  ['100.100.0.1', false, true],
  ['0.0.0.0', false, true],
  ['[fd00::1]', false, true],
  ['[fe80::1]', false, true],
  ['[::ffff:10.0.0.1]', false, true],
  ['ghcr.io', false, false],
  ['140.82.121.33', false, false],
  ['localhost.example.com', false, false],
  ['[2606:4700::1]', false, false],
])('%s: loopback %s, private %s', (host, loopback, isPrivate) => {
  expect([isLoopbackHost(host), isPrivateHost(host)]).toEqual([loopback, isPrivate]);
  // As URLs spell it.
  const { hostname } = new URL(`http://${host}`);
  expect([isLoopbackHost(hostname), isPrivateHost(hostname)]).toEqual([loopback, isPrivate]);
});
