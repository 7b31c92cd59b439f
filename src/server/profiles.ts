import { MEDIA_TYPE } from '../oci/media-types.ts';
import {
  LEGACY_KNOBS,
  PROFILE_KNOBS,
  type Profile,
  type ProfileSettings,
  type RegistryMode,
} from './profile.ts';

const GIGABYTE = 1e9;
const MINUTE_MS = 60_000;

/** What only the legacy registry does otherwise. */
const CONTAINER_RULES = {
  challenge: 'bearer',
  loginForPublic: false,
  manifestHeads: true,
  digestPull: true,
  digestPush: true,
  hexTags: true,
  indexes: true,
  foreignLayers: true,
  manifestType: undefined,
  digestsShown: true,
} as const;

/** What is the same in both modes until a world changes it. */
const RULES = {
  readAfterWriteLagMs: 0,
  createRace403: false,
  rateLimit: null,
  anonymousPrivateStatus: 401,
  unreadableManifest: 404,
  mount: 'readable',
  linkOnPublish: 'create',
  deleteThreshold: 5000,
  publicToPrivate: false,
} as const;

const PROFILES: Record<RegistryMode, Profile> = {
  ghcr: {
    anonymousNeedsBearer: true,
    pingScope: 'repository:user/image:pull',
    basicAtApi: false,
    foreignBearerIsAnonymous: true,
    wrongLoginIsDenied: true,
    tokenByPost: false,
    tokenLifetimeShown: false,
    invalidName: 'NAME_UNKNOWN',
    deletes: false,
    catalog: false,
    referrers: false,
    tagParameters: false,
    singlePostUpload: false,
    anonymousMount: false,
    sparseManifests: false,
    strictAccept: true,
    blobRedirect: true,
    bornWithManifest: true,
    uploadSegment: 'upload',
    tagOrder: 'pushed',
    tagPageSize: 100,
    noTags: null,
    patchLimitBytes: 4 * 1024 * 1024,
    maxLayerBytes: 10 * GIGABYTE,
    uploadTimeoutMs: 10 * MINUTE_MS,
    ...CONTAINER_RULES,
    ...RULES,
  },
  oci: {
    anonymousNeedsBearer: false,
    pingScope: undefined,
    basicAtApi: true,
    foreignBearerIsAnonymous: false,
    wrongLoginIsDenied: false,
    tokenByPost: true,
    tokenLifetimeShown: true,
    invalidName: 'NAME_INVALID',
    deletes: true,
    catalog: true,
    referrers: true,
    tagParameters: true,
    singlePostUpload: true,
    anonymousMount: true,
    sparseManifests: true,
    strictAccept: false,
    blobRedirect: false,
    bornWithManifest: false,
    uploadSegment: 'uploads',
    tagOrder: 'lexical',
    tagPageSize: 1000,
    noTags: [],
    patchLimitBytes: Number.POSITIVE_INFINITY,
    maxLayerBytes: Number.POSITIVE_INFINITY,
    uploadTimeoutMs: 24 * 60 * MINUTE_MS,
    ...CONTAINER_RULES,
    ...RULES,
  },
};

/** What the legacy host does, whichever registry stands behind it. */
const LEGACY_HOST = {
  challenge: 'basic',
  loginForPublic: true,
  basicAtApi: true,
  blobRedirect: false,
} as const;

const LEGACY_PROFILE: Profile = {
  ...PROFILES.ghcr,
  ...LEGACY_HOST,
  strictAccept: false,
  uploadSegment: 'uploads',
  patchLimitBytes: Number.POSITIVE_INFINITY,
  maxLayerBytes: 5 * GIGABYTE,
  manifestHeads: false,
  digestPush: false,
  hexTags: false,
  indexes: false,
  foreignLayers: false,
  manifestType: `${MEDIA_TYPE.dockerManifest}; charset=utf-8`,
  digestsShown: false,
};

/** The profile of a mode, with the world's settings over it. */
export function createProfile(mode: RegistryMode, settings: ProfileSettings): Profile {
  return turn(PROFILES[mode], settings, PROFILE_KNOBS);
}

/** The same in both modes. */
export function createLegacyProfile(settings: ProfileSettings): Profile {
  const { maxLegacyLayerBytes: maxLayerBytes = LEGACY_PROFILE.maxLayerBytes } = settings;
  return turn({ ...LEGACY_PROFILE, maxLayerBytes }, settings, LEGACY_KNOBS);
}

/** The container registry behind the old host (LEG-04). */
export function behindLegacyHost(profile: Profile): Profile {
  return { ...profile, ...LEGACY_HOST };
}

function turn<Knob extends keyof Profile & keyof ProfileSettings>(
  profile: Profile,
  settings: ProfileSettings,
  knobs: readonly Knob[],
): Profile {
  const turned = knobs.filter((knob) => settings[knob] !== undefined);
  return { ...profile, ...Object.fromEntries(turned.map((knob) => [knob, settings[knob]])) };
}
