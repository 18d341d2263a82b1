/** The Latin hypercube of sign stability, and contrasts that carry its values. */
import { expect, it } from 'vitest';
import { runTrial } from '../src/experiment/trial.ts';
import type { Trial } from '../src/experiment/trial.ts';
import type { Plan } from '../src/model/plan.ts';
import { prediction as closedChannels } from './mechanisms/closed-channels.prediction.ts';
import { scenarioPlan } from './mechanisms/scenario-plan.ts';
import { assumedOf, effectOf, hypercube, valueAt } from './mechanisms/sign.ts';
import type { Run } from './mechanisms/standing.ts';

const plan = scenarioPlan('closed-channels');
const draws = 20;

it('each assumed parameter meets each stratum once, within its range, and nothing else changes', () => {
  const at = hypercube('closed-channels', plan, draws);
  const drawn = Array.from({ length: draws }, (_, draw) => at(draw));
  for (const { name, key, parameter, standard } of assumedOf(plan)) {
    const values = drawn.map((each) => each.mechanisms[name]![key]!).sort((x, y) => x - y);
    values.forEach((value, i) => {
      expect(value).toBeGreaterThanOrEqual(valueAt({ parameter, standard }, i / draws));
      expect(value).toBeLessThanOrEqual(valueAt({ parameter, standard }, (i + 1) / draws));
      expect(value).toBeLessThanOrEqual(parameter.max);
    });
  }
  const sourced = plan.mechanisms['resharing']!['chance'];
  expect(drawn.every((each) => each.mechanisms['resharing']!['chance'] === sourced)).toBe(true);
  expect({ ...drawn[0], mechanisms: plan.mechanisms }).toEqual(plan);
});

it('a quarter to four times the default in the logarithm; from 0 to a quarter of the range for what is 0', () => {
  const parameter = { default: 2, min: 0, max: 6, unit: 'times', meaning: '', source: 'assumed' };
  expect([0, 1].map((u) => valueAt({ parameter, standard: 2 }, u))).toEqual([0.5, expect.closeTo(6, 12)]);
  expect(valueAt({ parameter: { ...parameter, max: 100 }, standard: 2 }, 0.5)).toBeCloseTo(2, 12);
  expect(valueAt({ parameter, standard: 0 }, 1)).toBe(1.5);
});

/** Plans that were run, instead of running them. */
function asked(): { plans: Plan[]; run: Run } {
  const plans: Plan[] = [];
  return { plans, run: (each) => { plans.push(each); return { facts: {}, tables: {} } as Trial; } };
}

it('a value that the contrast takes away is not put back by the draw', () => {
  const { plans, run } = asked();
  const { sign } = closedChannels;
  const drawn = hypercube('closed-channels', plan, draws)(3);
  effectOf('closed-channels', { expected: 1, plan: () => plan, read: () => 0, ...('absent' in sign && sign.absent ? { absent: sign.absent } : {}) }, drawn, run, 0);
  const [present, absent] = plans.map((each) => each.mechanisms['closed-channels']!);
  expect(absent).toEqual({ ...drawn.mechanisms['closed-channels'], shift: 0, withdrawal: 0 });
  expect(present).toEqual(drawn.mechanisms['closed-channels']);
});

it('without a contrast of its own the mechanism is switched off, all else drawn alike', () => {
  const { plans, run } = asked();
  const drawn = hypercube('closed-channels', plan, draws)(0);
  effectOf('closed-channels', { expected: 1, plan: () => plan, read: () => 0 }, drawn, run, 0);
  const { 'closed-channels': gone, ...others } = drawn.mechanisms;
  expect(plans.map((each) => each.mechanisms)).toEqual([{ ...others, 'closed-channels': gone }, others]);
});

it('an effect is the difference of both runs on one seed', () => {
  const read = (trial: Trial): number => trial.counts.posts;
  const absent = (each: Plan): Plan => ({ ...each, mechanisms: { ...each.mechanisms, posting: { ...each.mechanisms['posting'], ambientShare: 0 } } });
  const small = { ...plan, clock: { ...plan.clock, ticks: 24 } };
  const effect = effectOf('posting', { expected: 1, plan: () => small, absent, read }, small, runTrial, 5);
  expect(effect).toBe(read(runTrial(small, 'sign', 5)) - read(runTrial(absent(small), 'sign', 5)));
});
