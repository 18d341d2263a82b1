/**
 * An assertion that stays on in production: a broken invariant is a fault of the program, never of the input.
 * @param condition what must hold
 * @param what      the sentence to print when it does not; a function, so that nothing is built while all is well
 */
export function check(condition: boolean, what: string | (() => string)): asserts condition {
  if (!condition) throw new InvariantError(typeof what === 'string' ? what : what());
}

/** Thrown by `check`: the run is worthless and must be reported as a fault of the program. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}
