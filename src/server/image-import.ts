import { isRepositoryName, isTag } from '../oci/reference.ts';

/** An image that a registry starts with (`--import`). */
export interface ImageImport {
  /** OWNER/NAME. */
  readonly name: string;
  readonly tag: string;
  /** Where it comes from, such as `oci-archive:app.tar`; whoever imports reads it. */
  readonly source: string;
}

/** Reads `OWNER/NAME:TAG=SOURCE`; undefined when it is something else. */
export function parseImageImport(text: string): ImageImport | undefined {
  const [, name = '', tag = '', source = ''] = /^([^=:]+):([^=:]+)=(.+)$/.exec(text) ?? [];
  return isRepositoryName(name) && name.includes('/') && isTag(tag) ? { name, tag, source } : undefined;
}
