import { readFile, writeFile } from 'node:fs/promises';

/** What ncc makes of undici's `require('node:http2')`. */
const LOADS_HTTP_2 = '__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2")';
/** What undici puts in its place where a Node is built without. */
const NOTHING = '{ constants: {} }';

/**
 * Leaves node:http2 out of a bundle. undici loads it, and with it node:tls, in every program, to be ready for connections that we do
 * not open (`HTTP_1`): a tenth of the time that a short command takes.
 * @throws Error when the bundle does not load it in exactly one place: then undici or ncc has changed
 */
export async function leaveOutHttp2(file: string): Promise<void> {
  const parts = (await readFile(file, 'utf8')).split(LOADS_HTTP_2);
  if (parts.length !== 2) throw new Error(`${file}: expected one ${LOADS_HTTP_2}, got ${parts.length - 1}`);
  await writeFile(file, parts.join(NOTHING));
}
