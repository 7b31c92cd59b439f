import { describe, expect, test } from 'vitest';
import { CopyError } from '../../src/registry/copy-error.ts';
import { isRefusal, parseErrors, RegistryError, registryErrorOf } from '../../src/registry/errors.ts';
import { openTestClient } from '../support/client.ts';
import { startHttpServer } from '../support/http-server.ts';
import { withoutNameService } from '../support/no-name-service.ts';

const url = new URL('https://user:secret@ghcr.io/v2/a/blobs/uploads/1?_state=secret&digest=sha256:0');
const SHOWN = 'https://ghcr.io/v2/a/blobs/uploads/1?_state=REDACTED&digest=sha256:0';

describe('RegistryError', () => {
  test.each([
    [
      'a code and a message',
      { status: 403, errors: [{ code: 'DENIED', message: 'denied' }] },
      '403: DENIED denied',
    ],
    [
      'several, with short details',
      {
        status: 400,
        errors: [
          { code: 'MANIFEST_BLOB_UNKNOWN', detail: 'sha256:1' },
          { code: 'X', detail: { a: 1 } },
        ],
      },
      '400: MANIFEST_BLOB_UNKNOWN (sha256:1); X ({"a":1})',
    ],
    [
      'a long detail is left out',
      { status: 400, errors: [{ code: 'X', detail: 'y'.repeat(999) }] },
      '400: X',
    ],
    ['no body', { status: 502 }, '502: Bad Gateway'],
    ['a status of its own', { status: 499 }, '499: unknown status'],
    ['no answer', { cause: Object.assign(new Error('read'), { code: 'ECONNRESET' }) }, 'read (ECONNRESET)'],
    [
      'no answer from any address',
      { cause: new AggregateError([new Error('connect ECONNREFUSED ::1:1')]) },
      'connect ECONNREFUSED ::1:1',
    ],
  ])('%s', (_, fields, expected) => {
    const error = new RegistryError({ method: 'PUT', url, ...fields });
    expect(error.message).toBe(`PUT ${SHOWN}: ${expected}`);
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  test('is found behind other errors', () => {
    const inner = new RegistryError({ method: 'GET', url, status: 404 });
    const outer = new Error('outer', {
      cause: new CopyError('target', { mediaType: 'x', digest: `sha256:${'0'.repeat(64)}`, size: 1 }, inner),
    });
    expect(registryErrorOf(outer)).toBe(inner);
    expect(registryErrorOf(new Error('other'))).toBeUndefined();
    expect([isRefusal(inner, 403, 404), isRefusal(inner, 403), isRefusal(outer, 404)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('parseErrors', () => {
  test.each([
    ['nothing', ''],
    ['a page', '<!DOCTYPE html>'],
    ['another document', '{"message":"no"}'],
    ['null', 'null'],
    ['errors that are no list', '{"errors":"all"}'],
    ['a list of others', '{"errors":[null,1,"x"]}'],
  ])('%s has none', (_, body) => {
    expect(parseErrors(body)).toEqual([]);
  });

  test('a missing code is UNKNOWN, null details are none', () => {
    expect(parseErrors('{"errors":[{"message":"m","detail":null},{"code":5}]}')).toEqual([
      { code: 'UNKNOWN', message: 'm' },
      { code: 'UNKNOWN' },
    ]);
  });

  test('no message begins a line of a log, and none is endless', () => {
    const message = `a\n::warning::b\u001b[31m\u2028${'c'.repeat(5000)}`;
    const [error] = parseErrors(
      JSON.stringify({ errors: [{ code: 'X\r\n::error::', message }, ...Array(100).fill({})] }),
    );
    expect(error?.code).toBe('X ::error::');
    expect(error?.message).toMatch(/^a ::warning::b \[31m c+$/);
    expect(error?.message?.length).toBeLessThanOrEqual(1000);
    expect(parseErrors(JSON.stringify({ errors: Array(100).fill({}) })).length).toBe(20);
  });
});

describe('registries that cannot be reached', () => {
  test('a name that does not exist is named', async () => {
    withoutNameService();
    const client = openTestClient(undefined);
    await expect(client.repository('registry.invalid', 'a/b').resolve('x')).rejects.toThrow(
      'GET https://registry.invalid/v2/: getaddrinfo ENOTFOUND registry.invalid',
    );
  });

  test('a port that nobody listens on is tried five times', async () => {
    const client = openTestClient(undefined);
    await expect(client.repository('127.0.0.1:1', 'a/b').resolve('x')).rejects.toThrow(
      'GET http://127.0.0.1:1/v2/: connect ECONNREFUSED 127.0.0.1:1',
    );
    expect(client.waits).toHaveLength(4);
  });

  test('a registry that is back is found, although the first question failed', async () => {
    let calls = 0;
    const server = await startHttpServer((_, response) => {
      response.writeHead(++calls <= 5 ? 503 : 404).end();
    });
    const repository = openTestClient(undefined, { plainHttp: true }).repository(server.host, 'a/b');
    await expect(repository.resolve('x')).rejects.toThrow('503: Service Unavailable');
    await expect(repository.resolve('x')).rejects.toThrow('has no manifest "x"');
  });
});
