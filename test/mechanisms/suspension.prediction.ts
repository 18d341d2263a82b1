/** More pressure, fewer posts of the proscribed seen; who is closed by mistake, and how a shock event shows (V18). */
import type { Trial } from '../../src/experiment/trial.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { ledgerSum, pairedBy, seriesSum, type Prediction } from './standing.ts';

const SEEDS = 8;

interface Look {
  readonly seen: number;
  readonly closed: number;
  readonly wrongful: number;
  /** Suspensions of the proscribed on the day after the shock event, and on a mean day of the seven before it. */
  readonly dayAfter: number;
  readonly before: number;
}

function read(trial: Trial, shockTick: number): Look {
  const dayAfter = (Math.floor(shockTick / 24) + 1) * 24;
  const closed = (fromTick: number, untilTick: number): number => seriesSum(trial, 'suspensions', { camp: 'banned', fromTick, untilTick });
  const all = closed(0, Infinity);
  return {
    seen: ledgerSum(trial, 'seen', { camp: 'banned' }), closed: all, wrongful: seriesSum(trial, 'suspensions') - all,
    dayAfter: closed(dayAfter, dayAfter + 24), before: closed(shockTick - 7 * 24, shockTick) / 7,
  };
}

export const prediction: Prediction = {
  mechanism: 'suspension',
  says: 'at the default pressure at least 2 in 100 fewer views of the banned camp than without suspension, at the pressure of 2017 at least 5 in 100 fewer',
  mutation: { file: 'src/model/platforms/suspension.ts', find: 'if (!happensWithin(toUnit(word), whole * total, 1)) return;', replace: 'return;' },
  sign: { expected: -1, says: 'Fewer posts of the banned camp are seen.', plan: () => scenarioPlan('suspension'), read: (trial) => ledgerSum(trial, 'seen', { camp: 'banned' }) },
  test(run) {
    const side = (variant: string): Look[] => {
      const plan = scenarioPlan('suspension', variant);
      return Array.from({ length: SEEDS }, (_, replicate) => read(run(plan, 'standing', replicate), plan.timeline[0]!.tick));
    };
    const [off, now, later] = [side('no-suspension'), side('baseline'), side('as-in-2017')];
    const atDefault = pairedBy((r) => off[r]!.seen, (r) => now[r]!.seen, SEEDS);
    const at2017 = pairedBy((r) => off[r]!.seen, (r) => later[r]!.seen, SEEDS);
    const mean = (looks: readonly Look[], of: (look: Look) => number): number => looks.reduce((sum, look) => sum + of(look), 0) / SEEDS;
    const figures = {
      seenWithout: atDefault.meanA, seenAtDefault: atDefault.meanB, difference: atDefault.difference, standardError: atDefault.standardError, sameSign: atDefault.sameSign,
      seenAt2017: at2017.meanB, difference2017: at2017.difference, standardError2017: at2017.standardError, sameSign2017: at2017.sameSign,
      closedAtDefault: mean(now, (look) => look.closed), closedAt2017: mean(later, (look) => look.closed), wrongfulAtDefault: mean(now, (look) => look.wrongful), wrongfulAt2017: mean(later, (look) => look.wrongful),
      spikeAt2017: mean(later, (look) => look.dayAfter) / mean(later, (look) => look.before), seeds: SEEDS,
    };
    return { holds: atDefault.difference <= -0.02 * atDefault.meanA && at2017.difference <= -0.05 * at2017.meanA, figures };
  },
};
