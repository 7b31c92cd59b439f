/** A certificate and its private key, both PEM. */
export interface CertifiedKey {
    readonly certificate: string;
    readonly key: string;
}
/** A new authority, whose name differs from every earlier one's, so that a trust store keeps them apart. */
export declare function createAuthority(nowMs: number): Promise<CertifiedKey>;
/** A server certificate for these host names and addresses. */
export declare function issueCertificate(authority: CertifiedKey, names: readonly string[], nowMs: number): Promise<CertifiedKey>;
