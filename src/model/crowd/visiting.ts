import { mix, toUnit } from '../../random/draw.ts';
import { poissonCount } from '../../random/distributions.ts';
import { ACTIVE } from '../accounts.ts';
import { dailyCycle } from '../daily-cycle.ts';
import { mechanism } from '../mechanism.ts';
import { addVisit } from '../visits.ts';
import { localHour } from '../world.ts';

/** Visiting: reading happens in visits, and attention is per visit. */
export const visiting = mechanism({
  name: 'visiting',
  family: 'crowd',
  claim: 'People read in visits, a few a day; a visit shows a bounded number of posts, and sometimes goes on to the page of one tag seen in it.',
  source: 'Weng et al. 2012 and Truong et al. 2024 (bounded attention); visits a day assumed',
  prediction: 'With more visits, a smaller part of what arrives is crowded out and a larger part is seen. Depends on assumptions (docs/sign-stability.md).',
  limits: 'The length of a visit does not depend on what is found in it.',
  parameters: {
    visitTimes: { default: 1, min: 0, max: 5, unit: 'times', meaning: "Multiplies everybody's visits.", source: 'assumed (1 = the groups as described)' },
    peakToTrough: { default: 4, min: 1, max: 8, unit: 'times', meaning: 'Busiest hour of the day against the quietest.', source: 'assumed (range 2 to 8)' },
  },
  build(world, values) {
    const { accounts, people, dials, visits } = world;
    const count = world.chance('visiting', 'count');
    const which = world.chance('visiting', 'visit');
    const page = world.chance('visiting', 'page');
    const second = world.chance('visiting', 'second');
    const cycle = new Float64Array(world.groupNames.length);
    return {
      incline(): void {
        for (let g = 0; g < cycle.length; g++) cycle[g] = (dailyCycle(localHour(world, g), values.peakToTrough, world.hoursPerTick) * world.hoursPerTick * values.visitTimes) / 24;
        const { state, visitsPerDay, owner, keyA, keyB } = accounts;
        for (let account = 0; account < accounts.count; account++) {
          if (state[account] !== ACTIVE) continue;
          const rate = visitsPerDay[account]! * cycle[people.group[owner[account]!]!]! * dials.visit[account]!;
          const a = keyA[account]!;
          const b = keyB[account]!;
          const n = poissonCount(toUnit(mix(count.a ^ b, count.b, a, world.tick)), rate);
          if (n === 0) continue;
          const { pageShare } = world.plan.platforms[accounts.platform[account]!]!;
          for (let ordinal = 0; ordinal < n; ordinal++) {
            const key = mix(which.a, which.b, mix(which.b ^ b, which.a, a, world.tick), ordinal);
            const at = Math.floor(toUnit(mix(second.a, second.b, key, 0)) * world.secondsPerTick);
            addVisit(visits, account, at, toUnit(mix(page.a, page.b, key, 0)) < pageShare, key);
          }
        }
      },
    };
  },
});
