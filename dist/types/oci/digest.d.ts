/** The algorithms that a registry must know (image-spec, descriptor.md, "Registered algorithms"), with their hex length. */
declare const HEX_LENGTH: {
    readonly sha256: 64;
    readonly sha512: 128;
};
export type DigestAlgorithm = keyof typeof HEX_LENGTH;
/** `algorithm:hex` in lower case, valid by construction: comes from `parseDigest`, `isDigest` or a digester. */
export type Digest = `${DigestAlgorithm}:${string}`;
/** Computes a digest piece by piece. `digest()` ends it. */
export interface Digester {
    update(bytes: Uint8Array): void;
    digest(): Digest;
}
export declare function isDigest(text: string): text is Digest;
/** @throws UserError that names the text and what a digest looks like. */
export declare function parseDigest(text: string): Digest;
export declare function isDigestAlgorithm(text: string): text is DigestAlgorithm;
export declare function algorithmOf(digest: Digest): DigestAlgorithm;
/** The part after the colon. */
export declare function hexOf(digest: Digest): string;
/** The digest of bytes that are in memory. */
export declare function digestOf(bytes: Uint8Array | string, algorithm?: DigestAlgorithm): Digest;
export declare function createDigester(algorithm?: DigestAlgorithm): Digester;
export {};
