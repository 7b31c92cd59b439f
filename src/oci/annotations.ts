/** The predefined annotation keys of image-spec (annotations.md) that code refers to (META-01, META-04). */
export const ANNOTATION = {
  authors: 'org.opencontainers.image.authors',
  baseDigest: 'org.opencontainers.image.base.digest',
  baseName: 'org.opencontainers.image.base.name',
  created: 'org.opencontainers.image.created',
  documentation: 'org.opencontainers.image.documentation',
  description: 'org.opencontainers.image.description',
  licenses: 'org.opencontainers.image.licenses',
  refName: 'org.opencontainers.image.ref.name',
  revision: 'org.opencontainers.image.revision',
  source: 'org.opencontainers.image.source',
  title: 'org.opencontainers.image.title',
  url: 'org.opencontainers.image.url',
  vendor: 'org.opencontainers.image.vendor',
  version: 'org.opencontainers.image.version',
} as const;

/** All keys that image-spec predefines. */
export const PREDEFINED_KEYS: ReadonlySet<string> = new Set(Object.values(ANNOTATION));
