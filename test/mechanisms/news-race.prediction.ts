/**
 * Prediction of `news-race`: audience share moves to the faster credible outlet, and away from a careless one.
 *
 * Registered twice. At first a report won followers whether or not it came first, only more trust if it did: the faster
 * outlet gained 0.008 and 0.006 where both were as fast, so the claim failed. It was the model that did not say what the
 * source says (the first and believed wins the hearers); now only a report that was first makes its reader follow. Other
 * seeds were set before that was run; sizes and parameters are those of the first registration.
 *
 * A third form was tried on further seeds and not kept: where only distrust (trust below 0.5) makes hearers leave, the
 * careless outlet lost 0.23, but speed alone won nothing (0.014 against 0.015 where both were as fast). So the part of the
 * claim that speaks of speed is weak, as docs/sign-stability.md says too; the part that speaks of credibility is not.
 */
import type { Trial } from '../../src/experiment/trial.ts';
import { columnOf, numbersOf, wordAt } from '../../src/measures/table.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { remembered, type Prediction, type Run } from './standing.ts';
import type { Plan } from '../../src/model/plan.ts';

const SEEDS = 8;
/** Practical size: two hundredths of both audiences. */
const LEAST = 0.02;

/** Share of the national outlet in both audiences, by day. */
function shares(trial: Trial): number[] {
  const { series } = trial.tables;
  const [measure, origin] = ['measure', 'origin'].map((name) => columnOf(series, name));
  const [tick, value] = [numbersOf(series, 'tick'), numbersOf(series, 'value')];
  const byTick = new Map<number, { national: number; all: number }>();
  for (let row = 0; row < series.rows; row++) {
    if (wordAt(measure!, row) !== 'outletAudience') continue;
    const at = byTick.get(tick[row]!) ?? { national: 0, all: 0 };
    byTick.set(tick[row]!, at);
    at.all += value[row]!;
    if (wordAt(origin!, row) === 'national') at.national += value[row]!;
  }
  return [...byTick].sort(([x], [y]) => x - y).map(([, { national, all }]) => national / all);
}

/** How far the share of the national outlet moved from the first day to the last. */
const moved = (trial: Trial): number => { const of = shares(trial); return of.at(-1)! - of[0]!; };

export const prediction: Prediction = {
  mechanism: 'news-race',
  says: "in eight days the faster credible outlet's share of both audiences rises by at least 0.02 more than where both are as fast, and falls by at least 0.02 where it is careless",
  mutation: { file: 'src/model/media/news-race.ts', find: '(first ? 1 : values.lateShare)', replace: '0' },
  sign: { expected: 1, says: 'The faster of two outlets gains more of both audiences than where both are as fast.', plan: () => scenarioPlan('news-race'), absent: (plan) => ({ ...plan, groups: plan.groups.map((group) => (group.outlet ? { ...group, outlet: { ...group.outlet, delayHours: 1 } } : group)) }), read: moved },
  test(bare) {
    const run = remembered(bare);
    const mean = (plan: Plan, of: Run): number => Array.from({ length: SEEDS }, (_, r) => moved(of(plan, 'news-race, second registration', r))).reduce((sum, x) => sum + x, 0) / SEEDS;
    const figures = { fast: mean(scenarioPlan('news-race'), run), even: mean(scenarioPlan('news-race', 'equally-fast'), run), careless: mean(scenarioPlan('news-race', 'fast-and-careless'), run) };
    return { holds: figures.fast - figures.even >= LEAST && figures.careless <= -LEAST, figures };
  },
};
