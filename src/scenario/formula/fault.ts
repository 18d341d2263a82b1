/** A fault of a formula, at a place in its text. */
export interface FormulaFault {
  /** Characters before it. */
  readonly offset: number;
  readonly what: string;
  readonly expected: string;
  /** The nearest known word, or ''. */
  readonly near: string;
}

/** Thrown inside the reading of a formula only; the reading's one caller returns it. */
export class Refusal extends Error {
  readonly fault: FormulaFault;

  constructor(offset: number, what: string, expected: string, near = '') {
    super(what);
    this.fault = { offset, what, expected, near };
  }
}
