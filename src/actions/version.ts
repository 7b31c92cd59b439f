/** The version of package.json (a test compares them): bundles have no package.json beside them. */
export const VERSION = '0.1.0';

/** How every program of ours presents itself to servers. */
export const USER_AGENT = `ghcr-actions/${VERSION}`;
