/**
 * A mistake in an input or in the set-up, told whole: what was tried, what is wrong, what to do.
 * Printed without a stack. One line, unless a list of findings needs more.
 */
export declare class UserError extends Error {
    readonly name: string;
}
/** Bytes that are not what their digest or size promises. */
export declare class IntegrityError extends Error {
    readonly name = "IntegrityError";
    readonly expected: string;
    readonly got: string;
    constructor(what: string, expected: string, got: string, options?: ErrorOptions);
}
