/** V40 for a force that coordinates its posts in time: in within the hour, gone within a day. */
import type { Plan } from '../../src/model/plan.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { pairedBy, withMechanism, writtenBy, type Prediction, type Run } from './standing.ts';
import { listedTicks, longestStretch } from './trending-log.ts';

const SEEDS = 8;
const TAG = '#north';
/** Practical sizes: the first sending is listed in the hour after it in nine runs of ten; no stretch lasts a day; twice as many hours are listed as with the same orders spread. */
const WITHIN_THE_HOUR = 0.9;
const TIMES = 2;

interface Log {
  readonly hours: number;
  readonly longest: number;
  readonly withinTheHour: boolean;
  readonly posts: number;
}

/** The hour in which the tag is first written on by ten accounts or more is that of the first sending. */
function logOf(run: Run, plan: Plan, replicate: number): Log {
  let sent = -1;
  const trial = run(plan, 'standing', replicate, {
    observe: ({ tick, posts, hashtags }) => {
      const authors = new Set<number>();
      for (let id = posts.firstOfTick[tick]!; id < posts.next; id++) if (posts.tagSet[id & posts.mask] === 1 + hashtags.names.indexOf(TAG)) authors.add(posts.author[id & posts.mask]!);
      if (sent < 0 && authors.size >= 10) sent = tick;
    },
  });
  const listed = listedTicks(trial, TAG);
  return { hours: listed.length * (plan.clock.tickMinutes / 60), longest: longestStretch(listed) * (plan.clock.tickMinutes / 60), withinTheHour: sent >= 0 && listed.includes(sent + 1), posts: writtenBy(trial, 'force') };
}

export const prediction: Prediction = {
  mechanism: 'trend-capture',
  says: 'the first sending is listed in the hour after it in nine runs of ten, no stretch on the list lasts a day, and the tag is listed for at least twice as many hours as where the same posts are spread',
  mutation: { file: 'src/model/forces/trend-capture.ts', find: 'if (saved[o]!.length > 0) {', replace: 'if (saved[o]!.length < 0) {' },
  sign: {
    expected: 1, says: 'The tag is listed for more hours than where the same posts are spread.', plan: () => scenarioPlan('trend-capture'),
    effect: (run, plan, replicate) => logOf(run, plan, replicate).hours - logOf(run, withMechanism(plan, 'trend-capture', { saveHours: 0 }), replicate).hours,
  },
  test(run) {
    const logs = (variant: string): Log[] => Array.from({ length: SEEDS }, (_, replicate) => logOf(run, scenarioPlan('trend-capture', variant), replicate));
    const [spread, together] = [logs('spread'), logs('baseline')];
    const hours = pairedBy((r) => spread[r]!.hours, (r) => together[r]!.hours, SEEDS);
    const mean = (all: readonly Log[], read: (log: Log) => number): number => all.reduce((sum, log) => sum + read(log), 0) / SEEDS;
    const figures = {
      hoursSpread: hours.meanA, hoursTogether: hours.meanB, sameSign: hours.sameSign, withinTheHour: mean(together, (log) => (log.withinTheHour ? 1 : 0)),
      longestStretch: Math.max(...together.map((log) => log.longest)), postsSpread: mean(spread, (log) => log.posts), postsTogether: mean(together, (log) => log.posts), seeds: SEEDS,
    };
    return { holds: figures.withinTheHour >= WITHIN_THE_HOUR && figures.longestStretch < 24 && hours.meanB >= TIMES * hours.meanA, figures };
  },
};
