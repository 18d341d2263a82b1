/** Real volumes that a scenario names, to lay beside the simulated ones. They never steer the run. */
export interface ObservedPlan {
  readonly file: string;
  readonly sha256: string;
  readonly rows: readonly ObservedRow[];
  /** Rows of the file that do not lie within the run. */
  readonly outside: number;
}

/** So many real posts with a tag were counted from one tick to another (exclusive). */
export interface ObservedRow {
  readonly tag: string;
  readonly fromTick: number;
  readonly untilTick: number;
  readonly posts: number;
  /** at least = the source gives a lower bound only. */
  readonly bound: 'exact' | 'at least';
  readonly source: string;
}
