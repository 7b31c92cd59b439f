import type { PackageDocument, WorldDocument } from '../world-document.js';
/**
 * The world as the database keeps it: packages on their own, so that the birth of one writes little. What `alongside` changes in the
 * same store is part of the same transaction: whatever ends the process, both have happened or neither.
 */
export interface WorldRecords {
    load(): SavedWorld | undefined;
    /**
     * Replaces everything.
     * @param options.before the document that is kept now, if that is known: then only packages whose entries are other objects are
     * written
     */
    save(world: SavedWorld, options?: {
        readonly before?: WorldDocument;
        readonly alongside?: () => void;
    }): void;
    /** Writes one package, or (undefined) removes it. */
    savePackage(name: string, entry: PackageDocument | null | undefined, alongside?: () => void): void;
}
export interface SavedWorld {
    /** Says which document the world started from. */
    readonly origin: string;
    /** Without secrets. */
    readonly document: WorldDocument;
}
