import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './support/command.ts';
import { describeInNamespace } from './support/describe-tool.ts';

describeInNamespace([], 'a job with container:', () => {
  test('CARD-06, SVC-02 reaches the service by its name, and gives it the token of the job once it is told to', async () => {
    const program = join(import.meta.dirname, 'support/service-name.ts');
    const { stdout } = await run('unshare', ['--net', '--mount', process.execPath, program]);
    const { host, login, push, untold } = JSON.parse(stdout);
    expect(login).toEqual({ status: 0, log: `Logged in to ${host} as octocat.\n` });
    expect(push).toMatchObject({ status: 0 });
    expect(untold).toEqual({
      status: 1,
      log: expect.stringContaining(`::error::this would send GITHUB_TOKEN to ${host}: `),
    });
  });
});
