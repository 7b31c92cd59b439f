/** A storage of another program holds something in a way that is not known here, or is changing. */
export class StoreUnreadable extends Error {
  override readonly name = 'StoreUnreadable';
}

const NOT_ALLOWED = ['EACCES', 'EPERM'];
const NOT_THERE = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];
const UNREADABLE_CODES: readonly string[] = [...NOT_ALLOWED, ...NOT_THERE];

/** Whether an error means that this user cannot read the storage directly. The program that keeps it may know a way. */
export function isUnreadable(error: unknown): boolean {
  const code = String((error as NodeJS.ErrnoException).code); // a number for what DOM calls an exception
  const isOdd = error instanceof StoreUnreadable || error instanceof SyntaxError || code.startsWith('Z_');
  return isOdd || UNREADABLE_CODES.includes(code);
}
