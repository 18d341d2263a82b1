/** Silence and fear over time, camp by camp: how afraid its people are, and the part of its possible readings that was never written. */
import { numbersOf } from '../../measures/table.ts';
import type { Window } from './buckets.ts';
import { eachOfMeasure, readWords, Sums } from './fold.ts';
import { bucketLevels, bucketShares, levelWithin, sumWithin } from './over-time.ts';
import type { BucketRow } from './over-time.ts';
import type { Frame, Part } from './part.ts';
import { spreadOf } from './spread.ts';
import { ratio } from './voice.ts';

export interface SilenceRow {
  readonly time: string;
  readonly camp: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Means over the main window; null = undefined. */
export interface SilenceTotal {
  readonly camp: string;
  /** Mean fear of its people, 0 to 1. */
  readonly fear: number | null;
  readonly fearBefore: number | null;
  /** Readings never written, for fear or for the climate of opinion, of all that could have been. */
  readonly silenced: number | null;
  readonly silencedBefore: number | null;
  readonly byFear: number | null;
  readonly byClimate: number | null;
}

export interface Silence {
  readonly fear: readonly SilenceRow[];
  readonly silenced: readonly SilenceRow[];
  readonly totals: readonly SilenceTotal[];
}

const COLUMNS = ['potential', 'silencedByFear', 'silencedByClimate'] as const;

export function beginSilence({ camps, plan, buckets, window, before, tag: alone }: Frame): Part<Silence> {
  const trials: Record<(typeof COLUMNS)[number] | 'fear' | 'silenced', Sums>[] = [];
  return {
    add({ tables: { series, ledger } }) {
      const sums = () => new Sums(plan.clock.ticks);
      const trial = { potential: sums(), silencedByFear: sums(), silencedByClimate: sums(), silenced: sums(), fear: sums() };
      // Fear is of people, whatever they write on.
      if (alone === '') eachOfMeasure(series, 'fear', ({ tick, camp }, value) => trial.fear.add(camp, tick, value));
      const [tick, camp, tag] = [numbersOf(ledger, 'tick'), readWords(ledger, 'camp'), readWords(ledger, 'tag')];
      for (const name of COLUMNS) {
        const values = numbersOf(ledger, name);
        for (let row = 0; row < ledger.rows; row++) {
          if (values[row] === 0 || tag(row) !== (alone || '(all)')) continue;
          trial[name].add(camp(row), tick[row]!, values[row]!);
          if (name !== 'potential') trial.silenced.add(camp(row), tick[row]!, values[row]!);
        }
      }
      trials.push(trial);
    },
    finish() {
      const of = (name: keyof (typeof trials)[number], camp: string) => trials.map((trial) => trial[name].get(camp));
      const share = (name: (typeof COLUMNS)[number] | 'silenced', camp: string, span: Window) => spreadOf(trials.map((trial) => ratio(sumWithin(trial[name].get(camp), span), sumWithin(trial.potential.get(camp), span)))).mean;
      const level = (camp: string, span: Window) => spreadOf(trials.map((trial) => (trial.fear.rows.has(camp) ? levelWithin(trial.fear.get(camp), span) : null))).mean;
      const afraid = camps.filter((camp) => trials.some((trial) => trial.fear.rows.has(camp)));
      return {
        fear: afraid.flatMap((camp) => rowsOf(camp, bucketLevels(of('fear', camp), buckets))),
        silenced: camps.flatMap((camp) => rowsOf(camp, bucketShares(of('silenced', camp), of('potential', camp), buckets))),
        totals: camps.map((camp): SilenceTotal => ({
          camp, fear: level(camp, window), fearBefore: before && level(camp, before), silenced: share('silenced', camp, window), silencedBefore: before && share('silenced', camp, before),
          byFear: share('silencedByFear', camp, window), byClimate: share('silencedByClimate', camp, window),
        })),
      };
    },
  };
}

function rowsOf(camp: string, rows: readonly BucketRow[]): SilenceRow[] {
  return rows.map(({ time, mean, low, high }) => ({ time, camp, value: mean, low, high }));
}
