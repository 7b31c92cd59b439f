import type { CertifiedKey } from './certificate-authority.js';
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
/**
 * @param names further names and addresses for the certificate of `auto`
 * @throws UserError when certificate and key cannot be used
 */
export declare function openTls({ tls, data }: TlsOptions, names: readonly string[]): Promise<ServerTls | undefined>;
