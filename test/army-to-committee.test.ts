/** Army and committee are settings of one structure: on the way from the one to the other, what they do changes gradually. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runTrial } from '../src/experiment/trial.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { seriesSum } from './mechanisms/standing.ts';
import { shippedParser } from './shipped.ts';

const TEXT = readFileSync(resolve(import.meta.dirname, 'tiny.yaml'), 'utf8');
const STEPS = 5;
const SEEDS = 4;
/** Of the whole difference between army and committee: how far a step may go the other way, and how far any step may go. */
const NOISE = 0.1;
const JUMP = 0.5;

/** From the army (0) to the committee (4): number, training and organisation at once, at the same quota. */
function settings(step: number): string[] {
  return [
    'population.people.size=150', 'clock.days=3', `forces.army.operators=${10 - 2 * step}`, `forces.army.accountsPerOperator=${STEPS - step}`, `forces.army.discipline=${(9 - step) / 10}`,
    `forces.army.meanAudience=${30 - 4 * step}`, `forces.army.ranks.0.delayHours=${4 - step}`, 'forces.army.orders.flood.quotaPerDay=10',
  ];
}

/** Three outcomes, mean over the seeds, by step; and of each the difference between both ends, by seed. */
function walk(): Record<string, { means: number[]; ends: number[] }> {
  const runs = Array.from({ length: STEPS }, (_, step) => {
    const loaded = loadScenario({ text: TEXT, file: 'tiny.yaml', parser: shippedParser, sets: settings(step) });
    if (loaded.problems) throw new Error(JSON.stringify(loaded.problems));
    return Array.from({ length: SEEDS }, (_, seed) => {
      const trial = runTrial(loaded.plan, 'army-to-committee', seed);
      return {
        shown: trial.outcomes['southShown']!,
        views: seriesSum(trial, 'orderedViews', { camp: 'north' }),
        heard: trial.outcomes['southHeard']!,
      };
    });
  });
  return Object.fromEntries((['shown', 'heard', 'views'] as const).map((name) => [name, {
    means: runs.map((trials) => trials.reduce((sum, trial) => sum + trial[name], 0) / SEEDS),
    ends: runs[0]!.map((army, seed) => runs[STEPS - 1]![seed]![name] - army[name]),
  }]));
}

it('no outcome leaps between an army and a committee, and none turns back', () => {
  for (const [name, { means, ends }] of Object.entries(walk())) {
    const whole = means[STEPS - 1]! - means[0]!;
    expect(ends.every((difference) => difference * whole > 0), `${name} differs in each seed: ${String(ends)}`).toBe(true);
    for (let step = 1; step < STEPS; step++) {
      const part = (means[step]! - means[step - 1]!) / whole;
      expect(part, `${name}, step ${step} of ${String(means)}`).toBeGreaterThan(-NOISE);
      expect(part, `${name}, step ${step} of ${String(means)}`).toBeLessThan(JUMP);
    }
  }
});
