/** What a force costs, what calls its orders up, and what makes a force a leader, as plain data. */

export interface CostPlan {
  /** Pay of an operator for a day on which it is given work, relative to the mechanism's operator-day: training has its price. */
  readonly wage: number;
  /** Cost units a day for people on its payroll who are not its operators. */
  readonly payrollPerDay: number;
  /** Cost units that the sponsor grants a day; left out, whatever it takes. */
  readonly budgetPerDay?: number;
}

/** An order that waits until it is called up: criticism of the sponsor above so many posts an hour. */
export interface TriggerPlan {
  /** Camp whose posts are counted. */
  readonly by: string;
  /** Tags that make a post count; empty = any post on the conflict. */
  readonly tags: readonly string[];
  /** Posts an hour above which the order is called up. */
  readonly above: number;
  /** How long it then holds, hours. */
  readonly hours: number;
}

export interface LeaderPlan {
  /** Followers among the ordinary accounts of its platform, as a share of them. Takes the place of `meanAudience`. */
  readonly followers: number;
  /** How far its word is believed by those who follow it, 0..1. */
  readonly reliability: number;
}
