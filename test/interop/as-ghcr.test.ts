import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './support/command.ts';
import { describeInNamespace } from './support/describe-tool.ts';

const TOOLS = ['docker', 'dockerd', 'podman', 'skopeo', 'crane', 'curl', 'git'] as const;

describeInNamespace(TOOLS, 'as: ghcr.io', () => {
  test('CARD-06, ACT-12 a workflow whose steps name ghcr.io only runs against the test registry, and nothing of it stays', async () => {
    const program = join(import.meta.dirname, 'support/as-ghcr.ts');
    const { stdout } = await run('unshare', ['--net', '--mount', process.execPath, program]);
    const { without, step, said, pushed, post, before, after } = JSON.parse(stdout);
    expect(without).toMatch(/lookup ghcr\.io|no such host|dial/);
    expect(step).toMatchObject({ status: 0, outputs: { registry: 'ghcr.io', url: 'https://ghcr.io' } });
    expect(said).toEqual({
      docker: expect.stringContaining('Login Succeeded'),
      build: expect.stringMatching(/^sha256:/),
      push: expect.stringContaining('1.0: digest: sha256:'),
      removal: expect.stringContaining('Untagged: ghcr.io/octocat/app:1.0'),
      pull: expect.stringContaining('Downloaded newer image for ghcr.io/octocat/app:1.0'),
      podman: expect.stringContaining('Login Succeeded!'),
      skopeo: 'ghcr.io/octocat/app\n',
      crane: '1.0\n',
      node: expect.stringContaining('"digest":"sha256:'),
      curl: expect.stringContaining('ok'),
      git: expect.stringContaining('not found'),
    });
    // The REST API beside it tells, not GitHub's, which might know a package of that name.
    expect(pushed.outputs).toMatchObject({ visibility: 'private', 'linked-repository': 'octocat/app' });
    expect(post).toMatchObject({ status: 0, stderr: '' });
    expect(post.log).toContain(' 201 PUT /v2/octocat/app/manifests/1.0 by octocat');
    expect(after).toEqual(before);
  });
});
