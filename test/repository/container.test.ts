import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../scripts/dockerfile.ts';
import { readText } from '../../scripts/project-files.ts';
import { root } from '../../scripts/tool.ts';

const run = promisify(execFile);
const dockerfile = readText('test-registry/Dockerfile');

describe('the container', () => {
  test('SVC-01 runs nothing while it is built, so that any machine builds it for every platform', () => {
    expect(parseDockerfile(dockerfile).copies.map(({ from }) => from)).toEqual([
      'dist/',
      'test-registry/data/',
    ]);
    expect(() => parseDockerfile(`${dockerfile}RUN true\n`)).toThrow('the Dockerfile has RUN');
  });

  test('starts the Node of a distroless base, as the user that is nobody there', () => {
    expect(dockerfile).toMatch(/^ARG BASE=gcr\.io\/distroless\/nodejs24-debian\d+:nonroot$/m);
    expect(parseDockerfile(dockerfile).config).toMatchObject({
      Entrypoint: ['/nodejs/bin/node', '/app/cli.js', 'registry'],
      User: '65532:65532',
    });
  });

  test.each(['linux/s390x', 'windows/amd64', 'arm64'])('is not built for %s', async (platform) => {
    const script = join(root, 'scripts', 'build-container.ts');
    await expect(run(process.execPath, [script, '--platform', platform])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`--platform ${platform}: expected linux/amd64 or linux/arm64`),
    });
  });
});
