/** What `login` tells its post step: the name of a file and a choice, never a secret. */
export const LOGIN_STATE = { recordFile: 'record-file', logout: 'logout' } as const;
