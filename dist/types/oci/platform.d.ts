/** image-spec, image-index.md, "platform". */
export interface Platform {
    readonly architecture: string;
    readonly os: string;
    readonly variant?: string;
    readonly 'os.version'?: string;
    readonly 'os.features'?: readonly string[];
}
/** `os/architecture[/variant]`, the form of `docker --platform`. */
export declare function formatPlatform(platform: Platform): string;
/** @throws UserError for anything that is not `os/architecture[/variant]`. */
export declare function parsePlatform(text: string): Platform;
/** Whether `platform` is what `wanted` asks for. A variant that is not asked for matches any. */
export declare function matchesPlatform(platform: Platform, wanted: Platform): boolean;
/** BuildKit marks attestation manifests with this platform (`unknown/unknown`). */
export declare function isUnknownPlatform(platform: Platform | undefined): boolean;
