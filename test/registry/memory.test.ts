import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startHttpServer } from '../support/http-server.ts';

const MEBIBYTE = 1024 * 1024;
const source = (path: string): string => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);

/** Pushes four layers out of one buffer each, and prints the process's highest memory in MiB. */
const PUSH = `
import { createRegistryClient } from ${source('registry/client.ts')};
const [registry, layerBytes] = [process.argv[1], Number(process.argv[2])];
const client = createRegistryClient({ env: {} });
const repository = client.repository(registry, 'a/b');
await Promise.all([1, 2, 3, 4].map((number) => repository.push({
  descriptor: { mediaType: 'application/octet-stream', digest: 'sha256:' + String(number).repeat(64), size: layerBytes },
  async *open() {
    const buffer = Buffer.alloc(${MEBIBYTE});
    for (let sent = 0; sent < layerBytes; sent += buffer.byteLength) yield buffer;
  },
})));
await client.close();
console.log(process.resourceUsage().maxRSS / 1024);
`;

test('ACT-04 the memory of a push does not depend on the size of the layers', async () => {
  let received = 0;
  const server = await startHttpServer((request, response) => {
    const digest = new URL(request.url ?? '', 'http://h').searchParams.get('digest') ?? '';
    if (request.method === 'GET') return void response.end('{}');
    if (request.method === 'HEAD') return void response.writeHead(404).end();
    if (request.method === 'POST') return void response.writeHead(202, { location: '/up' }).end();
    request.on('data', (chunk: Buffer) => {
      received += chunk.byteLength;
    });
    request.on('end', () => response.writeHead(201, { 'docker-content-digest': digest }).end());
  });
  const peak = async (layerBytes: number): Promise<number> => {
    const parameters = ['--no-warnings', '--input-type=module', '-e', PUSH, server.host, String(layerBytes)];
    const { stdout } = await promisify(execFile)(process.execPath, parameters, { env: {} });
    return Number(stdout);
  };
  const [small, large] = [await peak(MEBIBYTE), await peak(64 * MEBIBYTE)];
  expect(received).toBe(4 * 65 * MEBIBYTE);
  expect(large).toBeLessThan(150);
  expect(large - small).toBeLessThan(32);
});
