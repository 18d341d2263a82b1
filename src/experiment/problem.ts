/** Why a command cannot be done. The door turns each into its exit code. */

/** The input or the call is wrong (exit 2): nothing has been written. */
export class CallError extends Error {
  override readonly name = 'CallError';
  /** The same as records, where there are several problems. */
  readonly details: readonly object[];

  constructor(message: string, details: readonly object[] = []) {
    super(message);
    this.details = details;
  }
}

/** One key gave two results (exit 5): a fault of determinism, never of the input. */
export class DeterminismError extends Error {
  override readonly name = 'DeterminismError';
}
