/** summary.json: scenario outcomes, and each measure by camp and tag over the main window, with their spread over replicates. */
import { MEASURES } from '../../measures/index.ts';
import type { Plan } from '../../model/plan.ts';
import type { Trial } from '../trial.ts';
import { mainWindow } from './buckets.ts';
import type { Window } from './buckets.ts';
import { eachOfMeasure, measuresOf } from './fold.ts';
import { spreadOf } from './spread.ts';
import type { Spread } from './spread.ts';

export interface Summary {
  readonly outcomes: Readonly<Record<string, Spread>>;
}

/** Flows are added up over the window; of every other measure, a level, the mean is taken. */
const FLOWS: ReadonlySet<string> = new Set(MEASURES.filter((measure) => measure.kind === 'flow').map((measure) => measure.name));

/**
 * Summary over replicates. Scenario outcomes keep their names; a measure's total (of flows) or mean (of levels) is
 * named `measure[camp]` or `measure[camp, tag]`.
 */
export function summarise(plan: Plan, trials: readonly Trial[]): Summary {
  const window = mainWindow(plan);
  const totals = trials.map((trial) => measureTotals(trial, window));
  const names = [...new Set(totals.flatMap((total) => [...total.keys()]))].sort();
  return {
    outcomes: Object.fromEntries([
      ...plan.outcomes.map(({ name }) => [name, spreadOf(trials.map((trial) => trial.outcomes[name] ?? null))] as const),
      ...names.map((name) => [name, spreadOf(totals.map((total) => total.get(name) ?? 0))] as const),
    ]),
  };
}

function measureTotals(trial: Trial, window: Window): Map<string, number> {
  const totals = new Map<string, number>();
  const ticks = window.untilTick - window.fromTick;
  for (const measure of measuresOf(trial.tables.series)) {
    const weight = FLOWS.has(measure) || ticks === 0 ? 1 : 1 / ticks;
    eachOfMeasure(trial.tables.series, measure, ({ tick, camp, tag }, value) => {
      if (tick < window.fromTick || tick >= window.untilTick) return;
      const margin = [camp, tag].filter((word) => word !== '').join(', ');
      const name = margin === '' ? measure : `${measure}[${margin}]`;
      totals.set(name, (totals.get(name) ?? 0) + value * weight);
    });
  }
  return totals;
}
