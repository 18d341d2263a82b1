/** A leader's post makes a tag trend sooner. */
import type { Plan } from '../../src/model/plan.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { pairedBy, withMechanism, type Prediction, type Run } from './standing.ts';
import { listedTicks } from './trending-log.ts';

const SEEDS = 8;
const TAG = '#north';
/** Practical size: six hours sooner on average. */
const SOONER_HOURS = 6;

/** Hours from the launch until the tag is first listed; the rest of the run where it never is. */
function hoursToTrend(run: Run, plan: Plan, replicate: number): number {
  const launch = plan.hashtags.find(({ tag }) => tag === TAG)!.launchTick;
  const first = listedTicks(run(plan, 'standing', replicate), TAG).find((tick) => tick >= launch) ?? plan.clock.ticks;
  return (first - launch) * (plan.clock.tickMinutes / 60);
}

export const prediction: Prediction = {
  mechanism: 'endorsement',
  says: 'with the endorsement the tag trends at least six hours sooner after its launch',
  mutation: { file: 'src/model/offline/endorsement.ts', find: 'for (const o of endorsing) if (orders[o]!.plan.fromTick === world.tick) endorse(o);', replace: 'void endorse;' },
  sign: {
    expected: -1, plan: () => scenarioPlan('endorsement'),
    effect: (run, plan, replicate) => hoursToTrend(run, plan, replicate) - hoursToTrend(run, withMechanism(plan, 'endorsement', { posts: 0 }), replicate),
  },
  test(run) {
    const hours = pairedBy((r) => hoursToTrend(run, scenarioPlan('endorsement', 'silent'), r), (r) => hoursToTrend(run, scenarioPlan('endorsement'), r), SEEDS);
    return {
      holds: hours.difference <= -SOONER_HOURS,
      figures: { hoursSilent: hours.meanA, hoursEndorsed: hours.meanB, difference: hours.difference, standardError: hours.standardError, sameSign: hours.sameSign, seeds: SEEDS },
    };
  },
};
