import type { AnnotationLevel } from '../../images/edit/image-edits.ts';
import { closestName } from '../../oci/closest-name.ts';
import { UserError } from '../../oci/errors.ts';
import { type Platform, parsePlatform } from '../../oci/platform.ts';

/** Where a key stands, as somebody has written it before the key. */
export interface AnnotationPlace {
  readonly level: AnnotationLevel;
  readonly platform?: Platform;
}

/** A key of an input, with its places; none when they follow from the image. */
export interface PlacedKey {
  readonly places: readonly AnnotationPlace[];
  readonly key: string;
}

export interface PlacedAnnotation extends PlacedKey {
  readonly value: string;
}

const LEVELS = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'] as const;

const PLACE = String.raw`[a-z-]+(?:\[[^\]]*\])?`;
const PREFIX = new RegExp(`^(${PLACE}(?:,${PLACE})*):(.*)$`, 's');

/**
 * Reads `[LEVEL[PLATFORM][,…]:]KEY=VALUE`, the syntax of `docker buildx build --annotation`.
 * @throws UserError that says what is wrong with the level, the platform or the key
 */
export function parseAnnotation(text: string): PlacedAnnotation {
  const { places, rest } = splitPlaces(text);
  const { key, value } = parseKeyValue(rest);
  return { places, key, value };
}

/** Reads `[LEVEL[PLATFORM][,…]:]KEY`, for keys that go. @throws UserError */
export function parsePlacedKey(text: string): PlacedKey {
  const { places, rest } = splitPlaces(text);
  return { places, key: requireKey(rest, text) };
}

/** Reads `KEY=VALUE`, as `docker build --label` does. The value may hold further equals signs, and be empty. @throws UserError */
export function parseKeyValue(text: string): { key: string; value: string } {
  const equals = text.indexOf('=');
  if (equals === -1) throw new UserError(`${JSON.stringify(text)} has no value: write KEY=VALUE`);
  return { key: requireKey(text.slice(0, equals), text), value: text.slice(equals + 1) };
}

function requireKey(text: string, whole: string): string {
  const key = text.trim();
  if (key === '') throw new UserError(`${JSON.stringify(whole)} has no key: write KEY=VALUE`);
  if (/\s/.test(key)) throw new UserError(`key ${JSON.stringify(key)} has a blank in it`);
  return key;
}

/** A key may have a colon as well: only what looks like levels, before the first equals sign, is read as such. */
function splitPlaces(text: string): { places: AnnotationPlace[]; rest: string } {
  const [, prefix, rest] = PREFIX.exec(text.trimStart()) ?? [];
  if (prefix === undefined || rest === undefined) return { places: [], rest: text.trimStart() };
  return { places: prefix.split(/,(?![^[]*\])/).map(parsePlace), rest };
}

function parsePlace(text: string): AnnotationPlace {
  const [, name = '', platform] = /^([a-z-]+)(?:\[([^\]]*)\])?$/.exec(text) ?? [];
  const level = LEVELS.find((known) => known === name);
  if (level === undefined) {
    const meant = closestName(name, LEVELS);
    const hint = meant === undefined ? `there are ${LEVELS.join(', ')}` : `did you mean ${meant}?`;
    throw new UserError(`unknown annotation level ${JSON.stringify(name)}: ${hint}`);
  }
  if (platform === undefined) return { level };
  if (level.startsWith('index')) {
    throw new UserError(
      `${JSON.stringify(text)}: an index has no platform; platforms go with manifest levels`,
    );
  }
  return { level, platform: parsePlatform(platform) };
}
