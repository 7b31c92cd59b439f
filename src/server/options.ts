/** A setting of `ghcr-actions registry`: a flag, and a variable for service containers, which get no flags. */
export interface RegistryOption {
  /** Without the dashes. */
  readonly flag: string;
  readonly environment: string;
  /** What the flag takes; absent for a switch. */
  readonly placeholder?: string;
  /** May be given again and again; the variable has one value a line. */
  readonly isList?: boolean;
  readonly description: string;
}

/** Every flag of `ghcr-actions registry`, by the name under which a parsed value is found. */
export const REGISTRY_OPTIONS = {
  mode: {
    flag: 'mode',
    environment: 'GHCR_MODE',
    placeholder: 'ghcr|oci',
    description: 'answer as ghcr.io does (default), or offer the whole of distribution-spec 1.1',
  },
  listen: {
    flag: 'listen',
    environment: 'GHCR_LISTEN',
    placeholder: 'ADDRESS',
    description: 'address to listen on (default 127.0.0.1)',
  },
  port: {
    flag: 'port',
    environment: 'GHCR_PORT',
    placeholder: 'N',
    description: 'port to listen on (default 5000); 0 takes any free one',
  },
  blobPort: {
    flag: 'blob-port',
    environment: 'GHCR_BLOB_PORT',
    placeholder: 'N',
    description: 'second port that downloads are redirected to, as on ghcr.io; it refuses Authorization',
  },
  blobUrl: {
    flag: 'blob-url',
    environment: 'GHCR_BLOB_URL',
    placeholder: 'URL',
    description: 'how clients reach the blob port (default http://localhost:PORT)',
  },
  legacyPort: {
    flag: 'legacy-port',
    environment: 'GHCR_LEGACY_PORT',
    placeholder: 'N',
    description: 'second port that is the older docker.pkg.github.com, for clients that cannot choose a Host',
  },
  data: {
    flag: 'data',
    environment: 'GHCR_DATA',
    placeholder: 'DIR',
    description: 'folder that keeps everything (default: in memory)',
  },
  durable: {
    flag: 'durable',
    environment: 'GHCR_DURABLE',
    description: 'sync to disk before each acknowledgement',
  },
  world: {
    flag: 'world',
    environment: 'GHCR_WORLD',
    placeholder: 'FILE',
    description: 'users and tokens: a YAML or JSON file, or the text itself',
  },
  import: {
    flag: 'import',
    environment: 'GHCR_IMPORT',
    placeholder: 'OWNER/NAME:TAG=SOURCE',
    isList: true,
    description:
      'an image to start with, such as octocat/app:1.0=oci-archive:app.tar; may be repeated, in the variable one a line',
  },
  anonymous: {
    flag: 'anonymous',
    environment: 'GHCR_ANONYMOUS',
    placeholder: 'read|write',
    description: 'what works without a token (default: nothing; in oci mode without a world everything)',
  },
  serverUrl: {
    flag: 'server-url',
    environment: 'GHCR_SERVER_URL',
    placeholder: 'URL',
    description: 'what source labels start with (default https://github.com)',
  },
  tls: {
    flag: 'tls',
    environment: 'GHCR_TLS',
    placeholder: 'auto|CERT:KEY',
    description: 'HTTPS: with an authority of our own (served at /_/ca.pem), or with these PEM files',
  },
  webhook: {
    flag: 'webhook',
    environment: 'GHCR_WEBHOOK_URL',
    placeholder: 'URL',
    description: 'gets package events, signed if GHCR_WEBHOOK_SECRET is set',
  },
  log: {
    flag: 'log',
    environment: 'GHCR_LOG',
    placeholder: 'json|text|off',
    description: 'how requests are logged on stderr (default text)',
  },
} as const satisfies Record<string, RegistryOption>;

export type OptionName = keyof typeof REGISTRY_OPTIONS;

/** Values as a command line gives them; a switch is true, and a list is all of its values. */
export type RegistryFlags = Partial<Readonly<Record<OptionName, string | boolean | readonly string[]>>>;
