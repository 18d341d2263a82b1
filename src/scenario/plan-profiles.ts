/** Rates over time, as plain data. */
import type { Mechanism } from '../model/mechanism.ts';
import type { ClockPlan, Plan, ProfilePlan } from '../model/plan.ts';
import { hourMinutesOf, localMinutesOf } from './clock.ts';
import type { Complete, MechanismSetting } from './complete.ts';

/** A profile as a part of what it multiplies; nothing where there is none. */
export function profilePlan(profile: Readonly<Record<string, number>> | undefined, clock: ClockPlan): { profile?: ProfilePlan } {
  const entries = Object.entries(profile ?? {});
  if (entries.length === 0) return {};
  const daily = hourMinutesOf(entries[0]![0]) !== undefined;
  const steps = entries.map(([key, times]) => ({ fromMinutes: daily ? hourMinutesOf(key)! : localMinutesOf(key)! - clock.startLocalMinutes, times }));
  return { profile: { daily, steps: steps.sort((a, b) => a.fromMinutes - b.fromMinutes) } };
}

/** Profiles of mechanisms that are on, by mechanism and parameter; nothing where there is none. */
export function mechanismProfiles(settings: Complete['mechanisms'], register: readonly Mechanism[], clock: ClockPlan): { profiles?: NonNullable<Plan['profiles']> } {
  const profiles: Record<string, Record<string, ProfilePlan>> = {};
  for (const name of register.map((mechanism) => mechanism.name).sort()) {
    const setting = settings[name];
    const given = typeof setting === 'object' ? Object.entries((setting['profile'] ?? {}) as Exclude<MechanismSetting[string], number>) : [];
    for (const [parameter, steps] of given.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const { profile } = profilePlan(steps, clock);
      if (profile) (profiles[name] ??= {})[parameter] = profile;
    }
  }
  return Object.keys(profiles).length === 0 ? {} : { profiles };
}
