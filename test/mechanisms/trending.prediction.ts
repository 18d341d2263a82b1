/** V40: a new trend is easy, a lasting one is not. */
import type { Plan } from '../../src/model/plan.ts';
import { scenarioPlan } from './scenario-plan.ts';
import type { Prediction, Run } from './standing.ts';
import { listedTicks } from './trending-log.ts';

const SEEDS = 8;
const TAG = '#north';
/** Practical sizes: listed within the hour in nine runs of ten; after a day at most half an hour is left on average. */
const WITHIN_THE_HOUR = 0.9;
const LEFT_HOURS = 0.5;

interface Log {
  readonly withinTheHour: boolean;
  /** Hours listed in the first day after the flood began, and after it. */
  readonly firstDay: number;
  readonly later: number;
}

function logOf(run: Run, plan: Plan, replicate: number): Log {
  const start = plan.forces[0]!.orders[0]!.fromTick;
  const hours = plan.clock.tickMinutes / 60;
  const listed = listedTicks(run(plan, 'standing', replicate), TAG);
  const day = 24 / hours;
  return {
    withinTheHour: listed.some((tick) => tick > start && (tick - start) * hours <= 1),
    firstDay: listed.filter((tick) => tick >= start && tick < start + day).length * hours,
    later: listed.filter((tick) => tick >= start + day).length * hours,
  };
}

export const prediction: Prediction = {
  mechanism: 'trending',
  says: 'a tag flooded from nothing at a steady pace is listed within the hour in nine runs of ten, and after a day for half an hour at most',
  mutation: { file: 'src/model/platforms/trending.ts', find: 'past[i]! += weight * (used[i]! - past[i]!);', replace: '' },
  sign: {
    expected: 1, says: 'A tag that is flooded from nothing is listed for more hours on the first day than in all the days after.', plan: () => scenarioPlan('trending'),
    effect: (run, plan, replicate) => { const { firstDay, later } = logOf(run, plan, replicate); return firstDay - later; },
  },
  test(run) {
    const logs = (variant: string): Log[] => Array.from({ length: SEEDS }, (_, replicate) => logOf(run, scenarioPlan('trending', variant), replicate));
    const mean = (all: readonly Log[], read: (log: Log) => number): number => all.reduce((sum, log) => sum + read(log), 0) / SEEDS;
    const [alone, joined] = [logs('baseline'), logs('people-join')];
    const figures = {
      withinTheHour: mean(alone, (log) => (log.withinTheHour ? 1 : 0)), firstDayHours: mean(alone, (log) => log.firstDay), laterHours: mean(alone, (log) => log.later),
      joinedFirstDayHours: mean(joined, (log) => log.firstDay), joinedLaterHours: mean(joined, (log) => log.later), seeds: SEEDS,
    };
    return { holds: figures.withinTheHour >= WITHIN_THE_HOUR && figures.laterHours <= LEFT_HOURS, figures };
  },
};
