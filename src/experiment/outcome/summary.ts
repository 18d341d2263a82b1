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

/** Flows are added up over the window; of every other measure, a level, the mean is taken over the ticks at which it is read. */
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
      ...names.map((name) => [name, spreadOf(totals.map((total) => total.get(name) ?? (isFlow(name) ? 0 : null)))] as const),
    ]),
  };
}

/** Whether `measure[camp, tag]` is of a flow: in a replicate without it nothing happened; a level without it is undefined. */
function isFlow(name: string): boolean {
  return FLOWS.has(name.replace(/\[.*$/s, ''));
}

function measureTotals(trial: Trial, window: Window): Map<string, number> {
  const totals = new Map<string, number>();
  const read = new Map<string, { ticks: number; last: number }>();
  for (const measure of measuresOf(trial.tables.series)) {
    eachOfMeasure(trial.tables.series, measure, ({ tick, camp, tag }, value) => {
      if (tick < window.fromTick || tick >= window.untilTick) return;
      const margin = [camp, tag].filter((word) => word !== '').join(', ');
      const name = margin === '' ? measure : `${measure}[${margin}]`;
      totals.set(name, (totals.get(name) ?? 0) + value);
      const times = read.get(name) ?? { ticks: 0, last: -1 };
      if (times.last !== tick) read.set(name, { ticks: times.ticks + 1, last: tick });
    });
  }
  for (const [name, { ticks }] of read) if (!isFlow(name)) totals.set(name, totals.get(name)! / ticks);
  return totals;
}
