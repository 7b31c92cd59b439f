import type { ByteStream, Content } from './content.js';
import type { Descriptor } from './descriptor.js';
/** Where images come from: a layout, an archive, a daemon, a remote repository, memory. */
export interface Source {
    /**
     * The descriptor behind a tag or digest of this source.
     * @throws UserError that lists what there is when `reference` names nothing here
     */
    resolve(reference: string): Promise<Descriptor>;
    /** Opens the bytes of a descriptor from byte `from` on. Nothing is read before the first chunk is asked for. */
    fetch(descriptor: Descriptor, from?: number): ByteStream;
}
/** A source that is made of others, such as an index of images from several repositories. */
export interface JoinedSource extends Source {
    /** The source that holds the descriptor's bytes; undefined for what was made here. */
    originOf(descriptor: Descriptor): Source | undefined;
}
/** A source that checks digests, and can be asked not to by those who check what they receive. */
export interface UnverifiedSource extends Source {
    readonly unverified: Source;
}
/** How content came to be in a target. */
export type PushOutcome = 'uploaded' | 'mounted' | 'exists';
export interface PushOptions {
    /** Told how many bytes more have been stored or sent; negative when some have to be sent again. */
    readonly onBytes?: ((count: number) => void) | undefined;
    /** Names of repositories beside a remote one that may hold the content already. Other targets have no use for it. */
    readonly mountFrom?: readonly string[];
    /** Whether the content is known not to be there: then nobody is asked. */
    readonly isAbsent?: boolean;
    readonly signal?: AbortSignal | undefined;
}
/** Where images go: a remote repository, a layout, an archive, memory. */
export interface Target {
    exists(descriptor: Descriptor): Promise<boolean>;
    /** Stores blob or manifest; success means that the target holds exactly the promised bytes. */
    push(content: Content, options?: PushOptions): Promise<PushOutcome>;
    /** Makes `tag` point to a manifest that has been pushed. */
    tag(descriptor: Descriptor, tag: string): Promise<void>;
}
/** A descriptor of `source` as re-openable content. */
export declare function contentOf(source: Source, descriptor: Descriptor): Content;
