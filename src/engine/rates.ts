/** Rates of mechanisms that change over time: the values that a mechanism was built with take a new value at each tick. */
import type { Plan } from '../model/plan.ts';
import type { ProfilePlan } from '../model/profile-plan.ts';
import { profileOfRun } from '../model/profile.ts';
import type { World } from '../model/world.ts';

export interface Rate {
  /** The values of the mechanism, which it reads where it uses them. */
  readonly values: Record<string, number>;
  readonly parameter: string;
  /** Its value where the profile is 1. */
  readonly base: number;
  readonly profile: ProfilePlan;
}

/** Values of a mechanism's parameters, and those among them that change; the plan's own record is never written to. */
export function ratesOf({ mechanisms, profiles }: Plan, mechanism: string): { values: Readonly<Record<string, number>>; rates: Rate[] } {
  const standing = mechanisms[mechanism]!;
  const own = Object.entries(profiles?.[mechanism] ?? {});
  if (own.length === 0) return { values: standing, rates: [] };
  const values = { ...standing };
  return { values, rates: own.map(([parameter, profile]) => ({ values, parameter, base: standing[parameter]!, profile })) };
}

/** Gives each rate its value of the current tick. */
export function turnRates(world: World, rates: readonly Rate[]): void {
  for (const { values, parameter, base, profile } of rates) values[parameter] = base * profileOfRun(world, profile);
}
