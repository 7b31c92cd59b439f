/** A storage of another program holds something in a way that is not known here, or is changing. */
export class StoreUnreadable extends Error {
  override readonly name = 'StoreUnreadable';
}

const UNREADABLE_CODES: readonly string[] = ['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'];

/** Whether an error means that this user cannot read the storage directly. The program that keeps it may know a way. */
export function isUnreadable(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  const isOdd = error instanceof StoreUnreadable || error instanceof SyntaxError || code.startsWith('Z_');
  return isOdd || UNREADABLE_CODES.includes(code);
}
