import { UserError } from '../oci/errors.ts';

/** A mistake in what the user wrote: a flag, an input. The CLI exits with 2 instead of 1. */
export class UsageError extends UserError {
  override readonly name = 'UsageError';
}

/**
 * Parses the value of an input, and says in the message which input it is.
 * @throws UsageError
 */
export function parseInput<T>(name: string, text: string, parse: (text: string) => T): T {
  return asUsage(() => parse(text), `${name}: `);
}

/** The same for parsers whose messages name the input themselves. */
export function asUsage<T>(parse: () => T, prefix = ''): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UsageError(`${prefix}${error.message}`, { cause: error });
  }
}
