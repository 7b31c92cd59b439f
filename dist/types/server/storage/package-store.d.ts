import type { Digest } from '../../oci/digest.js';
/** A package as GitHub counts it: it has an id of its own, and a deleted one leaves its name to the next. Times are in milliseconds. */
export interface PackageRecord {
    readonly id: number;
    readonly name: string;
    readonly createdAt: number;
    readonly updatedAt: number;
    readonly deletedAt?: number;
    /** Versions that are not deleted. */
    readonly versionCount: number;
    /** Of the version that was downloaded most. */
    readonly mostDownloads: number;
    /** Of all versions. */
    readonly downloads: number;
    /** What `delete` was told to keep. */
    readonly rules?: string;
}
/** The name under which the content of a package stands, and its id. */
export type PackageName = Pick<PackageRecord, 'id' | 'name'>;
/** A manifest as a version of its package. Times are in milliseconds. */
export interface VersionRecord {
    readonly id: number;
    readonly digest: Digest;
    /** Newest first; for a deleted version those that it had. */
    readonly tags: readonly string[];
    readonly createdAt: number;
    readonly updatedAt: number;
    readonly deletedAt?: number;
    readonly downloads: number;
}
export type VersionState = 'active' | 'deleted';
/** Active versions may be narrowed to those with a tag or without one. */
export type VersionFilter = VersionState | 'tagged' | 'untagged';
/** A page of a numbered listing. */
export interface NumberedPage {
    readonly limit: number;
    readonly offset: number;
}
/** Packages and their versions, with all that is deleted and may come back (DEL-01). Synchronous and atomic, as the metadata. */
export interface PackageStore {
    /** The package of that name; deleted ones are not found. */
    find(name: string): PackageRecord | undefined;
    /** Makes an empty package unless there is one. */
    ensure(name: string, now: number): PackageRecord;
    /** The same for many at once: thousands would each wait for the disk. */
    ensureAll(names: readonly string[], now: number): void;
    /**
     * The packages of an owner in both registries, newest first; as many as asked for.
     * @param before an id: only those with a lower one
     */
    newestOf(owner: string, limit: number, before?: number): PackageName[];
    /** All of the container registry, or those whose names begin with `root` and a slash, in lexical order. */
    names(root?: string): string[];
    /** All of the container registry that have a version, in lexical order. */
    published(): string[];
    /** The package of that name that was deleted last. */
    findDeleted(name: string): PackageRecord | undefined;
    /** Packages of an owner that were deleted since that time, the last ones first. */
    deletedOf(owner: string, since: number, limit: number): PackageRecord[];
    /** Frees the name; everything under it is kept for `restore`. `rules` is what else to keep. */
    delete(id: number, now: number, rules?: string): void;
    /** The package must be deleted and its name free. */
    restore(id: number): void;
    /**
     * Gives a package, with its id and all that it holds, a name that is free, or that of a package without versions: that one is no
     * more then, and what was deleted from it can come back to this one.
     */
    rename(from: string, to: string): void;
    /**
     * The active versions of a package, newest first; as many as asked for.
     * @param before an id: only those with a lower one
     */
    newestVersions(packageId: number, limit: number, before?: number): VersionRecord[];
    /** Newest first; the further the page, the longer it takes. */
    versions(packageId: number, filter: VersionFilter, page: NumberedPage): VersionRecord[];
    countVersions(packageId: number, filter: VersionFilter): number;
    version(packageId: number, versionId: number, state: VersionState): VersionRecord | undefined;
    /** An active one. */
    versionByDigest(packageId: number, digest: Digest): VersionRecord | undefined;
    deleteVersion(packageId: number, versionId: number, now: number): void;
    /** With those of its tags that nobody has taken; false when the same manifest was pushed anew. */
    restoreVersion(packageId: number, versionId: number): boolean;
    /** Counts one download; a kill of the process may lose the last few. */
    countDownload(name: string, digest: Digest): void;
    /** Forgets what was deleted before that time, and gives the blobs that nobody holds any more. */
    purge(before: number): Digest[];
}
