import { join } from 'node:path';
import { writeDemoLayout } from '../../scripts/demo-image.ts';
import { run } from '../interop/support/command.ts';
import { CLI } from '../interop/support/our-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Stands for the code that a reader of `docs/test-registry.md` tests: pushes an image with the token of a job. */
export async function publish(host: string, token: string): Promise<void> {
  const layout = join(await temporaryFolder(), 'layout');
  await writeDemoLayout(layout, { greeting: 'an example' });
  const push = ['push', '--source', `oci:${layout}`, '--image', `${host}/octocat/app`, '--tags', '1.0'];
  await run(process.execPath, [CLI, ...push], { env: { GITHUB_TOKEN: token } });
}
