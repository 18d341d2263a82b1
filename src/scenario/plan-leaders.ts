/** Leaders of a complete scenario -> forces of one account each. */
import type { ForcePlan } from '../model/plan.ts';
import { offsetMinutesOf } from './clock.ts';
import type { Complete } from './complete.ts';
import { listed } from './order.ts';

export function leaderPlans(scenario: Complete, tick: (date: string) => number): ForcePlan[] {
  return listed(scenario.leaders, (name, leader) => ({
    name, label: leader.label, labelAr: leader.labelAr, sponsor: '', camp: leader.camp, platform: leader.platform,
    origin: leader.origin, utcOffsetMinutes: offsetMinutesOf(leader.utcOffset)!,
    operators: 1, accountsPerOperator: 1, also: [], ranks: [], cellSize: 1, shifts: [], discipline: 1, automationShare: 0,
    visitsPerDay: { median: 0, sigma: 0, most: 0 }, meanAudience: 0, meanFollows: 0, accountAgeDays: { median: leader.accountAgeDays, sigma: 0, most: leader.accountAgeDays },
    leader: { followers: leader.followers, reliability: leader.reliability },
    orders: listed(leader.endorses, (endorsement, { tag, at }) => ({
      name: endorsement, do: 'endorse' as const, fromTick: tick(at), untilTick: tick(at) + 1, tags: [tag], frame: scenario.hashtags[tag]!.frame, target: '',
      quotaPerDay: 0, insultShare: 0, together: false, intensity: 0, veracity: 1, about: '',
    })),
  }));
}
