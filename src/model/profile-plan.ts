/** A rate over time, as plain data. */

/** What a rate is multiplied by: 1 before the first step of the run; of the day, the last step goes on past midnight. */
export interface ProfilePlan {
  /** Steps are minutes of the day on the own clock; else minutes from the start of the run. */
  readonly daily: boolean;
  /** In ascending order. */
  readonly steps: readonly { readonly fromMinutes: number; readonly times: number }[];
}
