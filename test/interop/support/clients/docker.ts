import { openTool } from '../open-tool.ts';
import { digestIn, type OpenClient } from './client.ts';

export const openDocker: OpenClient = async ({ host, account }, folder) => {
  const docker = await openTool('docker', folder);
  await docker(['login', host, '--username', account.user, '--password-stdin'], account.secret);
  return {
    push: async (context, reference) => {
      await docker(['build', '--quiet', '--tag', reference, context]);
      return digestIn(await docker(['push', reference]));
    },
    pull: async (reference) => {
      await docker(['image', 'rm', '--force', reference]);
      return digestIn(await docker(['pull', reference]));
    },
  };
};
