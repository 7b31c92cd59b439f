import type { RateLimitSetting } from './faults/rate-limit.js';
import type { TagOrder } from './storage/tag-order.js';
export type RegistryMode = 'ghcr' | 'oci';
/**
 * Where ghcr.io, the whole of distribution-spec 1.1 (REG-06) and the legacy registry (LEG-01…03) differ. One knob a line; sources in
 * `docs/ghcr-behaviour.md`.
 */
export interface Profile {
    /** `/v2/` challenges whoever sends no Authorization, even where anonymous reading is allowed. */
    readonly anonymousNeedsBearer: boolean;
    /** What the challenge of `/v2/` itself asks for. */
    readonly pingScope: string | undefined;
    /** What `WWW-Authenticate` asks for. */
    readonly challenge: 'bearer' | 'basic';
    /** What is public needs a login, too. */
    readonly loginForPublic: boolean;
    /** Basic credentials count at `/v2/` itself, not only at `/token`. */
    readonly basicAtApi: boolean;
    /** A bearer that is base64 but no token counts as anonymous. */
    readonly foreignBearerIsAnonymous: boolean;
    /** `/token` answers 403 to a wrong credential, not 401. */
    readonly wrongLoginIsDenied: boolean;
    /** `POST /token`, the OAuth2 form. */
    readonly tokenByPost: boolean;
    /** The token endpoint's answer says more than `token`. */
    readonly tokenLifetimeShown: boolean;
    readonly invalidName: 'NAME_INVALID' | 'NAME_UNKNOWN';
    readonly deletes: boolean;
    readonly catalog: boolean;
    /** The list of referrers, with OCI-Subject; `redirect`: none, and whoever asks is sent to a page of the server that is not there. */
    readonly referrers: boolean | 'redirect';
    readonly tagParameters: boolean;
    /** `POST …/uploads/?digest=` takes the bytes at once. */
    readonly singlePostUpload: boolean;
    /** A mount without `from` searches every repository that the caller may read. */
    readonly anonymousMount: boolean;
    /** Manifests may name content that is not there. */
    readonly sparseManifests: boolean;
    /** `HEAD` of a manifest. */
    readonly manifestHeads: boolean;
    /** Manifests are got by digest, not by tag alone. */
    readonly digestPull: boolean;
    /** Manifests are put by digest, not by tag alone. */
    readonly digestPush: boolean;
    /** Tags that look like a SHA: 40 or 64 hex digits. */
    readonly hexTags: boolean;
    /** Indexes and manifest lists. */
    readonly indexes: boolean;
    /** Layers that stay with their vendor, such as those that Windows images begin with. */
    readonly foreignLayers: boolean;
    /** What every manifest is called when it is got; undefined: what it was called when it was put. */
    readonly manifestType: string | undefined;
    /** A manifest that is got comes with its digest, and is tagged with it. */
    readonly digestsShown: boolean;
    /** OCI manifests go only to who names their type in Accept. */
    readonly strictAccept: boolean;
    readonly blobRedirect: boolean;
    /** A repository exists from its first manifest on; until then its blobs can be seen (HEAD), not read. */
    readonly bornWithManifest: boolean;
    /** The path segment of upload Locations. */
    readonly uploadSegment: 'upload' | 'uploads';
    readonly tagOrder: TagOrder;
    readonly tagPageSize: number;
    /** How `tags/list` shows that there is no tag. */
    readonly noTags: null | readonly [];
    /** The longest PATCH with a Content-Range, in bytes. */
    readonly patchLimitBytes: number;
    readonly maxLayerBytes: number;
    /** From the start of an upload to its end. */
    readonly uploadTimeoutMs: number;
    /** What `/token` answers to anonymous callers about a private package. */
    readonly anonymousPrivateStatus: 401 | 403;
    /** What a manifest answers to a valid token whose holder may not see the package. */
    readonly unreadableManifest: 403 | 404;
    /** Whether mounts happen: if the caller may read the source, never, or (`phantom`) in the answer alone. */
    readonly mount: 'readable' | 'never' | 'phantom';
    /** When the source label links: as the package is born, or also while it is unlinked (LINK-02). */
    readonly linkOnPublish: 'create' | 'unlinked';
    /** Public packages and versions with more downloads than this stay (DEL-02). */
    readonly deleteThreshold: number;
    /** Whether a public package can become private or internal (PERM-05). */
    readonly publicToPrivate: boolean;
    /** For so long nobody finds what was written. */
    readonly readAfterWriteLagMs: number;
    /** A package that was just created refuses for a second. */
    readonly createRace403: boolean;
    /** Requests that one caller may make in a minute. */
    readonly rateLimit: RateLimitSetting;
}
/** Knobs that the world document may turn. */
export type ProfileSettings = Partial<Pick<Profile, (typeof PROFILE_KNOBS)[number] | (typeof LEGACY_KNOBS)[number]> & {
    /** `maxLayerBytes` of the legacy registry. */
    readonly maxLegacyLayerBytes: number;
}>;
/** Those of the legacy registry. */
export declare const LEGACY_KNOBS: readonly ['digestPull', 'uploadTimeoutMs', 'mount', 'readAfterWriteLagMs'];
export declare const PROFILE_KNOBS: readonly ["patchLimitBytes", "strictAccept", "referrers", "maxLayerBytes", "uploadTimeoutMs", "anonymousPrivateStatus", "unreadableManifest", "mount", "linkOnPublish", "deleteThreshold", "publicToPrivate", "readAfterWriteLagMs", "createRace403", "rateLimit"];
