/** Who is on duty when, and through whom an order comes down, as plain data. */

export interface ShiftPlan {
  /** Days of the week it is worked, 0 = Sunday. */
  readonly days: readonly number[];
  /** Local hours of the force's clock, from inclusive, to exclusive; to may be 24. */
  readonly fromHour: number;
  readonly toHour: number;
}

export interface RankPlan {
  readonly name: string;
  /** Mean delay an order suffers at this rank, hours. */
  readonly delayHours: number;
}

/** People whom a force pays in secret. */
export interface CovertPlan {
  /** Group that they are held to belong to. */
  readonly among: string;
  readonly voices: number;
  /** Tick at which all are exposed; -1 = on no date. */
  readonly exposedTick: number;
  /** Pay of a voice for a day until it is exposed, against that of an operator (mechanism sponsor). */
  readonly wage: number;
}
