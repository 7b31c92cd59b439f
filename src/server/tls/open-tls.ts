import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { UserError } from '../../oci/errors.ts';
import type { CertifiedKey } from './certificate-authority.ts';

/** What the registry shows to clients; with `auto` the authority that they have to trust. PEM. */
export interface ServerTls extends CertifiedKey {
  readonly authority?: string;
}

export interface TlsOptions {
  /** `auto` makes an authority and a certificate; else a certificate, with its chain, and its key in PEM. */
  readonly tls?: 'auto' | CertifiedKey;
  /** The folder that keeps the authority of `auto`, so that clients need not learn to trust anew. */
  readonly data?: string;
}

/** Under which an `auto` certificate is valid, beside the machine's own name. */
const NAMES = ['localhost', '127.0.0.1', '::1', 'host.docker.internal', 'host.containers.internal'];

/**
 * @param names further names and addresses for the certificate of `auto`
 * @throws UserError when certificate and key cannot be used
 */
export async function openTls(
  { tls, data }: TlsOptions,
  names: readonly string[],
): Promise<ServerTls | undefined> {
  if (tls === undefined) return undefined;
  if (tls !== 'auto') return checkedPair(tls);
  // It brings a library that most starts do without.
  const { createAuthority, issueCertificate } = await import('./certificate-authority.ts');
  const now = Date.now();
  const kept = data === undefined ? undefined : readAuthority(data);
  const authority = kept ?? (await createAuthority(now));
  if (data !== undefined && kept === undefined) keepAuthority(data, authority);
  const all = [...new Set([...NAMES, hostname().toLowerCase(), ...names])];
  return { ...(await issueCertificate(authority, all, now)), authority: authority.certificate };
}

function checkedPair(pair: CertifiedKey): CertifiedKey {
  try {
    createSecureContext({ cert: pair.certificate, key: pair.key });
    return pair;
  } catch (cause) {
    throw new UserError(
      `the certificate and the key for TLS cannot be used (${(cause as Error).message}): give a PEM file with the certificate and one with its key, which has no password`,
      { cause },
    );
  }
}

function authorityPaths(data: string): { certificate: string; key: string } {
  return { certificate: join(data, 'tls', 'ca.pem'), key: join(data, 'tls', 'ca-key.pem') };
}

/** The key is written first: without its certificate there is no authority yet. */
function readAuthority(data: string): CertifiedKey | undefined {
  const paths = authorityPaths(data);
  try {
    return { certificate: readFileSync(paths.certificate, 'utf8'), key: readFileSync(paths.key, 'utf8') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UserError(
      `cannot read the authority of --tls auto in the data folder: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
}

function keepAuthority(data: string, { certificate, key }: CertifiedKey): void {
  const paths = authorityPaths(data);
  try {
    mkdirSync(join(data, 'tls'), { recursive: true, mode: 0o700 });
    writeFileSync(paths.key, key, { mode: 0o600 });
    writeFileSync(paths.certificate, certificate, { mode: 0o600 });
  } catch (cause) {
    throw new UserError(
      `cannot keep the authority of --tls auto (${(cause as Error).message}): give --data a folder that the registry may write to`,
      { cause },
    );
  }
}
