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
export declare const REGISTRY_OPTIONS: {
    readonly mode: {
        readonly flag: 'mode';
        readonly environment: 'GHCR_MODE';
        readonly placeholder: 'ghcr|oci';
        readonly description: 'answer as ghcr.io does (default), or offer the whole of distribution-spec 1.1';
    };
    readonly listen: {
        readonly flag: 'listen';
        readonly environment: 'GHCR_LISTEN';
        readonly placeholder: 'ADDRESS';
        readonly description: 'address to listen on (default 127.0.0.1)';
    };
    readonly port: {
        readonly flag: 'port';
        readonly environment: 'GHCR_PORT';
        readonly placeholder: 'N';
        readonly description: 'port to listen on (default 5000); 0 takes any free one';
    };
    readonly blobPort: {
        readonly flag: 'blob-port';
        readonly environment: 'GHCR_BLOB_PORT';
        readonly placeholder: 'N';
        readonly description: 'second port that downloads are redirected to, as on ghcr.io; it refuses Authorization';
    };
    readonly blobUrl: {
        readonly flag: 'blob-url';
        readonly environment: 'GHCR_BLOB_URL';
        readonly placeholder: 'URL';
        readonly description: 'how clients reach the blob port (default http://localhost:PORT)';
    };
    readonly legacyPort: {
        readonly flag: 'legacy-port';
        readonly environment: 'GHCR_LEGACY_PORT';
        readonly placeholder: 'N';
        readonly description: 'second port that is the older docker.pkg.github.com, for clients that cannot choose a Host';
    };
    readonly data: {
        readonly flag: 'data';
        readonly environment: 'GHCR_DATA';
        readonly placeholder: 'DIR';
        readonly description: 'folder that keeps everything (default: in memory)';
    };
    readonly durable: {
        readonly flag: 'durable';
        readonly environment: 'GHCR_DURABLE';
        readonly description: 'sync to disk before each acknowledgement';
    };
    readonly world: {
        readonly flag: 'world';
        readonly environment: 'GHCR_WORLD';
        readonly placeholder: 'FILE';
        readonly description: 'users and tokens: a YAML or JSON file, or the text itself';
    };
    readonly import: {
        readonly flag: 'import';
        readonly environment: 'GHCR_IMPORT';
        readonly placeholder: 'OWNER/NAME:TAG=SOURCE';
        readonly isList: true;
        readonly description: 'an image to start with, such as octocat/app:1.0=oci-archive:app.tar; may be repeated, in the variable one a line';
    };
    readonly anonymous: {
        readonly flag: 'anonymous';
        readonly environment: 'GHCR_ANONYMOUS';
        readonly placeholder: 'read|write';
        readonly description: 'what works without a token (default: nothing; in oci mode without a world everything)';
    };
    readonly serverUrl: {
        readonly flag: 'server-url';
        readonly environment: 'GHCR_SERVER_URL';
        readonly placeholder: 'URL';
        readonly description: 'what source labels start with (default https://github.com)';
    };
    readonly tls: {
        readonly flag: 'tls';
        readonly environment: 'GHCR_TLS';
        readonly placeholder: 'auto|CERT:KEY';
        readonly description: 'HTTPS: with an authority of our own (served at /_/ca.pem), or with these PEM files';
    };
    readonly webhook: {
        readonly flag: 'webhook';
        readonly environment: 'GHCR_WEBHOOK_URL';
        readonly placeholder: 'URL';
        readonly description: 'gets package events, signed if GHCR_WEBHOOK_SECRET is set';
    };
    readonly log: {
        readonly flag: 'log';
        readonly environment: 'GHCR_LOG';
        readonly placeholder: 'json|text|off';
        readonly description: 'how requests are logged on stderr (default text)';
    };
};
export type OptionName = keyof typeof REGISTRY_OPTIONS;
/** Values as a command line gives them; a switch is true, and a list is all of its values. */
export type RegistryFlags = Partial<Readonly<Record<OptionName, string | boolean | readonly string[]>>>;
