/** The names under which a GitHub server is reached, without ports and in lower case (GHES-01). */
export interface ServerHosts {
    /** Of the pages for people. Without subdomain isolation it is the legacy registry as well. */
    readonly server: string;
    readonly container: string;
    readonly legacy: string;
    readonly api: string;
    /** `enterprise` is a GitHub Enterprise Server; `cloud` (ghe.com) has no legacy registry. */
    readonly kind: 'github.com' | 'cloud' | 'enterprise' | 'this machine';
}
/** @param serverUrl such as `https://github.com`, the default */
export declare function createServerHosts(serverUrl?: string): ServerHosts;
/** All names of a server, for a certificate; none for this machine's own. */
export declare function namesOf({ server, container, legacy, api, kind }: ServerHosts): string[];
