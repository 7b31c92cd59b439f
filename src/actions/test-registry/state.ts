/** What the step tells its post step. Never a secret. */
export const TEST_REGISTRY_STATE = { folder: 'folder', pid: 'pid' } as const;

/** In that folder: what the registry writes. */
export const LOG_FILE = 'registry.log';
/** In that folder: what was changed on the machine. */
export const CHANGES_FILE = 'changes.json';
