/** Profiles: what a rate is multiplied by, step by step, over the run or over the hours of the day. */
import type { ProfilePlan } from './plan.ts';
import type { World } from './world.ts';

/**
 * Mean of a profile over the current tick, so that rates do not depend on the tick; 1 where there is none.
 * @param group whose clock tells the hour of the day (forces follow the ordinary groups)
 */
export function profileNow(world: World, profile: ProfilePlan | undefined, group: number): number {
  if (profile === undefined) return 1;
  const { clock } = world.plan;
  const start = world.tick * clock.tickMinutes;
  const local = clock.startLocalMinutes + world.groupOffset[group]! - clock.offsetMinutes;
  return meanOver(profile, profile.daily ? start + local : start, clock.tickMinutes);
}

/** The same for what no group does: its hours are those of the scenario's own clock. */
export function profileOfRun({ plan: { clock }, tick }: World, profile: ProfilePlan): number {
  const start = tick * clock.tickMinutes;
  return meanOver(profile, profile.daily ? start + clock.startLocalMinutes : start, clock.tickMinutes);
}

/** Mean over the minutes from `start`: of the run, or, where the profile is of the day, of a wall clock. */
export function meanOver({ daily, steps }: ProfilePlan, start: number, minutes: number): number {
  const end = start + minutes;
  let sum = 0;
  for (let at = start; at < end; ) {
    const day = daily ? Math.floor(at / 1440) * 1440 : 0;
    const next = steps.find(({ fromMinutes }) => day + fromMinutes > at);
    const until = Math.min(end, next ? day + next.fromMinutes : daily ? day + 1440 : end);
    const step = steps.findLast(({ fromMinutes }) => day + fromMinutes <= at) ?? (daily ? steps.at(-1) : undefined);
    sum += (until - at) * (step?.times ?? 1);
    at = until;
  }
  return sum / minutes;
}
