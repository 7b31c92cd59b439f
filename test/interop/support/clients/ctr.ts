import { join } from 'node:path';
import { run } from '../command.ts';
import { withoutBrokenReads } from './broken-read.ts';
import { digestIn, type OpenClient } from './client.ts';

/** containerd's own client. It keeps no credentials: each call carries them. */
export const openCtr: OpenClient = async ({ account }, folder) => {
  const ctr = async (...args: string[]) => (await run('ctr', ['images', ...args])).stdout;
  const remote = ['--plain-http', '--user', `${account.user}:${account.secret}`];
  return {
    push: async (layout, reference) => {
      const archive = join(folder, 'image.tar');
      await run('tar', ['--create', '--file', archive, '--directory', layout, '.']);
      const base = reference.slice(0, reference.lastIndexOf(':'));
      await ctr('import', '--all-platforms', '--no-unpack', '--base-name', base, archive);
      await withoutBrokenReads(() => ctr('push', ...remote, reference, `${base}:latest`));
      return takeImage(ctr, `${base}:latest`);
    },
    pull: async (reference) => {
      await ctr('pull', ...remote, '--all-platforms', '--snapshotter', 'native', reference);
      return takeImage(ctr, reference);
    },
  };
};

/** The digest that containerd has for an image, which it then forgets together with the content. */
async function takeImage(ctr: (...args: string[]) => Promise<string>, name: string): Promise<string> {
  const digest = digestIn(await ctr('list', `name==${name}`));
  await ctr('remove', '--sync', name);
  return digest;
}
