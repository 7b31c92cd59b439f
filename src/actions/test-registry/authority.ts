import { writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { UserError } from '../../oci/errors.ts';

/**
 * The authority of a registry that has just been started here, as a PEM file in `folder`.
 * @param url of the registry
 */
export async function readAuthority(url: string, folder: string): Promise<string> {
  const file = join(folder, 'ca.pem');
  await writeFile(file, await askForAuthority(new URL('/_/ca.pem', url)));
  return file;
}

/** Nobody can trust it before it is known: the process is our own, and its key never leaves it. */
function askForAuthority(url: URL): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false }, (response) => {
      if (response.statusCode === 200) resolve(text(response));
      else
        reject(new UserError(`${url} answered ${response.statusCode}: the test registry shows no authority`));
    }).on('error', reject);
  });
}
