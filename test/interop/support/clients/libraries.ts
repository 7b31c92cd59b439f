import { join } from 'node:path';
import { openTool } from '../open-tool.ts';
import { digestIn, type OpenClient } from './client.ts';

export const openCrane: OpenClient = async ({ host, account }, folder) => {
  const crane = await openTool('crane', folder);
  const { user, secret } = account;
  await crane(['auth', 'login', '--username', user, '--password-stdin', host], secret);
  return {
    push: async (layout, reference) => digestIn(await crane(['push', layout, reference])),
    pull: async (reference) => {
      await crane(['validate', '--remote', reference]);
      return digestIn(await crane(['digest', reference]));
    },
    copy: async (source, target) => {
      await crane(['copy', source, target]);
      return digestIn(await crane(['digest', target]));
    },
  };
};

export const openRegctl: OpenClient = async ({ host, account }, folder) => {
  const regctl = await openTool('regctl', folder);
  const { user, secret } = account;
  await regctl(['registry', 'set', '--skip-check', '--tls', 'disabled', host]);
  await regctl(['registry', 'login', '--skip-check', '--user', user, '--pass-stdin', host], secret);
  return {
    push: async (layout, reference) => {
      await regctl(['image', 'copy', `ocidir://${layout}:latest`, reference]);
      return digestIn(await regctl(['image', 'digest', reference]));
    },
    pull: async (reference) => {
      const target = `ocidir://${join(folder, 'pulled')}:latest`;
      await regctl(['image', 'copy', reference, target]);
      return digestIn(await regctl(['image', 'digest', target]));
    },
    copy: async (source, target) => {
      await regctl(['image', 'copy', source, target]);
      return digestIn(await regctl(['image', 'digest', target]));
    },
  };
};

export const openOras: OpenClient = async ({ host, account }, folder) => {
  const oras = await openTool('oras', folder);
  const { user, secret } = account;
  await oras(['login', '--plain-http', '--username', user, '--password-stdin', host], secret);
  const copy = async (...ends: string[]) => digestIn(await oras(['cp', '--no-tty', ...ends]));
  return {
    push: (layout, reference) => copy('--from-oci-layout', `${layout}:latest`, '--to-plain-http', reference),
    pull: (reference) =>
      copy('--from-plain-http', reference, '--to-oci-layout', `${join(folder, 'pulled')}:latest`),
    copy: (source, target) => copy('--from-plain-http', source, '--to-plain-http', target),
  };
};
