/** What a run is asked for, as plain data. */

/** What a run is asked for: a share read off the books, or a formula. */
export type OutcomePlan = RatioOutcomePlan | FormulaOutcomePlan;

interface NamedOutcome {
  readonly name: string;
  readonly label: string;
  readonly labelAr: string;
  readonly platform: string;
  readonly camp: string;
  /** Tag, or '(all)'. */
  readonly tag: string;
  readonly fromTick: number;
  readonly untilTick: number;
  readonly unit: string;
  readonly better: 'higher' | 'lower' | '';
  /** Least difference that matters in practice, in the outcome's unit, where the scenario states one. */
  readonly practical?: number;
}

export interface RatioOutcomePlan extends NamedOutcome {
  /** heard = seen/potential of the feed ledger; pageShown = pageSeen/pagePotential of a tag page. */
  readonly measure: 'heard' | 'pageShown';
}

/** Camp and platform are '' and the tag '(all)': the formula names its own. The window is that of all its readings together. */
export interface FormulaOutcomePlan extends NamedOutcome {
  readonly measure: 'formula';
  /** As written. */
  readonly text: string;
  readonly formula: FormulaPlan;
}

/** A formula as a tree of plain JSON: checked once, evaluated anywhere. */
export type FormulaPlan =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max' | 'abs' | 'sqrt' | 'log' | 'negative'; readonly of: readonly FormulaPlan[] }
  /** A whole exponent. */
  | { readonly op: 'power'; readonly of: readonly FormulaPlan[]; readonly exponent: number }
  | ReadingPlan;

/** A measure over a window of ticks: of its values tick by tick the sum, the mean or the largest. */
export interface ReadingPlan {
  readonly op: 'sum' | 'mean' | 'largest';
  readonly measure: string;
  /** '' = all platforms, all camps. */
  readonly platform: string;
  readonly camp: string;
  /** '' = all posts. */
  readonly tag: string;
  readonly fromTick: number;
  readonly untilTick: number;
}
