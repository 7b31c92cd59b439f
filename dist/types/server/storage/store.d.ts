import type { Readable } from 'node:stream';
import type { Digest, DigestAlgorithm } from '../../oci/digest.js';
import type { PackageStore } from './package-store.js';
import type { WorldRecords } from './saved-world.js';
import type { TableCopies } from './table-copy.js';
import type { TagOrder } from './tag-order.js';
export type { NumberedPage, PackageName, PackageRecord, PackageStore, VersionFilter, VersionRecord, VersionState, } from './package-store.js';
export type { TagOrder } from './tag-order.js';
/** Everything that a registry keeps: blob bytes once for all repositories, and who may see which of them. */
export interface Store {
    readonly blobs: BlobStore;
    readonly metadata: MetadataStore;
    readonly world: WorldRecords;
    readonly packages: PackageStore;
    readonly tables: TableCopies;
    readonly commits: CommitRecords;
    /** Ends workers and closes files. Uploads in progress are dropped. */
    close(): Promise<void>;
}
/** Content-addressed bytes. One copy per digest; visibility is the metadata's business. */
export interface BlobStore {
    /** Size in bytes, or undefined when absent. */
    size(digest: Digest): number | undefined;
    /**
     * The bytes from `start` to `end`, both inclusive; all of them by default. They are open when this returns.
     * @throws StorageError when they are not there
     */
    read(digest: Digest, range?: ByteRange): Readable;
    /** A place to collect bytes whose digest is not known yet. */
    beginUpload(): BlobUpload;
    /** Removes the bytes at once. A reader that has opened them keeps reading. */
    delete(digest: Digest): void;
    close(): Promise<void>;
}
export interface ByteRange {
    readonly start: number;
    readonly end: number;
}
/** Bytes on their way in. One `append` at a time; a second one while the first runs is a bug of the caller. */
export interface BlobUpload {
    /** Bytes received so far; after an append that failed half-way, those that arrived count. */
    readonly size: number;
    /**
     * Takes the whole body, as fast as disk and hashing allow.
     * @param options.algorithm hashes with it from the first byte on, so that `commit` need not read again
     * @param options.limit refuses to grow beyond this many bytes in all (UploadTooLargeError)
     * @throws StorageError, after which the upload is discarded. After any other failure it can go on; the rest of the
     * body is left unread. Chunks of the body are kept for a while: who produces them must not reuse their memory.
     */
    append(body: Readable, options?: {
        readonly algorithm?: DigestAlgorithm;
        readonly limit?: number;
    }): Promise<void>;
    /**
     * Makes the bytes readable under `digest`, atomically, and calls `onStored` in the same turn of the event loop,
     * so that nobody can delete them before they are linked. Durable stores have synced by then.
     * Bytes that the store holds already are kept as they are, and `onStored` is called all the same.
     * @throws DigestMismatchError or StorageError; the upload is discarded by then
     */
    commit(digest: Digest, onStored: (size: number) => void): Promise<void>;
    /** Forgets the bytes. Harmless after `commit`. */
    discard(): Promise<void>;
}
export declare class DigestMismatchError extends Error {
    readonly name = "DigestMismatchError";
    readonly expected: Digest;
    readonly got: Digest;
    constructor(expected: Digest, got: Digest);
}
export declare class UploadTooLargeError extends Error {
    readonly name = "UploadTooLargeError";
}
/**
 * The disk refused: full, read-only, gone, or the like. Nothing was stored. The message names the reason and no path,
 * so that it may be shown to a client.
 */
export declare class StorageError extends Error {
    readonly name = "StorageError";
    /** No space is left: 507 rather than 500. */
    readonly isFull: boolean;
    constructor(message: string, options?: ErrorOptions & {
        readonly isFull?: boolean;
    });
}
/** A stored manifest, its bytes included: at most 4 MiB. */
export interface ManifestRecord extends ManifestOutline {
    readonly bytes: Uint8Array;
}
/** A stored manifest without its bytes: there may be many in one list. */
export interface ManifestOutline {
    readonly digest: Digest;
    readonly mediaType: string;
    readonly subject?: Digest;
    readonly artifactType?: string;
    readonly annotations?: Readonly<Record<string, string>>;
    /** Milliseconds since the epoch. */
    readonly pushedAt: number;
}
/** As lists show it. */
export interface SizedManifest extends ManifestOutline {
    /** In bytes. */
    readonly size: number;
}
/** A page of an ordered listing: at most `limit` entries after the entry `last`. */
export interface PageRequest {
    readonly limit: number;
    readonly last?: string;
}
/**
 * Which repository holds what. Every call is synchronous and atomic (SQLite), so handlers need no locks; it throws
 * StorageError when the disk refuses. A repository exists as soon as it holds a blob or a manifest.
 */
export interface MetadataStore {
    linkBlob(repository: string, digest: Digest, size: number): void;
    /** Size of a blob that this repository holds; undefined when it does not, even if another one does. */
    blobSize(repository: string, digest: Digest): number | undefined;
    /** The repositories that hold a blob, in no particular order. */
    repositoriesWithBlob(digest: Digest): string[];
    /** Whether any repository holds the blob, a deleted package included. */
    isBlobLinked(digest: Digest): boolean;
    /** Removes the link. `orphaned` says that no repository holds the blob any more. */
    unlinkBlob(repository: string, digest: Digest): {
        readonly found: boolean;
        readonly orphaned: boolean;
    };
    /**
     * Stores the manifest and moves `tags` to it in one transaction. One that is there already keeps its `pushedAt`
     * and its place among the referrers.
     */
    putManifest(repository: string, manifest: ManifestRecord, tags: readonly string[]): void;
    manifest(repository: string, digest: Digest): ManifestRecord | undefined;
    /** Removes the manifest and the tags that point to it; false when it was not there. */
    deleteManifest(repository: string, digest: Digest): boolean;
    /** Manifests of this repository whose subject is `subject`, oldest first, with their sizes in bytes. */
    referrers(repository: string, subject: Digest): SizedManifest[];
    tagDigest(repository: string, tag: string): Digest | undefined;
    /**
     * `lexical` is by code unit, as distribution-spec asks; `pushed` is by first push, oldest first, as ghcr.io does.
     * A `last` that is no tag: lexical goes on after its place, pushed starts from the beginning.
     */
    tags(repository: string, order: TagOrder, page: PageRequest): string[];
    deleteTag(repository: string, tag: string): boolean;
    hasRepository(repository: string): boolean;
    /** How many blobs there are in all repositories, and their bytes; each blob counts once. */
    blobTotals(): {
        readonly blobs: number;
        readonly bytes: number;
    };
    /** Whether the repository holds a manifest, not blobs alone. */
    hasManifest(repository: string): boolean;
    /** In lexical order. */
    repositories(page: PageRequest): string[];
}
/** What somebody said about a commit; `document` is plain JSON. */
export interface CommitRecord {
    readonly kind: 'check run' | 'status';
    readonly id: number;
    readonly sha: string;
    readonly document: object;
}
/** Check runs and statuses of commits, by source repository (OWNER/NAME in any case). */
export interface CommitRecords {
    add(kind: CommitRecord['kind'], repository: string, sha: string, document: object): CommitRecord;
    find(kind: CommitRecord['kind'], repository: string, id: number): CommitRecord | undefined;
    replace(id: number, document: object): void;
    /** The statuses of one commit and context. */
    countStatuses(repository: string, sha: string, context: string): number;
    /** Newest first. */
    list(kind: CommitRecord['kind'], repository: string, sha: string): CommitRecord[];
}
