/** Flows by day (or hour) and camp: returns after suspension, what forces cost, and what a unit of cost buys. */
import { eachOfMeasure, Sums } from './fold.ts';
import type { Line, LineRow } from './line-row.ts';
import { lineRows } from './line-row.ts';
import { bucketRows, bucketSums, definedRows, sumWithin } from './over-time.ts';
import type { Frame, Part } from './part.ts';
import { spreadOf } from './spread.ts';
import { ratio } from './voice.ts';

const READ = ['returns', 'cost', 'orderedViews', 'silencedByForces'] as const;
/** One flow divided by another; by day (or hour) both are added up from the end of the burn-in. */
const RATIOS = { viewsPerCost: ['orderedViews', 'cost'], silencedPerCost: ['silencedByForces', 'cost'] } as const;

export type FlowMeasure = (typeof READ)[number] | keyof typeof RATIOS;

/** Over the main window: a flow's sum, a ratio of sums (null where there is nothing to divide by). Mean over replicates. */
export interface FlowTotal extends Line<FlowMeasure> {
  readonly value: number | null;
}

export interface Flows {
  readonly rows: readonly LineRow<FlowMeasure>[];
  readonly totals: readonly FlowTotal[];
}

export function beginFlows({ camps, plan, buckets, window }: Frame): Part<Flows> {
  const trials: Record<(typeof READ)[number], Sums>[] = [];
  return {
    add({ tables: { series } }) {
      const trial = Object.fromEntries(READ.map((name) => [name, new Sums(plan.clock.ticks)])) as (typeof trials)[number];
      for (const name of READ) eachOfMeasure(series, name, ({ tick, camp }, value) => trial[name].add(camp, tick, value));
      trials.push(trial);
    },
    finish() {
      const told = (name: (typeof READ)[number]) => camps.filter((camp) => trials.some((trial) => trial[name].rows.has(camp)));
      const of = (name: (typeof READ)[number], camp: string) => trials.map((trial) => trial[name].get(camp));
      const rows: LineRow<FlowMeasure>[] = [];
      const totals: FlowTotal[] = [];
      const tell = (measure: FlowMeasure, camp: string, buckets_: Parameters<typeof lineRows>[1], perTrial: readonly (number | null)[]) => {
        rows.push(...lineRows({ measure, camp, place: '' }, buckets_));
        totals.push({ measure, camp, place: '', value: spreadOf(perTrial).mean });
      };
      for (const name of READ) for (const camp of told(name)) tell(name, camp, bucketRows(of(name, camp), buckets), of(name, camp).map((values) => sumWithin(values, window)));
      for (const [name, [part, whole]] of Object.entries(RATIOS) as [keyof typeof RATIOS, (typeof RATIOS)[keyof typeof RATIOS]][]) {
        for (const camp of told(part).filter((each) => told(whole).includes(each))) {
          const [parts, wholes] = [of(part, camp), of(whole, camp)];
          tell(name, camp, definedRows(parts.map((values, i) => soFar(values, wholes[i]!)), buckets), parts.map((values, i) => ratio(sumWithin(values, window), sumWithin(wholes[i]!, window))));
        }
      }
      return { rows, totals };
    },
  };

  function soFar(part: Float64Array, whole: Float64Array): Float64Array {
    const [above, below] = [part, whole].map((values) => bucketSums(values.map((value, tick) => (tick < plan.clock.burnInTicks ? 0 : value)), buckets)) as [Float64Array, Float64Array];
    let [parts, wholes] = [0, 0];
    return above.map((value, i) => {
      parts += value;
      wholes += below[i]!;
      return wholes > 0 ? parts / wholes : Number.NaN;
    });
  }
}
