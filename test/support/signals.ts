/** Windows has no signals between processes: what gets one there ends at once, and can end nothing in order. */
export const hasSignals = process.platform !== 'win32';

/** What `exit` of a registry says that got SIGTERM: code and signal. */
export const STOPPED = hasSignals ? [0, null] : [null, 'SIGTERM'];
