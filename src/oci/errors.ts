/**
 * A mistake in an input or in the set-up, told whole: what was tried, what is wrong, what to do.
 * Printed without a stack. One line, unless a list of findings needs more.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
}

/** Bytes that are not what their digest or size promises. */
export class IntegrityError extends Error {
  override readonly name = 'IntegrityError';
  readonly expected: string;
  readonly got: string;

  constructor(what: string, expected: string, got: string, options?: ErrorOptions) {
    super(`${what}: expected ${expected}, got ${got}`, options);
    this.expected = expected;
    this.got = got;
  }
}
