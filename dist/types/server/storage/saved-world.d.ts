import type { PackageDocument, WorldDocument } from '../world-document.js';
/** The world as the database keeps it: packages on their own, so that the birth of one writes little. */
export interface WorldRecords {
    load(): SavedWorld | undefined;
    /**
     * Replaces everything.
     * @param before the document that is kept now, if that is known: then only packages whose entries are other objects are written
     */
    save(world: SavedWorld, before?: WorldDocument): void;
    /** Writes one package, or (undefined) removes it. */
    savePackage(name: string, entry: PackageDocument | null | undefined): void;
}
export interface SavedWorld {
    /** Says which document the world started from. */
    readonly origin: string;
    /** Without secrets. */
    readonly document: WorldDocument;
}
