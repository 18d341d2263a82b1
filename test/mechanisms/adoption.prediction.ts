/** V12: the share who take a tag up at their k-th sight of it, read off the accounts as the run left them. */
import type { World } from '../../src/model/world.ts';
import type { Plan } from '../../src/model/plan.ts';
import { scenarioPlan } from './scenario-plan.ts';
import type { Prediction, Run } from './standing.ts';

const SEEDS = 8;
const FURTHEST = 8;
/** Practical sizes, after V12: the peak lies at 2 to 4; at the eighth sight at least half of it is left, or at most 35 %. */
const PEAK = [2, 4] as const;
const CONTESTED_LEFT = 0.5;
const OTHER_LEFT = 0.35;

interface Tally {
  /** By k: (account, tag) pairs that saw the tag k times before knowing it, and those that took it up at that sight. */
  readonly reached: number[];
  readonly taken: number[];
}

/** Adds up a world at the end of its run: exposures stop counting when a tag is known, so the count is the k at which it was taken up. */
function tally({ columns, hashtags, accounts }: World, isWanted: (tag: string) => boolean, into: Tally): void {
  const known = columns.get('adoption.known')!;
  for (let tag = 0; tag < hashtags.conflictCount; tag++) {
    if (!isWanted(hashtags.names[tag]!)) continue;
    for (let account = 0; account < accounts.count; account++) {
      const place = known[account * hashtags.conflictCount + tag]!;
      const k = place & 127;
      for (let i = 1; i <= Math.min(k, FURTHEST); i++) into.reached[i] = (into.reached[i] ?? 0) + 1;
      if (place >= 128 && k >= 1 && k <= FURTHEST) into.taken[k] = (into.taken[k] ?? 0) + 1;
    }
  }
}

function curves(run: Run, plan: Plan): { contested: number[]; other: number[] } {
  const tallies = { contested: { reached: [], taken: [] } as Tally, other: { reached: [], taken: [] } as Tally };
  for (let replicate = 0; replicate < SEEDS; replicate++) {
    run(plan, 'standing', replicate, {
      observe: (world) => {
        if (world.tick !== plan.clock.ticks - 1) return;
        tally(world, (tag) => !tag.startsWith('#hobby'), tallies.contested);
        tally(world, (tag) => tag.startsWith('#hobby'), tallies.other);
      },
    });
  }
  const chances = ({ reached, taken }: Tally): number[] => Array.from({ length: FURTHEST }, (_, i) => (taken[i + 1] ?? 0) / (reached[i + 1] ?? 0));
  return { contested: chances(tallies.contested), other: chances(tallies.other) };
}

/** Chance to take a side's tag up at the fifth to eighth sight, over that at the second to fourth. */
function kept(run: Run, plan: Plan, replicate: number): number {
  const sides: Tally = { reached: [], taken: [] };
  run(plan, 'standing', replicate, { observe: (world) => { if (world.tick === plan.clock.ticks - 1) tally(world, (tag) => !tag.startsWith('#hobby'), sides); } });
  const chance = (from: number, until: number): number => {
    const sum = (counts: readonly number[]): number => counts.slice(from, until + 1).reduce((total, count) => total + (count ?? 0), 0);
    return sum(sides.taken) / sum(sides.reached);
  };
  return chance(5, FURTHEST) / chance(...PEAK);
}

/** The same people, whose sides argue with nobody. */
const uncontested = (plan: Plan): Plan => ({ ...plan, camps: plan.camps.map((camp) => ({ ...camp, opponents: [] })) });

export const prediction: Prediction = {
  mechanism: 'adoption',
  says: 'the share who take a tag up is largest at the second to fourth sight; at the eighth at least half of the peak is left for contested tags, and at most 35 % for others',
  mutation: { file: 'src/model/crowd/adoption.ts', find: 'chance[k] = k <= best ? (peak * k) / best : chance[k - 1]! * kept;', replace: 'chance[k] = peak;' },
  sign: {
    expected: 1, says: 'From the fifth sight on more of the readiness to take a tag up is left where sides argue over it.', plan: () => scenarioPlan('adoption'),
    effect: (run, plan, replicate) => kept(run, plan, replicate) - kept(run, uncontested(plan), replicate),
  },
  test(run) {
    const { contested, other } = curves(run, scenarioPlan('adoption'));
    const peakOf = (curve: readonly number[]): number => 1 + curve.indexOf(Math.max(...curve));
    const left = (curve: readonly number[]): number => curve[FURTHEST - 1]! / Math.max(...curve);
    const inPlace = (curve: readonly number[]): boolean => peakOf(curve) >= PEAK[0] && peakOf(curve) <= PEAK[1];
    return {
      holds: inPlace(contested) && inPlace(other) && left(contested) >= CONTESTED_LEFT && left(other) <= OTHER_LEFT,
      figures: {
        peakContested: peakOf(contested), peakOther: peakOf(other), leftContested: left(contested), leftOther: left(other),
        ...Object.fromEntries(contested.map((chance, i) => [`contested${i + 1}`, chance])), ...Object.fromEntries(other.map((chance, i) => [`other${i + 1}`, chance])),
      },
    };
  },
};
