import type { Platform } from './platform.ts';

/** Configs are small; one that is larger is an attack on memory (bytes). */
export const MAX_CONFIG_BYTES = 8 * 1024 * 1024;

/** The fields of an image's config (image-spec, config.md), none of which is checked. */
export type ConfigDocument = Readonly<Record<string, unknown>>;

/** Configs are the business of runtimes: one that is no JSON object has simply no fields. */
export function parseConfig(bytes: Uint8Array): ConfigDocument {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? (value as ConfigDocument) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** What the config is for; undefined when it does not say. */
export function platformOfConfig({
  os,
  architecture,
  variant,
  ...others
}: ConfigDocument): Platform | undefined {
  const { 'os.version': version, 'os.features': features } = others;
  if (!isText(os) || !isText(architecture)) return undefined;
  return {
    architecture,
    os,
    ...(isText(variant) && { variant }),
    ...(isText(version) && { 'os.version': version }),
    ...(Array.isArray(features) && features.every(isText) && { 'os.features': features }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
