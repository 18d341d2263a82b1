/** Another violent group: how extreme it is known to be, step by step. */
export interface RivalPlan {
  readonly name: string;
  readonly label: string;
  readonly labelAr: string;
  /** Intensity from a tick on, in order of ticks; 0 before the first. */
  readonly intensity: readonly { readonly fromTick: number; readonly level: number }[];
  readonly source: string;
}
